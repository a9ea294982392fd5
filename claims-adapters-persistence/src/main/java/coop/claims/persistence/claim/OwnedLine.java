package coop.claims.persistence.claim;

import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A cost line with the invoice or the statement that owns it; exactly one of the two. */
record OwnedLine(UUID invoiceId, UUID statementId, CostLine line) {

  static List<OwnedLine> of(Content content) {
    return Stream.concat(
            content.invoices().stream()
                .flatMap(i -> i.lines().stream().map(l -> new OwnedLine(i.id(), null, l))),
            content.statements().stream()
                .flatMap(s -> s.lines().stream().map(l -> new OwnedLine(null, s.id(), l))))
        .toList();
  }
}

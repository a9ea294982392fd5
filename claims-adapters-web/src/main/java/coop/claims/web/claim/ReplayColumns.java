package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.PolicyReplays.Replayed;
import coop.claims.domain.rule.Finding;
import coop.claims.web.shared.Column;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A replay as a table to take away, the currency in its own column. */
final class ReplayColumns {

  private ReplayColumns() {}

  static List<Column<Replayed>> of(Texts texts) {
    List<Column<Replayed>> columns = new ArrayList<>();
    add(columns, texts, "export.claim", r -> ClaimNumber.display(r.number()));
    add(columns, texts, "replay.activity", Replayed::activityCode);
    add(columns, texts, "replay.decision", r -> texts.name(r.status()));
    add(columns, texts, "replay.verdict", r -> texts.name(r.verdict()));
    add(columns, texts, "replay.amount", r -> r.amount().amount());
    add(columns, texts, "replay.under", r -> r.under().amount());
    add(columns, texts, "replay.difference", r -> r.difference().amount());
    add(columns, texts, "export.currency", r -> r.amount().currency().getCurrencyCode());
    add(columns, texts, "replay.appearing", r -> told(r.appearing(), texts));
    add(columns, texts, "replay.vanishing", r -> told(r.vanishing(), texts));
    return columns;
  }

  private static String told(List<Finding> findings, Texts texts) {
    return findings.stream()
        .map(f -> f.rule() + " (" + f.item() + "): " + texts.finding(f))
        .collect(Collectors.joining("; "));
  }

  private static void add(
      List<Column<Replayed>> columns, Texts texts, String header, Function<Replayed, ?> value) {
    columns.add(new Column<>(texts.get(header), value));
  }
}

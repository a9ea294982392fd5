package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What a claim's cost rests on: adds, changes and removes invoices and statements with their lines.
 */
final class CostEditing {

  private final ClaimDesk desk;

  CostEditing(ClaimDesk desk) {
    this.desk = desk;
  }

  Outcome<Receipt> addInvoice(Actor actor, UUID claimId, Long version, InvoiceInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Invoice invoice = inputs(open).invoice(open.deed().ids().next(), command, List.of());
          return changed(content.withInvoice(invoice), "invoice.added", invoice.id());
        },
        ItemRef.Kind.INVOICE);
  }

  Outcome<Receipt> changeInvoice(
      Actor actor, UUID claimId, Long version, UUID invoiceId, InvoiceInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Invoice old = found(content.invoice(invoiceId));
          Invoice invoice = inputs(open).invoice(invoiceId, command, old.lines()).inPlaceOf(old);
          return changed(content.withInvoice(invoice), "invoice.changed", invoiceId);
        },
        ItemRef.Kind.INVOICE);
  }

  Outcome<Receipt> removeInvoice(Actor actor, UUID claimId, Long version, UUID invoiceId) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          found(content.invoice(invoiceId));
          Content without = withoutFilesOf(invoiceId, content, open.claim());
          return changed(without.withoutInvoice(invoiceId), "invoice.removed", invoiceId);
        },
        ItemRef.Kind.INVOICE);
  }

  Outcome<Receipt> addStatement(Actor actor, UUID claimId, Long version, StatementInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Statement statement =
              inputs(open).statement(open.deed().ids().next(), command, List.of());
          return changed(content.withStatement(statement), "statement.added", statement.id());
        },
        ItemRef.Kind.STATEMENT);
  }

  Outcome<Receipt> changeStatement(
      Actor actor, UUID claimId, Long version, UUID statementId, StatementInput command) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          Statement old = found(content.statement(statementId));
          Statement statement =
              inputs(open).statement(statementId, command, old.lines()).inPlaceOf(old);
          return changed(content.withStatement(statement), "statement.changed", statementId);
        },
        ItemRef.Kind.STATEMENT);
  }

  Outcome<Receipt> removeStatement(Actor actor, UUID claimId, Long version, UUID statementId) {
    return editing(
        actor,
        claimId,
        version,
        (open, content) -> {
          found(content.statement(statementId));
          Content without = withoutFilesOf(statementId, content, open.claim());
          return changed(without.withoutStatement(statementId), "statement.removed", statementId);
        },
        ItemRef.Kind.STATEMENT);
  }

  /** One change of the content, and which part it was about. */
  private record Change(Content content, String action, UUID part) {}

  private static Change changed(Content content, String action, UUID part) {
    return new Change(content, action, part);
  }

  private Outcome<Receipt> editing(
      Actor actor,
      UUID claimId,
      Long version,
      BiFunction<Open, Content, Change> edit,
      ItemRef.Kind kind) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Change change = edit.apply(open, claim.content());
          if (change.content().lines().size() > Limits.LINES_PER_CLAIM) {
            throw Refusal.invalid(
                    List.of(Violation.of("lines", "claim.too-many-lines", Limits.LINES_PER_CLAIM)))
                .asException();
          }
          Content before = claim.content();
          ItemRef item = ItemRef.of(kind, change.part());
          claim.change(
              open.deed(),
              change.content(),
              change.action(),
              item,
              Map.of("claimed", change.content().claimed(claim.form().currency()).toString()));
          if (before.revision(item).isPresent() && claim.content().revision(item).isEmpty()) {
            claim.keepAside(open.deed(), item, before);
          } else {
            keepLinesAside(open, before);
          }
          return desk.close(open, change.part());
        });
  }

  /** Lines that are gone from an invoice or statement that is still there. */
  private static void keepLinesAside(Open open, Content before) {
    Content now = open.claim().content();
    for (Invoice old : before.invoices()) {
      now.invoice(old.id())
          .ifPresent(
              i ->
                  goneFrom(old.lines(), i.lines())
                      .forEach(
                          line ->
                              open.claim()
                                  .lineRemoved(
                                      open.deed(),
                                      line,
                                      Content.EMPTY.withInvoice(old.withLines(List.of(line))),
                                      old.lines().indexOf(line))));
    }
    for (Statement old : before.statements()) {
      now.statement(old.id())
          .ifPresent(
              s ->
                  goneFrom(old.lines(), s.lines())
                      .forEach(
                          line ->
                              open.claim()
                                  .lineRemoved(
                                      open.deed(),
                                      line,
                                      Content.EMPTY.withStatement(old.withLines(List.of(line))),
                                      old.lines().indexOf(line))));
    }
  }

  private static List<CostLine> goneFrom(List<CostLine> before, List<CostLine> now) {
    return before.stream()
        .filter(line -> now.stream().noneMatch(n -> n.id().equals(line.id())))
        .toList();
  }

  private static Content withoutFilesOf(UUID owner, Content content, Claim claim) {
    Content left = content;
    for (Document file : content.filesOf(owner)) {
      left = Documents.without(left, file, claim.life().wasEverSubmitted());
    }
    return left;
  }

  private CostInputs inputs(Open open) {
    return new CostInputs(
        open.claim().form().currency(),
        open.setting().program().terms().taxReimbursed(),
        open.today(),
        desk.activity(open.claim()),
        open.deed().ids());
  }

  private static <T> T found(Optional<T> part) {
    return part.orElseThrow(ClaimDesk::notFound);
  }
}

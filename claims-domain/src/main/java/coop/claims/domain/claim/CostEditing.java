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
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

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
        open ->
            put(open, inputs(open).invoice(freshId(open), command, List.of()), "invoice.added"));
  }

  Outcome<Receipt> changeInvoice(
      Actor actor, UUID claimId, Long version, UUID invoiceId, InvoiceInput command) {
    return editing(
        actor,
        claimId,
        version,
        open -> {
          Invoice old = found(open.claim().content().invoice(invoiceId));
          Invoice invoice = inputs(open).invoice(invoiceId, command, old.lines()).inPlaceOf(old);
          InvoiceChange what = InvoiceChange.between(old, invoice);
          return put(open, invoice, "invoice.changed").saying(what.data(), what.text());
        });
  }

  Outcome<Receipt> removeInvoice(Actor actor, UUID claimId, Long version, UUID invoiceId) {
    return editing(
        actor,
        claimId,
        version,
        open -> take(open, open.claim().content().invoice(invoiceId), "invoice.removed"));
  }

  Outcome<Receipt> addStatement(Actor actor, UUID claimId, Long version, StatementInput command) {
    return editing(
        actor,
        claimId,
        version,
        open ->
            put(
                open,
                inputs(open).statement(freshId(open), command, List.of()),
                "statement.added"));
  }

  Outcome<Receipt> changeStatement(
      Actor actor, UUID claimId, Long version, UUID statementId, StatementInput command) {
    return editing(
        actor,
        claimId,
        version,
        open -> {
          Statement old = found(open.claim().content().statement(statementId));
          Statement statement = inputs(open).statement(statementId, command, old.lines());
          return put(open, statement.inPlaceOf(old), "statement.changed");
        });
  }

  Outcome<Receipt> removeStatement(Actor actor, UUID claimId, Long version, UUID statementId) {
    return editing(
        actor,
        claimId,
        version,
        open -> take(open, open.claim().content().statement(statementId), "statement.removed"));
  }

  /**
   * One change of the content.
   *
   * @param part what it was about
   * @param data besides what the claim asks for now
   * @param text what people wrote; null for nothing
   */
  private record Change(
      Content content, String action, Paper part, Map<String, String> data, String text) {

    Change saying(Map<String, String> what, String words) {
      return new Change(content, action, part, what, words);
    }
  }

  private static Change put(Open open, Paper paper, String action) {
    return new Change(paper.in(open.claim().content()), action, paper, Map.of(), null);
  }

  private static Change take(Open open, Optional<? extends Paper> asked, String action) {
    Paper paper = found(asked);
    Content left = open.claim().content();
    for (Document file : left.filesOf(paper.id())) {
      left = Documents.without(left, file, open.claim().life().wasEverSubmitted());
    }
    return new Change(paper.outOf(left), action, paper, Map.of(), null);
  }

  private Outcome<Receipt> editing(
      Actor actor, UUID claimId, Long version, Function<Open, Change> edit) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Change change = edit.apply(open);
          if (change.content().lines().size() > Limits.LINES_PER_CLAIM) {
            throw Refusal.invalid(
                    List.of(Violation.of("lines", "claim.too-many-lines", Limits.LINES_PER_CLAIM)))
                .asException();
          }
          Content before = claim.content();
          ItemRef item = change.part().item();
          claim.change(
              open.deed(),
              change.content(),
              change.action(),
              item,
              told(change, claim),
              change.text());
          if (before.revision(item).isPresent() && claim.content().revision(item).isEmpty()) {
            claim.keepAside(open.deed(), item, before);
          } else {
            keepLinesAside(open, before);
          }
          return desk.close(open, change.part().id());
        });
  }

  private static Map<String, String> told(Change change, Claim claim) {
    Map<String, String> data = new TreeMap<>(change.data());
    data.put("claimed", change.content().claimed(claim.form().currency()).toString());
    return data;
  }

  /** Lines that are gone from an invoice or statement that is still there. */
  private static void keepLinesAside(Open open, Content before) {
    for (Paper now : open.claim().content().papers()) {
      before.papers().stream()
          .filter(old -> old.id().equals(now.id()))
          .forEach(old -> keepLinesAside(open, old, now));
    }
  }

  private static void keepLinesAside(Open open, Paper old, Paper now) {
    for (CostLine line : goneFrom(old.lines(), now.lines())) {
      Content paper = old.withLines(List.of(line)).in(Content.EMPTY);
      open.claim().lineRemoved(open.deed(), line, paper, old.lines().indexOf(line));
    }
  }

  private static List<CostLine> goneFrom(List<CostLine> before, List<CostLine> now) {
    return before.stream()
        .filter(line -> now.stream().noneMatch(n -> n.id().equals(line.id())))
        .toList();
  }

  private static UUID freshId(Open open) {
    return open.deed().ids().next();
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

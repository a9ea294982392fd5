package coop.claims.domain.claim;

import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what was taken out back in its place, as it was and with what was decided of it, so that
 * taking out and putting back is no change at all. What changed meanwhile goes first: another
 * activity has other slots, and nothing is pushed out of a place that was filled again.
 *
 * @param activityCode of the claim now
 * @param taxReimbursed whether lines may reach the gross
 */
record PuttingBack(Removal removal, String activityCode, boolean taxReimbursed) {

  /**
   * The claim's content with it.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code removal.place-taken}, {@code
   *     removal.owner-gone}, {@code removal.no-place}, or an amount or limit exceeded
   */
  Content into(Content now) {
    return switch (removal.item().kind()) {
      case INVOICE, STATEMENT -> withAnswers(withFiles(withCost(now)), false);
      case DOCUMENT -> withAnswers(withFiles(now), false);
      case LINE -> withLine(now);
      case METRIC, CORE -> withAnswers(now, true);
      case PROOF -> throw new IllegalArgumentException(removal.item() + " cannot be taken out");
    };
  }

  private Content withCost(Content now) {
    return new Content(
        with(now.invoices(), removal.parts().invoices(), Invoice::item),
        with(now.statements(), removal.parts().statements(), Statement::item),
        now.documents(),
        now.metrics(),
        now.confirmations(),
        now.answers());
  }

  private Content withFiles(Content now) {
    Content with = now;
    for (Document removed : removal.parts().documents()) {
      Document back = inItsSlot(removed, with);
      with =
          with.document(back.id()).isPresent()
              ? with.withDocument(back)
              : with.withDocuments(with(with.documents(), List.of(back), Removal::document));
    }
    return with;
  }

  /** A proof of another activity has no slot in this one. */
  private Document inItsSlot(Document document, Content with) {
    boolean ownerGone =
        switch (document.kind()) {
          case INVOICE ->
              with.invoices().stream().noneMatch(i -> i.id().toString().equals(document.slot()));
          case STATEMENT ->
              with.statements().stream().noneMatch(s -> s.id().toString().equals(document.slot()));
          case PROOF, ADDITIONAL -> false;
        };
    if (ownerGone) {
      throw Refusal.rule("removal.owner-gone").asException();
    }
    boolean lost =
        document.kind() == Document.Kind.PROOF && document.slot() != null && isOtherActivity();
    return lost ? document.slotted(null) : document;
  }

  /**
   * @param asked whether an answer is what is put back, and not only came along
   */
  private Content withAnswers(Content now, boolean asked) {
    if (isOtherActivity()) {
      if (asked) {
        throw Refusal.rule("removal.no-place").asException();
      }
      return now;
    }
    List<Metric> metrics =
        removal.parts().metrics().stream()
            .filter(m -> isFree(now.metric(m.requirement()), asked))
            .toList();
    List<Confirmation> confirmations =
        removal.parts().confirmations().stream()
            .filter(c -> isFree(now.confirmation(c.requirement()), asked))
            .filter(c -> isShown(c, now, asked))
            .toList();
    return now.withMetrics(with(now.metrics(), metrics, Removal::metric))
        .withConfirmations(with(now.confirmations(), confirmations, Removal::confirmation));
  }

  private static boolean isFree(Optional<?> now, boolean asked) {
    if (now.isPresent() && asked) {
      throw Refusal.rule("removal.place-taken").asException();
    }
    return now.isEmpty();
  }

  private static boolean isShown(Confirmation confirmation, Content now, boolean asked) {
    boolean shown = now.document(confirmation.documentId()).filter(Document::current).isPresent();
    if (!shown && asked) {
      throw Refusal.rule("removal.owner-gone").asException();
    }
    return shown;
  }

  private Content withLine(Content now) {
    return removal.parts().invoices().isEmpty() ? withStatementLine(now) : withInvoiceLine(now);
  }

  private Content withInvoiceLine(Content now) {
    Invoice old = removal.parts().invoices().get(0);
    Invoice owner = now.invoice(old.id()).orElseThrow(PuttingBack::ownerGone);
    List<CostLine> lines = withLine(owner.lines(), old.lines(), owner.provesTheSameAs(old));
    Money most = taxReimbursed ? owner.gross() : owner.net();
    refuseOver(lines, most, taxReimbursed ? "lines.over-gross" : "lines.over-net");
    return now.withInvoice(owner.withLines(lines));
  }

  private Content withStatementLine(Content now) {
    Statement old = removal.parts().statements().get(0);
    Statement owner = now.statement(old.id()).orElseThrow(PuttingBack::ownerGone);
    List<CostLine> lines = withLine(owner.lines(), old.lines(), owner.provesTheSameAs(old));
    refuseOver(lines, owner.total(), "lines.over-total");
    return now.withStatement(owner.withLines(lines));
  }

  /** The line is open again when the paper under it has changed. */
  private List<CostLine> withLine(
      List<CostLine> now, List<CostLine> removed, boolean onTheSamePaper) {
    return with(now, onTheSamePaper ? removed : CostLine.reopened(removed, removed), Removal::line);
  }

  private static void refuseOver(List<CostLine> lines, Money most, String code) {
    Money sum =
        lines.stream().map(CostLine::amount).reduce(Money.zero(most.currency()), Money::plus);
    if (sum.isMoreThan(most)) {
      throw Refusal.invalid(List.of(Violation.of("lines", code, sum, most))).asException();
    }
  }

  private boolean isOtherActivity() {
    return !activityCode.equals(removal.activityCode());
  }

  private <T> List<T> with(List<T> now, List<T> removed, Function<T, ItemRef> ref) {
    List<T> all = new ArrayList<>(now);
    for (T part : removed) {
      all.add(Math.min(removal.place(ref.apply(part)), all.size()), part);
    }
    return all;
  }

  private static RuntimeException ownerGone() {
    return Refusal.rule("removal.owner-gone").asException();
  }
}

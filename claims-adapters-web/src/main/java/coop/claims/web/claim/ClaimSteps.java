package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The way of a claim from draft to payment, as one line: what is behind it, where it is, what is
 * ahead. A claim that left the way ends with what became of it.
 */
public final class ClaimSteps {

  private final Texts texts;
  private final List<Step> steps = new ArrayList<>();

  private ClaimSteps(Texts texts) {
    this.texts = texts;
  }

  /** Where a step stands. */
  public enum Stage {
    DONE,
    CURRENT,
    AHEAD
  }

  /**
   * One step.
   *
   * @param label a status name, or the word for paid
   */
  public record Step(String label, Stage stage) {

    /** For the stylesheet. */
    public String style() {
      return stage.name().toLowerCase(Locale.ROOT);
    }

    public boolean isCurrent() {
      return stage == Stage.CURRENT;
    }

    public boolean isDone() {
      return stage == Stage.DONE;
    }
  }

  static List<Step> of(
      ClaimStatus status, boolean wasDisputed, List<PaymentLine> payments, Texts texts) {
    ClaimSteps way = new ClaimSteps(texts);
    switch (status) {
      case EDITING -> way.current(status).submittedAhead().reviewAhead().end();
      case SUBMITTED -> way.done(ClaimStatus.EDITING).current(status).reviewAhead().end();
      case UNDER_REVIEW, ACTION_REQUIRED -> way.handedIn().current(status).end();
      case DISPUTED, PARTNER_ACTION_REQUIRED ->
          way.handedIn().done(ClaimStatus.REJECTED).current(status).end();
      case REJECTED -> way.reviewed(wasDisputed).current(status);
      case APPROVED -> way.reviewed(wasDisputed).approved(payments);
      case EXPIRED -> way.done(ClaimStatus.EDITING).current(status);
      case WITHDRAWN -> way.handedIn().current(status);
    }
    return List.copyOf(way.steps);
  }

  private ClaimSteps handedIn() {
    return done(ClaimStatus.EDITING).done(ClaimStatus.SUBMITTED);
  }

  private ClaimSteps reviewed(boolean wasDisputed) {
    handedIn().done(ClaimStatus.UNDER_REVIEW);
    return wasDisputed ? done(ClaimStatus.DISPUTED) : this;
  }

  private ClaimSteps submittedAhead() {
    return add(texts.status(ClaimStatus.SUBMITTED), Stage.AHEAD);
  }

  private ClaimSteps reviewAhead() {
    return add(texts.status(ClaimStatus.UNDER_REVIEW), Stage.AHEAD);
  }

  private void end() {
    add(texts.status(ClaimStatus.APPROVED), Stage.AHEAD);
    add(texts.get("claim.step.paid"), Stage.AHEAD);
  }

  private void approved(List<PaymentLine> payments) {
    boolean paid =
        !payments.isEmpty()
            && payments.stream().allMatch(p -> p.payment().status() == Payment.Status.SENT);
    add(texts.status(ClaimStatus.APPROVED), paid ? Stage.DONE : Stage.CURRENT);
    add(texts.get("claim.step.paid"), paid ? Stage.CURRENT : Stage.AHEAD);
  }

  private ClaimSteps done(ClaimStatus status) {
    return add(texts.status(status), Stage.DONE);
  }

  private ClaimSteps current(ClaimStatus status) {
    return add(texts.status(status), Stage.CURRENT);
  }

  private ClaimSteps add(String label, Stage stage) {
    steps.add(new Step(label, stage));
    return this;
  }
}

package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violation;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** T2, T5 and T5d: handing in, first and again. */
class SubmissionTest extends Story {

  @Test
  void submittingReservesTheMoneyAndStartsTheReviewClock() {
    UUID claim = world.submitted();

    assertMoved(claim, Transition.SUBMIT, ClaimStatus.EDITING, people().admin);
    assertThat(lastEvent(claim).data()).containsEntry("claimed", "1200.00 EUR");
    assertClocks(claim, local("2026-06-05T17:00"), null, null);
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    assertThat(movements(claim)).containsExactly("RESERVE 1200.00 1");
    Life life = life(claim);
    assertThat(life.submission()).isEqualTo(1);
    assertThat(life.firstSubmittedAt()).isEqualTo(world.clock().instant());
    assertThat(life.submittedBy()).isEqualTo(people().admin.userId());
    List<Submission> kept = world.looking(() -> ports.submissions(claim));
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).kind()).isEqualTo(Submission.Kind.FIRST);
    assertThat(kept.get(0).content()).isEqualTo(world.claim(claim).content());
    assertThat(kept.get(0).claimed()).isEqualTo(eur("1200.00"));
  }

  @Test
  void theDeadlineDecidesToTheLastInstant() {
    UUID inTime = world.filled();
    UUID late = world.filled();
    world.clock().moveTo(world.deadline().minusMillis(1));
    assertThat(submit(inTime).isDone()).isTrue();

    world.clock().moveTo(world.deadline());
    Outcome<Receipt> outcome = submit(late);

    assertThat(code(outcome)).isEqualTo("claim.not-ready");
    assertThat(violation(outcome, "claim.deadline-passed").arguments())
        .containsExactly(places().cloud.claimDeadline());
    assertThat(status(late)).isEqualTo(ClaimStatus.EDITING);
  }

  @Test
  void submittingTwiceIsAnIllegalStepAndReservesOnce() {
    UUID claim = world.submitted();

    assertThat(kind(submit(claim))).isEqualTo(Kind.ILLEGAL_STEP);
    assertThat(code(submit(claim))).isEqualTo("claim.illegal-step");
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
  }

  @Test
  void theWholeFundCanBeClaimedAndOneCentMoreCannot() {
    UUID tooMuch = world.filled("10000.01");
    Outcome<Receipt> refused = submit(tooMuch);
    assertThat(violations(refused)).containsExactly("claim=claim.over-remaining");
    assertThat(violation(refused, "claim.over-remaining").arguments())
        .containsExactly(eur("10000.01"), eur("10000.00"));
    assertFund(tooMuch, "10000.00", "0.00", "0.00", "0.00");

    UUID all = world.filled("10000.00");
    UUID oneCent = world.filled("0.01");
    assertThat(submit(all).isDone()).isTrue();
    assertFund(all, "0.00", "10000.00", "0.00", "0.00");

    assertThat(violations(submit(oneCent))).containsExactly("claim=claim.over-remaining");
  }

  @Test
  void anAnsweredRequestGoesBackToTheQueueWithAFullClock() {
    UUID claim = world.actionRequired();
    world.clock().moveTo(local("2026-06-08T09:30"));
    replaceProof(claim);

    world.submit(claim);

    assertMoved(claim, Transition.RESUBMIT, ClaimStatus.ACTION_REQUIRED, people().admin);
    assertClocks(claim, local("2026-06-10T17:00"), null, null);
    assertThat(life(claim).informationRequest()).isNull();
    assertThat(life(claim).submission()).isEqualTo(2);
    assertThat(life(claim).firstSubmittedAt()).isBefore(life(claim).submittedAt());
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    assertThat(movements(claim))
        .containsExactly("RESERVE 1200.00 1", "RELEASE 1200.00 1", "RESERVE 1200.00 2");
    assertThat(world.looking(() -> ports.submissions(claim)))
        .extracting(Submission::kind)
        .containsExactly(Submission.Kind.FIRST, Submission.Kind.RESUBMISSION);
  }

  @Test
  void anAnswerInADisputeGoesBackToTheDispute() {
    UUID claim = world.partnerActionRequired();
    world.clock().moveTo(local("2026-06-08T09:30"));
    replaceProof(claim);

    world.submit(claim);

    assertMoved(
        claim, Transition.RESUBMIT_DISPUTE, ClaimStatus.PARTNER_ACTION_REQUIRED, people().admin);
    assertClocks(claim, null, null, local("2026-06-15T17:00"));
    assertThat(life(claim).submission()).isEqualTo(3);
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    assertThat(world.looking(() -> ports.submissions(claim)))
        .extracting(Submission::kind)
        .containsExactly(
            Submission.Kind.FIRST, Submission.Kind.DISPUTE, Submission.Kind.DISPUTE_RESUBMISSION);
  }

  @Test
  void aResubmissionReservesWhatItAsksForNow() {
    UUID less = world.actionRequired();
    changeOnlyLine(less, "700.00");
    replaceProof(less);
    world.submit(less);
    assertFund(less, "9300.00", "700.00", "0.00", "0.00");

    UUID more = world.actionRequired();
    changeOnlyLine(more, "9300.01");
    replaceProof(more);
    assertThat(done(in().views().check(people().user, more)))
        .filteredOn(Finding::isBlocking)
        .extracting(Finding::rule)
        .containsExactly("claim.over-remaining");
    assertThat(violations(submit(more))).containsExactly("claim=claim.over-remaining");
    changeOnlyLine(more, "9300.00");
    assertThat(done(in().views().check(people().user, more))).noneMatch(Finding::isBlocking);
    world.submit(more);
    assertFund(more, "0.00", "10000.00", "0.00", "0.00");
  }

  @Test
  void anAnswerIsInTimeUntilTheResubmissionCutOffEvenAfterTheDeadline() {
    UUID first = world.actionRequired();
    UUID second = world.actionRequired();
    replaceProof(first);
    replaceProof(second);
    Instant cutOff = places().cloud.resubmissionClosesAt(places().program("CLOUD").calendar());

    world.clock().moveTo(cutOff.minusMillis(1));
    assertThat(submit(first).isDone()).isTrue();
    world.clock().moveTo(cutOff);
    assertThat(violations(submit(second))).containsExactly("claim=claim.answer-too-late");
  }

  @Test
  void whoWasAskedJustBeforeTheCutOffStillHasUntilTheResponseIsDue() {
    UUID first = world.submitted();
    UUID second = world.submitted();
    world.clock().moveTo(local("2026-09-28T10:00"));
    for (UUID claim : List.of(first, second)) {
      world.take(claim);
      world.ask(claim, people().reviewer);
      replaceProof(claim);
    }
    Instant due = life(first).responseDue();
    assertThat(due).isEqualTo(local("2026-10-05T17:00"));
    assertThat(due)
        .isAfter(places().cloud.resubmissionClosesAt(places().program("CLOUD").calendar()));

    world.clock().moveTo(due);
    assertThat(submit(first).isDone()).isTrue();
    world.clock().moveTo(due.plusMillis(1));
    assertThat(violations(submit(second))).containsExactly("claim=claim.answer-too-late");
  }

  @Test
  void afterTheDeadlineAnAnswerCanAskForLessWhichLapsesButNotForMore() {
    UUID claim = world.actionRequired();
    world.clock().moveTo(world.deadline());
    replaceProof(claim);
    changeOnlyLine(claim, "1200.01");
    assertThat(violations(submit(claim))).containsExactly("claim=claim.over-remaining");

    changeOnlyLine(claim, "1000.00");
    world.submit(claim);

    assertFund(claim, "8800.00", "1000.00", "0.00", "200.00");
    assertThat(movements(claim))
        .containsExactly(
            "RESERVE 1200.00 1", "RELEASE 1200.00 1", "RESERVE 1000.00 2", "EXPIRE 200.00 1");
  }

  private void replaceProof(UUID claim) {
    NewDocument better = Samples.proof(SampleCatalogue.FINAL_PIECE, "The whole page");
    done(
        in().evidence()
            .upload(
                people().user, claim, null, Samples.replacing(world.proof(claim).id(), better)));
  }

  private void changeOnlyLine(UUID claim, String amount) {
    Invoice invoice = world.claim(claim).content().invoices().get(0);
    done(
        in().claims()
            .changeInvoice(
                people().user,
                claim,
                null,
                invoice.id(),
                Samples.invoice(
                    Samples.line(invoice.lines().get(0).id(), SampleCatalogue.MEDIA, amount))));
  }

  private Outcome<Receipt> submit(UUID claim) {
    return in().claims().submit(people().user, claim, world.version(claim));
  }
}

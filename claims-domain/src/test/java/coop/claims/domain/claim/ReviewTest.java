package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.Feedback.Severity;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.Payment.Basis;
import coop.claims.domain.payment.Payment.Status;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.review.ReviewerClaims.NewFeedback;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** T3, T4, T6, T7 and T17: a review. */
class ReviewTest extends Story {

  @Test
  void takingAClaimKeepsItsClock() {
    UUID claim = world.submitted();
    Instant due = life(claim).reviewDue();
    world.clock().moveTo(local("2026-06-03T09:00"));

    world.take(claim);

    assertMoved(claim, Transition.TAKE, ClaimStatus.SUBMITTED, people().reviewer);
    assertClocks(claim, due, null, null);
    assertThat(life(claim).reviewerId()).isEqualTo(people().reviewer.userId());
    assertThat(life(claim).everTaken()).isTrue();
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
  }

  @Test
  void ofTwoReviewersOneTakesIt() {
    UUID claim = world.submitted();
    long version = world.version(claim);
    done(in().reviewing().take(people().reviewer, claim, version));

    assertThat(kind(in().reviewing().take(people().otherReviewer, claim, version)))
        .isEqualTo(Kind.STALE);
    assertThat(life(claim).reviewerId()).isEqualTo(people().reviewer.userId());
  }

  @Test
  void puttingAClaimBackLetsTheClockRunOn() {
    UUID claim = world.underReview();
    Instant due = life(claim).reviewDue();
    world.clock().moveTo(local("2026-06-05T16:59"));

    done(in().reviewing().putBack(people().reviewer, claim, world.version(claim)));

    assertMoved(claim, Transition.PUT_BACK, ClaimStatus.UNDER_REVIEW, people().reviewer);
    assertClocks(claim, due, null, null);
    assertThat(life(claim).reviewerId()).isNull();
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    done(in().reviewing().take(people().otherReviewer, claim, world.version(claim)));
    assertThat(code(in().reviewing().putBack(people().reviewer, claim, world.version(claim))))
        .isEqualTo("review.not-yours");
    done(in().reviewing().putBack(people().supervisor, claim, world.version(claim)));
    assertMoved(claim, Transition.PUT_BACK, ClaimStatus.UNDER_REVIEW, people().supervisor);
  }

  @Test
  void askingForInformationStopsTheReviewClockAndStartsThePartners() {
    UUID claim = world.underReview();
    ItemRef proof = world.proof(claim);
    UUID feedback =
        done(in().reviewing()
                .feedback(
                    people().reviewer,
                    claim,
                    null,
                    new NewFeedback(proof.toString(), Severity.MUST_FIX, "Date cut off")))
            .id();
    assertThat(lastEvent(claim).action()).isEqualTo("feedback.given");
    assertThat(lastEvent(claim).item()).isEqualTo(proof.toString());
    assertThat(lastEvent(claim).text()).isEqualTo("Date cut off");
    assertThat(lastEvent(claim).data()).containsEntry("severity", "MUST_FIX");
    assertThat(status(claim)).isEqualTo(ClaimStatus.UNDER_REVIEW);

    done(
        in().reviewing()
            .requestInformation(
                people().reviewer, claim, world.version(claim), " Show the whole page "));

    assertMoved(claim, Transition.REQUEST_INFORMATION, ClaimStatus.UNDER_REVIEW, people().reviewer);
    assertThat(lastEvent(claim).text()).isEqualTo("Show the whole page");
    assertClocks(claim, null, local("2026-06-10T17:00"), null);
    assertThat(life(claim).informationRequest()).isEqualTo("Show the whole page");
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    Feedback given = world.claim(claim).feedback().get(0);
    assertThat(given.id()).isEqualTo(feedback);
    assertThat(given.item()).isEqualTo(proof);
    assertThat(given.submission()).isEqualTo(1);
    assertThat(given.resolved()).isFalse();
  }

  @Test
  void informationIsAskedForOnlyWithFeedback() {
    UUID claim = world.underReview();
    assertThat(code(ask(claim, "Tell us more"))).isEqualTo("review.feedback-needed");

    give(claim, Severity.NOTE);

    assertThat(ask(claim, "Tell us more").isDone()).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\n"})
  void askingAndRejectingNeedWords(String text) {
    UUID claim = world.underReview();
    give(claim, Severity.MUST_FIX);

    assertThat(violations(ask(claim, text))).containsExactly("text=field.required");
    assertThat(
            violations(
                in().reviewing().reject(people().reviewer, claim, null, ReasonCode.OTHER, text)))
        .containsExactly("text=field.required");
    assertThat(status(claim)).isEqualTo(ClaimStatus.UNDER_REVIEW);
  }

  @Test
  void approvingSpendsTheMoneyAndOwesAPayment() {
    UUID claim = world.underReview();
    world.clock().moveTo(local("2026-06-03T11:00"));

    done(in().reviewing().approve(people().reviewer, claim, world.version(claim), "Well done"));

    assertMoved(claim, Transition.APPROVE, ClaimStatus.UNDER_REVIEW, people().reviewer);
    assertThat(lastEvent(claim).data())
        .containsEntry("claimed", "1200.00 EUR")
        .containsEntry("approved", "1200.00 EUR");
    assertThat(lastEvent(claim).text()).isEqualTo("Well done");
    assertClocks(claim, null, null, null);
    assertFund(claim, "8800.00", "0.00", "1200.00", "0.00");
    assertThat(movements(claim)).containsExactly("RESERVE 1200.00 1", "CONSUME 1200.00 1");
    assertThat(world.claim(claim).approved()).isEqualTo(eur("1200.00"));
    assertThat(life(claim).decidedBy()).isEqualTo(people().reviewer.userId());
    assertThat(world.claim(claim).content().decidable())
        .allMatch(
            i ->
                world.claim(claim).content().judgement(i).orElseThrow().state()
                    == ItemState.ACCEPTED);
    Payment payment = payments(claim).get(0);
    assertThat(payments(claim)).hasSize(1);
    assertThat(payment.amount()).isEqualTo(eur("1200.00"));
    assertThat(payment.status()).isEqualTo(Status.UNPROCESSED);
    assertThat(payment.basis()).isEqualTo(Basis.APPROVAL);
    assertThat(payment.entityCode()).isEqualTo("VENDOR-IE");
    assertThat(payment.approvedAt()).isEqualTo(world.clock().instant());
    assertThat(payment.dueAt()).isEqualTo(local("2026-08-06T17:00"));
    assertThat(ClaimNumber.parse(payment.number())).isPresent();
  }

  @Test
  void whatIsNotApprovedIsFreeAgain() {
    UUID claim = world.underReview();
    decideLine(claim, "450.50");

    world.approve(claim, people().reviewer);

    assertFund(claim, "9549.50", "0.00", "450.50", "0.00");
    assertThat(movements(claim))
        .containsExactly("RESERVE 1200.00 1", "CONSUME 450.50 1", "RELEASE 749.50 1");
    assertThat(world.claim(claim).approved()).isEqualTo(eur("450.50"));
    assertThat(world.claim(claim).claimed()).isEqualTo(eur("1200.00"));
    assertThat(payments(claim).get(0).amount()).isEqualTo(eur("450.50"));
  }

  @Test
  void afterTheDeadlineWhatIsNotApprovedLapses() {
    UUID claim = world.underReview();
    decideLine(claim, "450.50");
    world.clock().moveTo(world.deadline());

    world.approve(claim, people().reviewer);

    assertFund(claim, "8800.00", "0.00", "450.50", "749.50");
  }

  @Test
  void approvingNothingIsNoApproval() {
    UUID claim = world.underReview();
    decideLine(claim, "0");

    assertThat(code(in().reviewing().approve(people().reviewer, claim, null, null)))
        .isEqualTo("review.nothing-approved");
    assertThat(status(claim)).isEqualTo(ClaimStatus.UNDER_REVIEW);
    assertThat(payments(claim)).isEmpty();
    decideLine(claim, "0.01");
    assertThat(in().reviewing().approve(people().reviewer, claim, null, null).isDone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEEDS_CHANGE", "REJECTED"})
  void aClaimWithAnOpenItemIsNotApproved(ItemState state) {
    UUID claim = world.underReview();
    ItemRef proof = world.proof(claim);
    decide(claim, proof, state);

    assertThat(code(in().reviewing().approve(people().reviewer, claim, null, null)))
        .isEqualTo("review.items-open");
    assertThat(violations(in().reviewing().approve(people().reviewer, claim, null, null)))
        .containsExactly(proof + "=item.open");

    decide(claim, proof, ItemState.ACCEPTED);
    assertThat(in().reviewing().approve(people().reviewer, claim, null, null).isDone()).isTrue();
  }

  @Test
  void rejectingGivesTheMoneyBackAndOpensTheDisputeWindow() {
    UUID claim = world.underReview();
    world.clock().moveTo(local("2026-06-03T11:00"));

    world.reject(claim, people().reviewer);

    assertMoved(claim, Transition.REJECT, ClaimStatus.UNDER_REVIEW, people().reviewer);
    assertThat(lastEvent(claim).data()).containsEntry("reason", "INSUFFICIENT_PROOF");
    assertThat(lastEvent(claim).text()).isEqualTo("The advertisement does not show the brand");
    assertClocks(claim, null, null, null);
    Life life = life(claim);
    assertThat(life.disputeUntil()).isEqualTo(local("2026-07-04T00:00"));
    assertThat(life.rejectionFinal()).isFalse();
    assertThat(life.decidedBy()).isEqualTo(people().reviewer.userId());
    assertThat(life.decisionReason()).isEqualTo(ReasonCode.INSUFFICIENT_PROOF);
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    assertThat(movements(claim)).containsExactly("RESERVE 1200.00 1", "RELEASE 1200.00 1");
    assertThat(world.claim(claim).approved()).isNull();
    assertThat(payments(claim)).isEmpty();
  }

  @Test
  void afterTheDeadlineARejectedClaimsMoneyIsHeldForItsDispute() {
    UUID claim = world.underReview();
    world.clock().moveTo(world.deadline());

    world.reject(claim, people().reviewer);

    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    assertThat(world.fund(claim).held()).isEqualTo(eur("1200.00"));
    assertThat(world.fund(claim).reservations().get(0).heldUntil())
        .isEqualTo(life(claim).disputeUntil());
  }

  @Test
  void rejectingNeedsAReasonOfOnesOwn() {
    UUID claim = world.underReview();

    assertThat(violations(in().reviewing().reject(people().reviewer, claim, null, null, "No")))
        .containsExactly("reason=field.required");
    assertThat(
            violations(
                in().reviewing()
                    .reject(people().reviewer, claim, null, ReasonCode.NO_PARTNER_RESPONSE, "No")))
        .containsExactly("reason=reason.not-yours");
  }

  private void give(UUID claim, Severity severity) {
    done(
        in().reviewing()
            .feedback(
                people().reviewer,
                claim,
                null,
                new NewFeedback(world.proof(claim).toString(), severity, "Look")));
  }

  private Outcome<?> ask(UUID claim, String text) {
    return in().reviewing().requestInformation(people().reviewer, claim, null, text);
  }

  private void decide(UUID claim, ItemRef item, ItemState state) {
    done(
        in().reviewing()
            .decideItem(
                people().reviewer,
                claim,
                null,
                new Decision(
                    item.toString(), state, ReasonCode.WRONG_DOCUMENT, "Not this one", null)));
  }

  private void decideLine(UUID claim, String approved) {
    done(
        in().reviewing()
            .decideItem(
                people().reviewer,
                claim,
                null,
                new Decision(
                    world.line(claim).toString(),
                    ItemState.ACCEPTED,
                    ReasonCode.AMOUNT_NOT_PROVEN,
                    "This much is proven",
                    new BigDecimal(approved))));
  }

  @Test
  void whoHasTheClaimUnderReviewDecidesIt() {
    UUID claim = world.underReview();

    assertThat(
            List.of(
                code(in().reviewing().approve(people().otherReviewer, claim, null, null)),
                code(in().reviewing().approve(people().disputeReviewer, claim, null, null)),
                code(in().reviewing().approve(people().supervisor, claim, null, null))))
        .containsExactly("review.not-yours", "forbidden", "forbidden");
  }
}

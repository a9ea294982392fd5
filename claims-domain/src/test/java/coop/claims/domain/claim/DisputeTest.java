package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.refusal;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.PartnerClaims.NewClaim;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** T8 to T11, T16 and T18: contesting a rejection. */
class DisputeTest extends Story {

  @Test
  void disputingReservesTheMoneyAgainAndStartsTheDisputeClock() {
    UUID claim = world.rejected();
    world.clock().moveTo(local("2026-06-05T17:01"));

    done(in().disputes().raise(people().admin, claim, world.version(claim), " It is there "));

    assertMoved(claim, Transition.DISPUTE, ClaimStatus.REJECTED, people().admin);
    assertThat(lastEvent(claim).text()).isEqualTo("It is there");
    assertThat(life(claim).justification()).isEqualTo("It is there");
    assertClocks(claim, null, null, local("2026-06-15T17:00"));
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    assertThat(movements(claim))
        .containsExactly("RESERVE 1200.00 1", "RELEASE 1200.00 1", "RESERVE 1200.00 2");
    assertThat(life(claim).submission()).isEqualTo(2);
  }

  @Test
  void theDisputeWindowDecidesToTheLastInstant() {
    UUID inTime = world.rejected();
    UUID late = world.rejected();
    Instant until = life(late).disputeUntil();
    assertThat(until).isEqualTo(local("2026-07-03T00:00"));

    world.clock().moveTo(until.minusMillis(1));
    assertThat(raise(inTime).isDone()).isTrue();
    world.clock().moveTo(until);
    assertThat(code(raise(late))).isEqualTo("dispute.window-closed");
    assertThat(kind(raise(late))).isEqualTo(Kind.ILLEGAL_STEP);
    assertThat(refusal(raise(late)).arguments()).containsExactly(until);
    assertThat(status(late)).isEqualTo(ClaimStatus.REJECTED);
  }

  @Test
  void aDisputeNeedsWords() {
    UUID claim = world.rejected();

    assertThat(violations(in().disputes().raise(people().admin, claim, null, " ")))
        .containsExactly("justification=field.required");
    assertThat(violations(in().disputes().raise(people().admin, claim, null, "x".repeat(4001))))
        .containsExactly("justification=field.too-long");
    assertThat(in().disputes().raise(people().admin, claim, null, "x".repeat(4000)).isDone())
        .isTrue();
  }

  @Test
  void aDisputeNeedsMoneyThatIsStillThere() {
    UUID claim = world.rejected();
    world.submitted("8800.01");

    assertThat(code(raise(claim))).isEqualTo("fund.not-enough");
    assertThat(refusal(raise(claim)).arguments()).containsExactly(eur("1199.99"));
    assertThat(status(claim)).isEqualTo(ClaimStatus.REJECTED);
    assertThat(life(claim).submission()).isEqualTo(1);
  }

  @Test
  void afterTheDeadlineADisputeUsesWhatWasHeldForIt() {
    UUID claim = world.submitted();
    UUID other = world.submitted("300.00");
    world.clock().moveTo(world.deadline());
    world.expireFunds();
    world.take(claim);
    world.reject(claim, people().reviewer);
    assertFund(claim, "1200.00", "300.00", "0.00", "8500.00");

    world.dispute(claim);

    assertFund(claim, "0.00", "1500.00", "0.00", "8500.00");
    assertThat(world.fund(claim).held()).isEqualTo(eur("0.00"));
    world.approve(claim, people().disputeReviewer);
    assertFund(other, "0.00", "300.00", "1200.00", "8500.00");
  }

  @Test
  void moneyThatWasFreeAtTheDeadlineIsGoneForALaterDispute() {
    world.clock().moveTo(world.deadline().minusSeconds(60));
    UUID claim = world.rejected();
    world.clock().moveTo(world.deadline());

    assertThat(code(raise(claim))).isEqualTo("fund.not-enough");
  }

  @Test
  void approvingADisputeIsLikeApprovingAReview() {
    UUID claim = world.disputed();

    world.approve(claim, people().disputeReviewer);

    assertMoved(claim, Transition.APPROVE_DISPUTE, ClaimStatus.DISPUTED, people().disputeReviewer);
    assertThat(lastEvent(claim).data()).containsEntry("approved", "1200.00 EUR");
    assertClocks(claim, null, null, null);
    assertFund(claim, "8800.00", "0.00", "1200.00", "0.00");
    assertThat(movements(claim)).endsWith("RESERVE 1200.00 2", "CONSUME 1200.00 2");
    assertThat(payments(claim)).hasSize(1);
  }

  @Test
  void rejectingADisputeIsFinal() {
    UUID claim = world.disputed();

    world.reject(claim, people().disputeReviewer);

    assertMoved(claim, Transition.REJECT_DISPUTE, ClaimStatus.DISPUTED, people().disputeReviewer);
    assertThat(lastEvent(claim).text()).isNotBlank();
    assertClocks(claim, null, null, null);
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    assertThat(life(claim).rejectionFinal()).isTrue();
    assertThat(life(claim).disputeUntil()).isNull();
    assertThat(life(claim).decidedBy()).isEqualTo(people().disputeReviewer.userId());
    assertThat(code(raise(claim))).isEqualTo("dispute.final");
    assertThat(kind(raise(claim))).isEqualTo(Kind.ILLEGAL_STEP);
  }

  @Test
  void aLostDisputesMoneyLapsesAfterTheDeadline() {
    UUID claim = world.submitted();
    world.clock().moveTo(world.deadline());
    world.take(claim);
    world.reject(claim, people().reviewer);
    world.dispute(claim);

    world.reject(claim, people().disputeReviewer);

    assertFund(claim, "8800.00", "0.00", "0.00", "1200.00");
    assertThat(world.fund(claim).held()).isEqualTo(eur("0.00"));
  }

  @Test
  void informationCanBeAskedForInADisputeToo() {
    UUID claim = world.disputed();

    world.ask(claim, people().disputeReviewer);

    assertMoved(
        claim,
        Transition.REQUEST_INFORMATION_IN_DISPUTE,
        ClaimStatus.DISPUTED,
        people().disputeReviewer);
    assertClocks(claim, null, local("2026-06-10T17:00"), null);
    assertThat(life(claim).informationRequest()).isEqualTo("Please show the whole page");
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
  }

  @Test
  void aDisputeIsAboutWhatWasHandedInAndNothingElse() {
    UUID claim = world.actionRequired();
    ClaimSnapshot handedIn = world.claim(claim);
    UUID proof = world.proof(claim).id();
    done(in().evidence().remove(people().admin, claim, null, proof));
    ask9000(claim);
    assertThat(violations(in().claims().submit(people().admin, claim, null)))
        .contains("proof:final-piece=proof.missing", "core:company-brand=core.not-confirmed");
    world.clock().moveTo(life(claim).responseDue().plusMillis(1));
    done(in().claimClock().lapse(Actor.CLOCK, claim));

    world.dispute(claim);

    assertThat(world.claim(claim).content()).isEqualTo(handedIn.content());
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    world.approve(claim, people().disputeReviewer);
    assertFund(claim, "8800.00", "0.00", "1200.00", "0.00");
    assertThat(world.claim(claim).content().currentDocuments())
        .extracting(Document::id)
        .contains(proof);
  }

  private void ask9000(UUID claim) {
    Invoice invoice = world.claim(claim).content().invoices().get(0);
    done(
        in().claims()
            .changeInvoice(
                people().admin,
                claim,
                null,
                invoice.id(),
                Samples.invoice(
                    Samples.line(invoice.lines().get(0).id(), SampleCatalogue.MEDIA, "9000.00"))));
  }

  @Test
  void whoRejectedAClaimDoesNotDecideItsDispute() {
    UUID claim = world.submitted();
    done(in().reviewing().take(people().reviewerOfBoth, claim, null));
    world.reject(claim, people().reviewerOfBoth);
    world.dispute(claim);
    Actor same = people().reviewerOfBoth;

    assertThat(code(in().reviewing().approve(same, claim, null, null)))
        .isEqualTo("dispute.same-decider");
    assertThat(code(in().reviewing().reject(same, claim, null, ReasonCode.OTHER, "No")))
        .isEqualTo("dispute.same-decider");
    assertThat(code(in().reviewing().requestInformation(same, claim, null, "More")))
        .isEqualTo("dispute.same-decider");
    assertThat(kind(in().reviewing().approve(same, claim, null, null))).isEqualTo(Kind.FORBIDDEN);
    assertThat(in().reviewing().approve(people().disputeReviewer, claim, null, null).isDone())
        .isTrue();
  }

  @Test
  void nothingStandsAgainstADisputeThatIsRaisedAfterTheResubmissionCutOff() {
    UUID claim = world.submitted();
    world.clock().moveTo(world.deadline().plus(Duration.ofDays(60)));
    world.reject(world.take(claim), people().reviewer);

    world.dispute(claim);

    assertThat(done(in().views().check(people().disputeReviewer, claim))).isEmpty();
  }

  @Test
  void nobodyWhoEverDecidedAClaimDecidesItsDispute() {
    UUID claim = world.submitted();
    Actor first = people().reviewerOfBoth;
    done(in().reviewing().take(first, claim, null));
    world.reject(claim, first);
    world.reject(world.dispute(claim), people().disputeReviewer);
    done(in().disputes().reopen(people().supervisor, claim, null, "New rules on brands"));

    world.dispute(claim);

    for (Actor decider : List.of(first, people().disputeReviewer)) {
      assertThat(code(in().reviewing().approve(decider, claim, null, null)))
          .isEqualTo("dispute.same-decider");
      assertThat(done(in().views().detail(decider, claim)).allowed())
          .doesNotContain(ClaimVerb.APPROVE, ClaimVerb.REJECT);
    }
  }

  @Test
  void theClockDecidingLastMakesNobodyForgetWhoDecidedFirst() {
    UUID claim = world.submitted();
    Actor first = people().reviewerOfBoth;
    done(in().reviewing().take(first, claim, null));
    world.reject(claim, first);
    world.ask(world.dispute(claim), people().disputeReviewer);
    world.clock().moveTo(world.deadline().plus(Duration.ofDays(365)));
    done(in().claimClock().lapse(Actor.CLOCK, claim));
    assertThat(life(claim).decidedBy()).isEqualTo(Actor.CLOCK.userId());

    assertThat(life(claim).deciders()).contains(first.userId());
  }

  @Test
  void whoReviewsAndDecidesDisputesMayDecideAnothersRejection() {
    UUID claim = world.disputed();

    assertThat(in().reviewing().approve(people().reviewerOfBoth, claim, null, null).isDone())
        .isTrue();
  }

  @Test
  void withdrawingADisputeMakesTheRejectionFinal() {
    UUID claim = world.disputed();

    done(in().disputes().withdraw(people().admin, claim, world.version(claim)));

    assertMoved(claim, Transition.WITHDRAW_DISPUTE, ClaimStatus.DISPUTED, people().admin);
    assertClocks(claim, null, null, null);
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    assertThat(life(claim).rejectionFinal()).isTrue();
    assertThat(life(claim).disputeUntil()).isNull();
    assertThat(life(claim).due()).isNull();
    assertThat(code(raise(claim))).isEqualTo("dispute.final");
  }

  @Test
  void aSupervisorReopensAFinalRejectionForOneMoreDispute() {
    UUID claim = world.rejectedForGood();
    world.clock().moveTo(local("2026-06-10T10:00"));

    done(
        in().disputes()
            .reopen(people().supervisor, claim, world.version(claim), "New rules on brands"));

    assertMoved(claim, Transition.REOPEN, ClaimStatus.REJECTED, people().supervisor);
    assertThat(lastEvent(claim).text()).isEqualTo("New rules on brands");
    assertThat(life(claim).rejectionFinal()).isFalse();
    assertThat(life(claim).disputeUntil()).isEqualTo(local("2026-07-11T00:00"));
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    world.dispute(claim);
    assertThat(status(claim)).isEqualTo(ClaimStatus.DISPUTED);
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");
    world.reject(claim, people().reviewerOfBoth);
    assertThat(code(raise(claim))).isEqualTo("dispute.final");
  }

  @Test
  void aWindowThatWasMissedCanBeReopenedAndOneThatIsOpenNeedNot() {
    UUID claim = world.rejected();
    assertThat(kind(in().disputes().reopen(people().supervisor, claim, null, "Why not")))
        .isEqualTo(Kind.ILLEGAL_STEP);

    world.clock().moveTo(life(claim).disputeUntil());

    assertThat(violations(in().disputes().reopen(people().supervisor, claim, null, " ")))
        .containsExactly("reason=field.required");
    done(in().disputes().reopen(people().supervisor, claim, null, "They were ill"));
    assertThat(raise(claim).isDone()).isTrue();
  }

  @Test
  void whereTheProgramSaysSoIncentivesUsersDispute() {
    NewClaim hosting = Samples.newClaim(places().amsterdam.id(), places().hosting.id());
    UUID claim = world.fill(done(in().claims().create(people().user, hosting)).id(), "100.125");
    assertThat(places().program(Places.HOSTING).terms().usersMayDispute()).isTrue();
    world.reject(world.take(world.submit(claim)), people().reviewer);

    assertThat(in().disputes().raise(people().user, claim, null, "It is there").isDone()).isTrue();
    assertThat(in().disputes().withdraw(people().user, claim, null).isDone()).isTrue();
    UUID inCloud = world.rejected();
    assertThat(kind(in().disputes().raise(people().user, inCloud, null, "It is there")))
        .isEqualTo(Kind.FORBIDDEN);
  }

  private Outcome<Receipt> raise(UUID claim) {
    return in().disputes().raise(people().admin, claim, null, "It is there");
  }
}

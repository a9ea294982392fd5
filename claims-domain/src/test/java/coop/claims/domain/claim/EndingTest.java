package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Kind;
import coop.claims.domain.review.ReviewerClaims.Decision;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** T12 to T15: what partners give up, and what time does. */
class EndingTest extends Story {

  // ---- T14

  @Test
  void aDeletedDraftIsOutOfSightAndItsHistoryStays() {
    UUID claim = world.draft();

    done(in().claims().delete(people().user, claim, world.version(claim)));

    assertThat(actions(claim)).containsExactly("claim.created", "claim.deleted");
    assertThat(lastEvent(claim).actorId()).isEqualTo(people().user.userId());
    assertThat(life(claim).deletedAt()).isEqualTo(world.clock().instant());
    assertThat(kind(in().views().detail(people().user, claim))).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(
            done(in().views().list(people().user, ClaimFilter.all(), PageRequest.first())).items())
        .isEmpty();
    assertThat(kind(in().claims().delete(people().user, claim, null)))
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void whatWasEverSubmittedIsNotDeleted() {
    for (UUID claim : List.of(world.submitted(), world.actionRequired(), world.withdrawn())) {
      assertThat(kind(in().claims().delete(people().admin, claim, null)))
          .isEqualTo(Refusal.Kind.ILLEGAL_STEP);
    }
  }

  // ---- T15

  @Test
  void withdrawingBeforeTheReviewGivesTheMoneyBack() {
    UUID claim = world.submitted();

    done(in().claims().withdraw(people().globalAdmin, claim, world.version(claim)));

    assertMoved(claim, Transition.WITHDRAW, ClaimStatus.SUBMITTED, people().globalAdmin);
    assertClocks(claim, null, null, null);
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    assertThat(movements(claim)).containsExactly("RESERVE 1200.00 1", "RELEASE 1200.00 1");
  }

  @Test
  void withdrawingInsteadOfAnsweringGivesTheMoneyBack() {
    UUID claim = world.actionRequired();

    done(in().claims().withdraw(people().user, claim, world.version(claim)));

    assertMoved(claim, Transition.WITHDRAW, ClaimStatus.ACTION_REQUIRED, people().user);
    assertClocks(claim, null, null, null);
    assertThat(life(claim).informationRequest()).isNull();
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
  }

  @Test
  void afterTheDeadlineAWithdrawnClaimsMoneyLapses() {
    UUID claim = world.submitted();
    world.clock().moveTo(world.deadline());

    done(in().claims().withdraw(people().admin, claim, null));

    assertFund(claim, "8800.00", "0.00", "0.00", "1200.00");
    assertThat(movements(claim)).endsWith("RELEASE 1200.00 1", "EXPIRE 1200.00 1");
  }

  @Test
  void onceAReviewerHadItAClaimIsNotWithdrawnFromTheQueue() {
    UUID claim = world.underReview();
    done(in().reviewing().putBack(people().reviewer, claim, null));

    assertThat(kind(in().claims().withdraw(people().admin, claim, null)))
        .isEqualTo(Refusal.Kind.ILLEGAL_STEP);
  }

  // ---- T13

  @Test
  void aDraftExpiresAtItsDeadlineAndNotBefore() {
    UUID claim = world.filled();
    world.clock().moveTo(world.deadline().minusMillis(1));
    assertThat(due()).isEmpty();
    assertThat(lapse(claim)).isFalse();

    world.clock().moveTo(world.deadline());

    assertThat(due()).containsExactly(claim);
    assertThat(lapse(claim)).isTrue();
    assertMoved(claim, Transition.EXPIRE, ClaimStatus.EDITING, Actor.CLOCK);
    assertThat(due()).isEmpty();
    assertThat(lapse(claim)).isFalse();
    assertThat(kind(in().claims().delete(people().user, claim, null)))
        .isEqualTo(Refusal.Kind.ILLEGAL_STEP);
  }

  @Test
  void aDeletedDraftDoesNotExpire() {
    UUID claim = world.deleted();
    world.clock().moveTo(world.deadline());

    assertThat(due()).isEmpty();
    assertThat(lapse(claim)).isFalse();
    assertThat(actions(claim)).doesNotContain("claim.expired");
  }

  // ---- T12

  @Test
  void withoutAnAnswerAClaimIsRejectedAfterItsDueTime() {
    UUID claim = world.actionRequired();
    Instant due = life(claim).responseDue();
    world.clock().moveTo(due);
    assertThat(due()).isEmpty();
    assertThat(lapse(claim)).isFalse();

    world.clock().moveTo(due.plusMillis(1));

    assertThat(due()).containsExactly(claim);
    assertThat(lapse(claim)).isTrue();
    assertMoved(claim, Transition.LAPSE, ClaimStatus.ACTION_REQUIRED, Actor.CLOCK);
    assertThat(lastEvent(claim).data()).containsEntry("reason", "NO_PARTNER_RESPONSE");
    assertThat(life(claim).decisionReason()).isEqualTo(ReasonCode.NO_PARTNER_RESPONSE);
    assertThat(life(claim).decidedBy()).isEqualTo(Actor.CLOCK.userId());
    assertThat(life(claim).informationRequest()).isNull();
    assertClocks(claim, null, null, null);
    assertThat(life(claim).rejectionFinal()).isFalse();
    assertThat(life(claim).disputeUntil()).isEqualTo(local("2026-07-11T00:00"));
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
    assertThat(in().disputes().raise(people().admin, claim, null, "We were ill").isDone()).isTrue();
  }

  @Test
  void whatWasChangedAndNeverHandedInIsDiscarded() {
    UUID claim = world.underReview();
    done(
        in().reviewing()
            .decideItem(
                people().reviewer,
                claim,
                null,
                new Decision(
                    world.line(claim).toString(),
                    ItemState.ACCEPTED,
                    ReasonCode.OVER_CAP,
                    "Half a page",
                    new BigDecimal("600.00"))));
    world.ask(claim, people().reviewer);
    ClaimSnapshot handedIn = world.claim(claim);
    Invoice invoice = handedIn.content().invoices().get(0);
    done(in().claims().removeInvoice(people().user, claim, null, invoice.id()));
    done(in().claims().setMetric(people().user, claim, null, SampleCatalogue.REACH, "26000"));
    UUID late =
        done(in().evidence()
                .upload(
                    people().user,
                    claim,
                    null,
                    Samples.replacing(
                        world.proof(claim).id(),
                        Samples.proof(SampleCatalogue.FINAL_PIECE, "The whole page"))))
            .id();
    world.clock().moveTo(tooLate(claim));

    assertThat(lapse(claim)).isTrue();

    ClaimSnapshot now = world.claim(claim);
    assertThat(now.content().invoices()).isEqualTo(handedIn.content().invoices());
    assertThat(now.content().lines().get(0).approved()).isEqualTo(eur("600.00"));
    assertThat(now.content().metrics()).isEqualTo(handedIn.content().metrics());
    assertThat(now.content().confirmations()).isEqualTo(handedIn.content().confirmations());
    assertThat(now.content().currentDocuments()).isEqualTo(handedIn.content().currentDocuments());
    assertThat(now.content().document(late).orElseThrow().current()).isFalse();
    assertThat(now.claimed()).isEqualTo(eur("1200.00"));
    assertThat(actions(claim)).endsWith("claim.changes-discarded", "claim.response-lapsed");
  }

  @Test
  void whatWasNotChangedIsNotSaidToBeDiscarded() {
    UUID claim = world.actionRequired();
    world.clock().moveTo(tooLate(claim));

    assertThat(lapse(claim)).isTrue();

    assertThat(actions(claim)).doesNotContain("claim.changes-discarded");
  }

  private Instant tooLate(UUID claim) {
    return life(claim).responseDue().plusMillis(1);
  }

  @Test
  void withoutAnAnswerInADisputeTheRejectionIsFinal() {
    UUID claim = world.partnerActionRequired();
    world.clock().moveTo(life(claim).responseDue().plusMillis(1));

    assertThat(lapse(claim)).isTrue();

    assertMoved(claim, Transition.LAPSE, ClaimStatus.PARTNER_ACTION_REQUIRED, Actor.CLOCK);
    assertThat(life(claim).rejectionFinal()).isTrue();
    assertThat(life(claim).disputeUntil()).isNull();
    assertFund(claim, "10000.00", "0.00", "0.00", "0.00");
  }

  @Test
  void afterTheDeadlineAnUnansweredClaimsMoneyIsHeldForItsDispute() {
    UUID claim = world.submitted();
    world.clock().moveTo(world.deadline().minusSeconds(3600));
    world.take(claim);
    world.ask(claim, people().reviewer);
    world.clock().moveTo(life(claim).responseDue().plusMillis(1));

    assertThat(lapse(claim)).isTrue();

    assertThat(world.fund(claim).held()).isEqualTo(eur("1200.00"));
    world.dispute(claim);
    assertThat(world.fund(claim).held()).isEqualTo(eur("0.00"));
  }

  @Test
  void whoAnswersLateButBeforeTheClockCameByIsInTime() {
    UUID claim = world.actionRequired();
    done(
        in().claims()
            .answer(
                people().user,
                claim,
                null,
                world.claim(claim).feedback().get(0).id(),
                "Next page"));
    world.clock().moveTo(life(claim).responseDue().plusSeconds(3600));

    world.submit(claim);

    assertThat(lapse(claim)).isFalse();
    assertThat(status(claim)).isEqualTo(ClaimStatus.SUBMITTED);
  }

  @Test
  void theClockComesInBoundedBatches() {
    for (int i = 0; i < 3; i++) {
      world.draft();
      world.actionRequired();
    }
    world.clock().moveTo(world.deadline());

    assertThat(done(in().claimClock().due(Actor.CLOCK, Set.of(), 2))).hasSize(2);
    assertThat(done(in().claimClock().due(Actor.CLOCK, Set.of(), 4))).hasSize(4);
    assertThat(done(in().claimClock().due(Actor.CLOCK, Set.of(), 100))).hasSize(6);
    for (UUID id : done(in().claimClock().due(Actor.CLOCK, Set.of(), 100))) {
      assertThat(lapse(id)).isTrue();
    }
    assertThat(due()).isEmpty();
  }

  @Test
  void whatWasTriedInVainMakesRoomForTheRest() {
    UUID stuck = world.draft();
    world.draft();
    world.actionRequired();
    world.clock().moveTo(world.deadline());

    List<UUID> others = done(in().claimClock().due(Actor.CLOCK, Set.of(stuck), 2));

    assertThat(others).hasSize(2).doesNotContain(stuck);
  }

  // ---- funds

  @Test
  void whatIsFreeLapsesAtTheDeadlineAndWhatIsReservedStays() {
    UUID claim = world.submitted();
    world.clock().moveTo(world.deadline().minusMillis(1));
    assertThat(world.expireFunds()).isPositive();
    assertFund(claim, "8800.00", "1200.00", "0.00", "0.00");

    world.clock().moveTo(world.deadline());

    List<UUID> first = done(in().funds().due(Actor.CLOCK, Set.of(), 1));
    assertThat(first).hasSize(1);
    assertThat(done(in().funds().due(Actor.CLOCK, Set.copyOf(first), 1)))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first);
    assertThat(world.expireFunds()).isEqualTo(3);
    assertThat(world.expireFunds()).isZero();
    assertThat(done(in().funds().lapse(Actor.CLOCK, first.get(0)))).isFalse();
    assertFund(claim, "0.00", "1200.00", "0.00", "8800.00");
    Movement lapsed = lastMovement(claim);
    assertThat(lapsed.kind()).isEqualTo(Kind.EXPIRE);
    assertThat(lapsed.claimId()).isNull();
    assertThat(lapsed.reason()).isEqualTo("CLAIM_DEADLINE");
    assertThat(lapsed.actorId()).isEqualTo(Actor.CLOCK.userId());
  }

  @Test
  void whatWasHeldLapsesWhenTheDisputeWindowEndsAndTheEntryNamesTheClaim() {
    UUID claim = world.submitted();
    world.clock().moveTo(world.deadline());
    world.expireFunds();
    world.take(claim);
    world.reject(claim, people().reviewer);
    Instant until = life(claim).disputeUntil();

    world.clock().moveTo(until.minusMillis(1));
    world.expireFunds();
    assertFund(claim, "1200.00", "0.00", "0.00", "8800.00");
    world.clock().moveTo(until);
    assertThat(world.expireFunds()).isEqualTo(1);

    assertFund(claim, "0.00", "0.00", "0.00", "10000.00");
    assertThat(lastMovement(claim).claimId()).isEqualTo(claim);
    assertThat(lastMovement(claim).reason()).isEqualTo("DISPUTE_WINDOW_ENDED");
  }

  private Movement lastMovement(UUID claim) {
    List<Movement> ledger = world.ledger(world.fund(claim).id());
    return ledger.get(ledger.size() - 1);
  }

  private List<UUID> due() {
    return done(in().claimClock().due(Actor.CLOCK, Set.of(), 100));
  }

  private boolean lapse(UUID claim) {
    return done(in().claimClock().lapse(Actor.CLOCK, claim));
  }
}

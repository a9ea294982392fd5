package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets claims lapse when their time is over. */
public final class ClaimClockService implements ClaimClock {

  private final ClaimDesk desk;
  private final Claims claims;
  private final ClaimFunds funds;
  private final ReceiptWriting receipts;
  private final Clock clock;

  public ClaimClockService(
      ClaimDesk desk, Claims claims, ClaimFunds funds, ClaimCheck check, Clock clock) {
    this.desk = desk;
    this.receipts = new ReceiptWriting(desk, check);
    this.claims = claims;
    this.funds = funds;
    this.clock = clock;
  }

  @Override
  public Outcome<List<UUID>> due(Actor actor, Set<UUID> without, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          Instant now = clock.instant();
          List<UUID> due = new ArrayList<>(claims.draftsPastDeadline(now, without, most));
          due.addAll(claims.unanswered(now, without, most - Math.min(due.size(), most)));
          return List.copyOf(due);
        });
  }

  @Override
  public Outcome<Boolean> lapse(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          Open open = desk.openForClock(actor, claimId);
          Claim claim = open.claim();
          if (claim.life().isDeleted()) {
            return false;
          }
          if (claim.status() == ClaimStatus.EDITING
              && !open.now().isBefore(open.setting().closesAt())) {
            claim.expire(open.deed());
            desk.close(open);
            return true;
          }
          if (claim.status().awaitsAnswer() && isTooLate(open)) {
            ClaimMoney money = funds.of(open);
            MoneyThere there = money.there();
            claim.lapse(
                open.deed(),
                open.setting(),
                claims.lastSubmission(claimId),
                claims.decisionsOn(claimId, claim.submission()));
            receipts.write(open, there);
            money.release(claim.life().disputeUntil());
            desk.close(open);
            return true;
          }
          return false;
        });
  }

  /**
   * The response clock has run out. A partner who answers before this job comes by is still in time
   * until the resubmission cut-off: the submission's guard decides that, not the job.
   */
  private static boolean isTooLate(Open open) {
    Instant responseDue = open.claim().life().responseDue();
    return open.now().isAfter(responseDue);
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}

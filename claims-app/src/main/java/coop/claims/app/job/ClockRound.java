package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One round of the clock: drafts past their deadline expire, unanswered requests for information
 * lapse, and money past its time leaves the funds. An item that fails is logged and stops no other.
 */
public final class ClockRound {

  private static final Logger LOG = Logger.getLogger(ClockRound.class.getName());

  /** As many at a time, and so many times at most; the next round goes on. */
  private static final int BATCH = 100;

  private static final int MOST_BATCHES = 50;

  private final ClaimClock claims;
  private final FundAccounts funds;

  public ClockRound(ClaimClock claims, FundAccounts funds) {
    this.claims = claims;
    this.funds = funds;
  }

  /** What a round has done. */
  public record Done(int claims, int funds) {
    public boolean isNothing() {
      return claims == 0 && funds == 0;
    }
  }

  /**
   * @param goOn asked before each batch
   */
  public Done run(BooleanSupplier goOn) {
    return new Done(lapseClaims(goOn), expireFunds(goOn));
  }

  private int lapseClaims(BooleanSupplier goOn) {
    int lapsed = 0;
    Set<UUID> tried = new HashSet<>();
    for (int batch = 0; batch < MOST_BATCHES && goOn.getAsBoolean(); batch++) {
      List<UUID> due = due();
      boolean anythingNew = false;
      for (UUID claim : due) {
        if (tried.add(claim)) {
          anythingNew = true;
          lapsed += lapse(claim) ? 1 : 0;
        }
      }
      if (!anythingNew) {
        break;
      }
    }
    return lapsed;
  }

  private List<UUID> due() {
    try {
      return claims.due(Actor.CLOCK, BATCH).fold(ids -> ids, ClockRound::refused);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The claims that are due cannot be read", failure);
      return List.of();
    }
  }

  private boolean lapse(UUID claim) {
    try {
      Outcome<Boolean> outcome = claims.lapse(Actor.CLOCK, claim);
      return outcome.fold(
          done -> done,
          refusal -> {
            refused(refusal);
            return false;
          });
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Claim " + claim + " could not lapse; the others go on", failure);
      return false;
    }
  }

  private int expireFunds(BooleanSupplier goOn) {
    int expired = 0;
    for (int batch = 0; batch < MOST_BATCHES && goOn.getAsBoolean(); batch++) {
      int touched = expireBatch();
      expired += touched;
      if (touched < BATCH) {
        break;
      }
    }
    return expired;
  }

  private int expireBatch() {
    try {
      return funds
          .expireDue(Actor.CLOCK, BATCH)
          .fold(
              touched -> touched,
              refusal -> {
                refused(refusal);
                return 0;
              });
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Money that is past its time could not lapse", failure);
      return 0;
    }
  }

  private static <T> List<T> refused(Refusal refusal) {
    LOG.log(Level.WARNING, "The clock was refused: {0}", refusal.code());
    return List.of();
  }
}

package coop.claims.app.job;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.shared.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One round of the clock: drafts past their deadline expire, unanswered requests for information
 * lapse, and money past its time leaves the funds. An item that fails is logged and stops no other.
 */
public final class ClockRound {

  private static final Logger LOG = Logger.getLogger(ClockRound.class.getName());

  /** As many at a time, and so many times at most; the next round goes on. */
  static final int BATCH = 100;

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
    int lapsed =
        lapse("claim", goOn, tried -> claims.due(Actor.CLOCK, tried, BATCH), this::lapseClaim);
    int expired =
        lapse("fund", goOn, tried -> funds.due(Actor.CLOCK, tried, BATCH), this::lapseFund);
    return new Done(lapsed, expired);
  }

  private Outcome<Boolean> lapseClaim(UUID claim) {
    return claims.lapse(Actor.CLOCK, claim);
  }

  private Outcome<Boolean> lapseFund(UUID fund) {
    return funds.lapse(Actor.CLOCK, fund);
  }

  /**
   * @param due what is due, without what was tried in vain in this round
   * @param one lets one of them lapse
   */
  static <T> int lapse(
      String what,
      BooleanSupplier goOn,
      Function<Set<T>, Outcome<List<T>>> due,
      Function<T, Outcome<Boolean>> one) {
    int lapsed = 0;
    Set<T> inVain = new HashSet<>();
    for (int batch = 0; batch < MOST_BATCHES && goOn.getAsBoolean(); batch++) {
      List<T> found = ask(() -> due.apply(Set.copyOf(inVain)), List.of(), what + "s");
      for (T id : found) {
        if (ask(() -> one.apply(id), false, what + " " + id)) {
          lapsed++;
        } else {
          inVain.add(id);
        }
      }
      if (found.size() < BATCH) {
        break;
      }
    }
    return lapsed;
  }

  /** The answer; what stands for it, when refused or failed, which is logged. */
  static <T> T ask(Supplier<Outcome<T>> inPort, T otherwise, String what) {
    try {
      return inPort
          .get()
          .fold(
              answer -> answer,
              refusal -> {
                LOG.log(
                    Level.WARNING,
                    "The clock was refused at {0}: {1}",
                    new Object[] {what, refusal.code()});
                return otherwise;
              });
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The clock failed at " + what + "; the others go on", failure);
      return otherwise;
    }
  }
}

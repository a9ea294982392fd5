package coop.claims.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClockRoundTest {

  /** Held, because the logging of the JDK forgets loggers that nobody holds. */
  private static final Logger LOG = Logger.getLogger(ClockRound.class.getName());

  private final DueClaims claims = new DueClaims();
  private final DueFunds funds = new DueFunds();
  private final ClockRound round = new ClockRound(claims, funds);

  @BeforeAll
  static void keepExpectedWarningsOutOfTheBuildLog() {
    LOG.setLevel(Level.OFF);
  }

  @Test
  void everythingThatIsDueLapses() {
    claims.due.addAll(List.of(id(1), id(2), id(3)));
    funds.due = 2;

    assertThat(round.run(() -> true)).isEqualTo(new ClockRound.Done(3, 2));
    assertThat(claims.due).isEmpty();
  }

  @Test
  void moreThanABatchIsDoneInOneRound() {
    for (int i = 0; i < 250; i++) {
      claims.due.add(id(i));
    }

    assertThat(round.run(() -> true).claims()).isEqualTo(250);
  }

  @Test
  void aClaimThatFailsStopsNoOther() {
    claims.due.addAll(List.of(id(1), id(2), id(3)));
    claims.failing.add(id(1));
    claims.refused.add(id(2));

    assertThat(round.run(() -> true).claims()).isEqualTo(1);
    assertThat(claims.tried).containsExactly(id(1), id(2), id(3));
  }

  @Test
  void aFailureOfOnePartLeavesTheOtherAtWork() {
    claims.broken = true;
    funds.due = 1;
    assertThat(round.run(() -> true)).isEqualTo(new ClockRound.Done(0, 1));

    claims.broken = false;
    claims.due.add(id(1));
    funds.broken = true;
    assertThat(round.run(() -> true)).isEqualTo(new ClockRound.Done(1, 0));
  }

  @Test
  void aLostLeaseEndsTheRoundBetweenBatches() {
    for (int i = 0; i < 250; i++) {
      claims.due.add(id(i));
    }
    AtomicInteger asked = new AtomicInteger();

    ClockRound.Done done = round.run(() -> asked.incrementAndGet() <= 1);

    assertThat(done.claims()).isEqualTo(100);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static final class DueClaims implements ClaimClock {
    private final Set<UUID> due = new LinkedHashSet<>();
    private final Set<UUID> failing = new LinkedHashSet<>();
    private final Set<UUID> refused = new LinkedHashSet<>();
    private final List<UUID> tried = new ArrayList<>();
    private boolean broken;

    @Override
    public Outcome<List<UUID>> due(Actor clock, int most) {
      if (broken) {
        throw new IllegalStateException("no database");
      }
      return Outcome.done(due.stream().limit(most).toList());
    }

    @Override
    public Outcome<Boolean> lapse(Actor clock, UUID claimId) {
      tried.add(claimId);
      if (failing.contains(claimId)) {
        throw new IllegalStateException("broken claim");
      }
      if (refused.contains(claimId)) {
        return Outcome.refused(Refusal.notFound());
      }
      return Outcome.done(due.remove(claimId));
    }
  }

  private static final class DueFunds implements FundAccounts {
    private int due;
    private boolean broken;

    @Override
    public Outcome<Integer> expireDue(Actor clock, int most) {
      if (broken) {
        throw new IllegalStateException("no database");
      }
      int touched = Math.min(due, most);
      due -= touched;
      return Outcome.done(touched);
    }

    @Override
    public Outcome<List<FundView>> funds(Actor actor, FundFilter filter) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<FundView> fund(Actor actor, UUID fundId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Page<Movement>> entries(Actor actor, UUID fundId, PageRequest page) {
      throw new UnsupportedOperationException();
    }
  }
}

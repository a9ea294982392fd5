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
    funds.due.addAll(List.of(id(4), id(5)));

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
    funds.due.add(id(4));
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

  @Test
  void aFundThatFailsStopsNoOther() {
    funds.due.addAll(List.of(id(1), id(2), id(3)));
    funds.failing.add(id(1));

    assertThat(round.run(() -> true).funds()).isEqualTo(2);
    assertThat(funds.due).containsExactly(id(1));
  }

  @Test
  void aBatchOfFailingOnesStandsInNobodysWay() {
    for (int i = 0; i < 250; i++) {
      claims.due.add(id(i));
      funds.due.add(id(i));
    }
    for (int i = 0; i < 120; i++) {
      claims.failing.add(id(i));
      funds.failing.add(id(i));
    }

    assertThat(round.run(() -> true)).isEqualTo(new ClockRound.Done(130, 130));
    assertThat(claims.tried).doesNotHaveDuplicates();
  }

  /** What the two in-ports have in common here. */
  private static class Due {
    final Set<UUID> due = new LinkedHashSet<>();
    final Set<UUID> failing = new LinkedHashSet<>();
    final Set<UUID> refused = new LinkedHashSet<>();
    final List<UUID> tried = new ArrayList<>();
    boolean broken;

    public Outcome<List<UUID>> due(Actor clock, Set<UUID> without, int most) {
      if (broken) {
        throw new IllegalStateException("no database");
      }
      return Outcome.done(due.stream().filter(id -> !without.contains(id)).limit(most).toList());
    }

    public Outcome<Boolean> lapse(Actor clock, UUID id) {
      tried.add(id);
      if (failing.contains(id)) {
        throw new IllegalStateException("broken");
      }
      if (refused.contains(id)) {
        return Outcome.refused(Refusal.notFound());
      }
      return Outcome.done(due.remove(id));
    }
  }

  private static final class DueClaims extends Due implements ClaimClock {}

  private static final class DueFunds extends Due implements FundAccounts {
    @Override
    public Outcome<Page<FundView>> funds(Actor actor, FundFilter filter, PageRequest page) {
      throw new UnsupportedOperationException("the clock lets money lapse and reads no fund");
    }

    @Override
    public Outcome<FundView> fund(Actor actor, UUID fundId) {
      throw new UnsupportedOperationException("the clock lets money lapse and reads no fund");
    }

    @Override
    public Outcome<Page<Movement>> entries(Actor actor, UUID fundId, PageRequest page) {
      throw new UnsupportedOperationException("the clock lets money lapse and reads no fund");
    }
  }
}

package coop.claims.app.job;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.job.LedgerRound.Done;
import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.LedgerCheck.Run;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One look at all ledgers. */
class LedgerRoundTest {

  private final MemoryPorts ports = MemoryPorts.open();
  private final World world = new World(ports);
  private final Actor operator = world.people().operator;

  @Test
  void aLookGoesThroughAllFundsAndIsRecorded() {
    assertThat(round().run(() -> true)).isEqualTo(new Done(7, 0, true));

    assertThat(runs()).extracting(Run::funds).containsExactly(7L);
  }

  @Test
  void aLookThatIsBrokenOffIsNotRecorded() {
    AtomicInteger batches = new AtomicInteger(1);

    Done done = round().run(() -> batches.getAndDecrement() > 0);

    assertThat(done.whole()).isFalse();
    assertThat(done.funds()).isPositive().isLessThan(7);
    assertThat(runs()).isEmpty();
  }

  @Test
  void whatIsWrongIsToldAtItsEnd() {
    damage(world.fund(world.draft()));

    assertThat(round().run(() -> true)).isEqualTo(new Done(7, 1, true));

    assertThat(done(world.in().inbox().notices(operator, true, PageRequest.first())).items())
        .extracting(line -> line.kind())
        .containsExactly(NoticeKind.LEDGER_WRONG);
  }

  private LedgerRound round() {
    return new LedgerRound(world.in().ledgerCheck(), world.in().ledgerAlarm(), world.clock());
  }

  private List<Run> runs() {
    return done(world.in().ledgerCheck().runs(operator));
  }

  private void damage(Fund.Snapshot s) {
    Money cent = Money.of("0.01", "EUR");
    Map<Account, Money> balances = new EnumMap<>(s.balances());
    balances.merge(Account.AVAILABLE, cent, Money::plus);
    balances.merge(Account.BUDGET, cent.negated(), Money::plus);
    Fund.Snapshot damaged =
        new Fund.Snapshot(
            s.id(),
            s.organisationId(),
            s.enrollmentId(),
            s.periodId(),
            s.entityCode(),
            s.currency(),
            s.expiresAt(),
            s.threshold(),
            s.caseOpen(),
            balances,
            s.held(),
            List.of(),
            s.version());
    world.looking(
        () -> {
          ports.damage(damaged);
          return true;
        });
  }
}

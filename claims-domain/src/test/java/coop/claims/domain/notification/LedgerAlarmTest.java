package coop.claims.domain.notification;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Discrepancy;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.LedgerCase;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who hears that a ledger is wrong. */
class LedgerAlarmTest extends Telling {

  @Test
  void operatorsAndFinanceAreToldOfEachCaseOnce() {
    Fund.Snapshot fund = world.fund(world.draft());
    open(fund);

    assertThat(done(in().ledgerAlarm().tell(Actor.CLOCK))).isEqualTo(3);
    assertThat(done(in().ledgerAlarm().tell(Actor.CLOCK))).isZero();

    for (Actor told : List.of(people().operator, people().finance, people().otherFinance)) {
      List<NoticeLine> lines = done(in().inbox().notices(told, false, PageRequest.first())).items();
      assertThat(lines).hasSize(1);
      assertThat(lines.get(0).kind()).isEqualTo(NoticeKind.LEDGER_WRONG);
      assertThat(lines.get(0).isOpen()).isTrue();
      assertThat(lines.get(0).notice().fundId()).isEqualTo(fund.id());
    }
    for (Actor other : List.of(people().admin, people().reviewer, people().supervisor)) {
      assertThat(done(in().inbox().notices(other, false, PageRequest.first())).items()).isEmpty();
    }
    assertThat(kind(in().ledgerAlarm().tell(people().operator))).isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  private void open(Fund.Snapshot fund) {
    Discrepancy wrong =
        new Discrepancy(
            Discrepancy.Kind.BALANCE, Account.AVAILABLE, null, BigDecimal.ONE, BigDecimal.TEN);
    LedgerCase found =
        new LedgerCase(
            UUID.randomUUID(),
            fund.organisationId(),
            fund.id(),
            world.clock().instant(),
            List.of(wrong),
            null,
            null);
    world.looking(() -> world.ports().ledgers().open(found));
  }
}

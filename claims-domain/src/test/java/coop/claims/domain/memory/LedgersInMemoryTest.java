package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.contract.LedgersContract;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.Ports;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

class LedgersInMemoryTest extends LedgersContract {

  private MemoryPorts memory;

  @Override
  protected Ports empty() {
    memory = MemoryPorts.walled();
    return memory;
  }

  @Override
  protected void damage(UUID fund, BigDecimal available) {
    memory.inTransaction(
        Actor.CLOCK,
        () -> {
          Fund.Snapshot s = memory.funds().locked(fund).orElseThrow().snapshot();
          Money now = Money.exact(available, s.currency());
          Map<Account, Money> balances = new EnumMap<>(s.balances());
          Money more = now.minus(balances.put(Account.AVAILABLE, now));
          balances.merge(Account.BUDGET, more.negated(), Money::plus);
          memory.damage(
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
                  s.reservations(),
                  s.version()));
          return true;
        });
  }
}

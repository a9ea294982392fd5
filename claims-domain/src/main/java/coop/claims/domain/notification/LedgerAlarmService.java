package coop.claims.domain.notification;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.fund.LedgerCase;
import coop.claims.domain.fund.LedgerCheck.CaseLine;
import coop.claims.domain.fund.Ledgers;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Goes through the open cases at each look, so that a server that dies tells nobody less. */
public final class LedgerAlarmService implements LedgerAlarm {

  private static final String KEY = "ledger-case:";

  private final Ledgers ledgers;
  private final Audience audience;
  private final Teller teller;
  private final Clock clock;
  private final Ids ids;

  public LedgerAlarmService(
      Ledgers ledgers,
      Accounts accounts,
      Notices notices,
      Deliveries deliveries,
      Notifier notifier,
      Clock clock,
      Ids ids) {
    this.ledgers = ledgers;
    this.audience = new Audience(accounts);
    this.teller = new Teller(notices, deliveries, notifier, ids);
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Integer> tell(Actor system) {
    return Outcome.of(
        () -> {
          if (!system.isSystem()) {
            throw Refusal.forbidden().asException();
          }
          PageRequest most = new PageRequest(null, PageRequest.MOST);
          return ledgers.cases(system, true, most).items().stream().mapToInt(this::tell).sum();
        });
  }

  private int tell(CaseLine line) {
    LedgerCase found = line.ledgerCase();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int told = 0;
    for (UserAccount user : audience.ofLedger(line.locationId(), line.programCode())) {
      Notice notice =
          new Notice(
              ids.next(),
              found.organisationId(),
              user.id(),
              NoticeKind.LEDGER_WRONG,
              KEY + found.id(),
              null,
              found.fundId(),
              null,
              null,
              found.openedAt(),
              null,
              null,
              null);
      if (teller.tell(user, notice, now)) {
        told++;
      }
    }
    return told;
  }
}

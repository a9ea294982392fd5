package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.fund.LedgerCase.Closing;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Looks, opens cases and closes them; a fund is locked before its case is written. */
public final class LedgerCheckService implements LedgerCheck {

  private final Ledgers ledgers;
  private final Funds funds;
  private final int batch;
  private final Clock clock;
  private final Ids ids;

  /**
   * @param batch funds looked at in one transaction
   */
  public LedgerCheckService(Ledgers ledgers, Funds funds, int batch, Clock clock, Ids ids) {
    this.ledgers = ledgers;
    this.funds = funds;
    this.batch = batch;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Looked> look(Actor system, UUID after) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          List<Ledgers.Looked> all = ledgers.look(after, batch);
          List<Ledgers.Looked> wrong = all.stream().filter(l -> !l.wrong().isEmpty()).toList();
          for (Ledgers.Looked fund : wrong) {
            funds.locked(fund.fundId());
            ledgers.open(
                LedgerCase.open(
                    ids.next(), fund.organisationId(), fund.fundId(), now(), fund.wrong()));
          }
          UUID last = all.size() < batch ? null : all.get(all.size() - 1).fundId();
          return new Looked(last, all.size(), wrong.size());
        });
  }

  @Override
  public Outcome<Boolean> ended(Actor system, Instant started, long looked, long wrong) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          ledgers.add(new Run(ids.next(), started, now(), looked, wrong));
          return true;
        });
  }

  @Override
  public Outcome<List<Run>> runs(Actor actor) {
    return Outcome.of(
        () -> {
          refuseUnlessTrusted(actor);
          return ledgers.runs(RUNS_SHOWN);
        });
  }

  @Override
  public Outcome<Page<CaseLine>> cases(Actor actor, boolean openOnly, PageRequest page) {
    return Outcome.of(
        () -> {
          refuseUnlessTrusted(actor);
          return ledgers.cases(actor, openOnly, page);
        });
  }

  @Override
  public Outcome<CaseLine> ledgerCase(Actor actor, UUID caseId) {
    return Outcome.of(
        () -> {
          return visible(actor, caseId);
        });
  }

  @Override
  public Outcome<Receipt> close(Actor actor, UUID caseId, Long version, String note) {
    return Outcome.of(
        () -> {
          UUID fundId = visible(actor, caseId).ledgerCase().fundId();
          Checks checks = new Checks();
          String said = checks.required("note", note, Limits.TEXT);
          checks.orRefuse();
          funds.locked(fundId).orElseThrow(() -> Refusal.notFound().asException());
          LedgerCase open = ledgers.one(caseId).orElseThrow(() -> Refusal.notFound().asException());
          if (version != null && version != open.version()) {
            throw Refusal.stale().asException();
          }
          LedgerCase closed = open.closedBy(new Closing(actor.userId(), now(), said));
          if (!ledgers.close(closed)) {
            throw Refusal.stale().asException();
          }
          return new Receipt(closed.id(), closed.version());
        });
  }

  /** That there is a case is nothing a partner hears, whatever it asks for. */
  private CaseLine visible(Actor actor, UUID caseId) {
    if (actor.isPartner()) {
      throw Refusal.notFound().asException();
    }
    refuseUnlessTrusted(actor);
    return ledgers.line(actor, caseId).orElseThrow(() -> Refusal.notFound().asException());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void refuseUnlessTrusted(Actor actor) {
    if (!actor.isSystem() && !actor.holdsSomewhere(PEOPLE.toArray(Role[]::new))) {
      throw Refusal.forbidden().asException();
    }
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}

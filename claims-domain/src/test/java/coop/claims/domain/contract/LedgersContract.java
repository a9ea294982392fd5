package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.fund.AdjustmentReason;
import coop.claims.domain.fund.Discrepancy;
import coop.claims.domain.fund.Discrepancy.Kind;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.FundAdjustments.NewAdjustment;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheck.CaseLine;
import coop.claims.domain.fund.LedgerCheck.Looked;
import coop.claims.domain.fund.LedgerCheck.Run;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.TypedTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.fund.Ledgers} promises, and what the check makes of it. */
public abstract class LedgersContract extends PortContract {

  private static final int FUNDS = 7;

  /** Changes what is available, and the budget with it, past every rule. */
  protected abstract void damage(UUID fund, BigDecimal available);

  @Test
  void afterLivesOfEveryKindEveryLedgerIsRight() {
    world.approved();
    world.withdrawn();
    world.disputed();
    world.rejectedForGood();
    world.submitted();
    world.expired();
    world.expireFunds();
    world
        .clock()
        .moveTo(world.places().cloudNext.opensAt(places().program(Places.CLOUD).calendar()));
    done(adjust(nextFund()));

    assertThat(lookAtAll()).isEqualTo(new Looked(null, FUNDS, 0));
    assertThat(open(world.people().operator)).isEmpty();
  }

  @Test
  void aDamagedBalanceIsFoundAndTheFundStandsStill() {
    UUID claim = world.submitted();
    UUID fund = world.fund(claim).id();
    world.take(claim);
    damage(fund, new BigDecimal("9999.99"));

    assertThat(lookAtAll()).isEqualTo(new Looked(null, FUNDS, 1));

    CaseLine found = open(world.people().operator).get(0);
    assertThat(found.ledgerCase().fundId()).isEqualTo(fund);
    assertThat(found.locationName()).isEqualTo("Aurora Amsterdam");
    assertThat(found.programName()).isEqualTo(places().program(Places.CLOUD).name());
    assertThat(found.currency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(found.ledgerCase().discrepancies())
        .extracting(Discrepancy::kind, Discrepancy::account, d -> d.kept() + " not " + d.found())
        .containsExactlyInAnyOrder(
            tuple(Kind.BALANCE, Account.BUDGET, "-11199.99 not -10000"),
            tuple(Kind.BALANCE, Account.AVAILABLE, "9999.99 not 8800"));
    assertThat(world.fund(claim).caseOpen()).isTrue();
    assertThat(code(world.in().reviewing().approve(world.people().reviewer, claim, null, "Fine")))
        .isEqualTo("fund.case-open");
    assertThat(
            code(
                world
                    .in()
                    .reviewing()
                    .reject(world.people().reviewer, claim, null, ReasonCode.OTHER, "No")))
        .isEqualTo("fund.case-open");
    UUID another = world.filled("300.00");
    assertThat(code(world.in().claims().submit(world.people().admin, another, null)))
        .isEqualTo("fund.case-open");
    assertThat(code(adjust(fund))).isEqualTo("fund.case-open");
    TypedTable earnings = TypedTable.of(TypedTable.earned("1.00", "R-1"));
    assertThat(violations(world.in().accruals().book(world.people().finance, earnings)))
        .hasSize(1)
        .allMatch(told -> told.endsWith("=accrual.case-open"));
    Instant deadline = world.deadline();
    assertThat(as(Actor.CLOCK, () -> ports.funds().toExpire(deadline, Set.of(), 100)))
        .isNotEmpty()
        .doesNotContain(fund);
  }

  @Test
  void twoPeopleCloseACaseAndWhatIsStillWrongIsFoundAgain() {
    UUID claim = world.submitted();
    UUID fund = world.fund(claim).id();
    world.take(claim);
    damage(fund, new BigDecimal("9999.99"));
    lookAtAll();
    lookAtAll();
    Actor first = world.people().operator;
    Actor second = world.people().finance;
    List<CaseLine> open = open(first);
    assertThat(open).hasSize(1);
    UUID id = open.get(0).ledgerCase().id();
    LedgerCheck check = world.in().ledgerCheck();

    assertThat(violations(check.close(first, id, 1L, " "))).containsExactly("note=field.required");
    Receipt once = done(check.close(first, id, 1L, "Somebody changed it by hand"));

    assertThat(once.version()).isEqualTo(2);
    assertThat(code(check.close(first, id, 2L, "Once more"))).isEqualTo("ledger.four-eyes");
    assertThat(code(check.close(second, id, 1L, "Seen"))).isEqualTo("stale-version");
    assertThat(world.fund(claim).caseOpen()).isTrue();

    damage(fund, new BigDecimal("8800.00"));
    done(check.close(second, id, 2L, "Put right by the database's owner"));

    CaseLine closed = done(check.ledgerCase(second, id));
    assertThat(closed.ledgerCase().isClosed()).isTrue();
    assertThat(closed.ledgerCase().first().note()).isEqualTo("Somebody changed it by hand");
    assertThat(closed.firstBy()).isEqualTo("Name of operator");
    assertThat(closed.secondBy()).isEqualTo("Name of finance-1");
    assertThat(code(check.close(world.people().otherFinance, id, null, "Late")))
        .isEqualTo("ledger.case-closed");
    assertThat(open(first)).isEmpty();
    assertThat(done(check.cases(first, false, PageRequest.first())).items()).hasSize(1);
    assertThat(lookAtAll().wrong()).isZero();
    world.approve(claim, world.people().reviewer);

    damage(fund, new BigDecimal("1.00"));
    assertThat(lookAtAll().wrong()).isEqualTo(1);
    assertThat(open(first)).extracting(c -> c.ledgerCase().id()).doesNotContain(id).hasSize(1);
  }

  @Test
  void casesAreForOperatorsAndForFinanceOfTheirPlaces() {
    UUID fund = world.fund(world.draft()).id();
    damage(fund, new BigDecimal("1.00"));
    lookAtAll();
    UUID id = open(world.people().finance).get(0).ledgerCase().id();
    LedgerCheck check = world.in().ledgerCheck();

    for (Actor actor :
        List.of(
            world.people().admin,
            world.people().reviewer,
            world.people().vendorAdministrator,
            world.people().programManager)) {
      assertThat(kind(check.cases(actor, true, PageRequest.first())))
          .isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(kind(check.runs(actor))).isEqualTo(Refusal.Kind.FORBIDDEN);
      Refusal.Kind ofOne = actor.isPartner() ? Refusal.Kind.NOT_FOUND : Refusal.Kind.FORBIDDEN;
      assertThat(kind(check.ledgerCase(actor, id))).isEqualTo(ofOne);
      assertThat(kind(check.close(actor, id, null, "Fine"))).isEqualTo(ofOne);
      assertThat(kind(check.look(actor, null))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }
    assertThat(kind(check.ledgerCase(world.people().operator, fund)))
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void whatWasLookedAtIsRecordedNewestFirst() {
    Instant began = world.clock().instant();
    LedgerCheck check = world.in().ledgerCheck();
    done(check.ended(Actor.CLOCK, began, 7, 0));
    world.clock().moveTo(began.plusSeconds(60));
    done(check.ended(Actor.CLOCK, began.plusSeconds(59), 7, 1));

    assertThat(done(check.runs(world.people().operator)))
        .extracting(Run::startedAt, Run::endedAt, Run::funds, Run::wrong)
        .containsExactly(
            tuple(began.plusSeconds(59), began.plusSeconds(60), 7L, 1L),
            tuple(began, began, 7L, 0L));
  }

  private List<CaseLine> open(Actor actor) {
    return done(world.in().ledgerCheck().cases(actor, true, PageRequest.first())).items();
  }

  private UUID nextFund() {
    return places().funds.keySet().stream()
        .map(Fund::snapshot)
        .filter(f -> f.periodId().equals(places().cloudNext.id()))
        .map(Fund.Snapshot::id)
        .findFirst()
        .orElseThrow();
  }

  /** All funds, batch by batch. */
  private Looked lookAtAll() {
    int funds = 0;
    int wrong = 0;
    UUID after = null;
    do {
      Looked batch = done(world.in().ledgerCheck().look(Actor.CLOCK, after));
      funds += batch.funds();
      wrong += batch.wrong();
      after = batch.last();
    } while (after != null);
    return new Looked(null, funds, wrong);
  }

  private Outcome<Receipt> adjust(UUID fund) {
    return world
        .in()
        .adjustments()
        .adjust(
            world.people().finance,
            fund,
            new NewAdjustment(new BigDecimal("-1.00"), AdjustmentReason.OPS_ADJUSTMENT, "One"));
  }
}

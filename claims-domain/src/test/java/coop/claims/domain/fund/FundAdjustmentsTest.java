package coop.claims.domain.fund;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Adjustment.State;
import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.fund.FundAdjustments.NewAdjustment;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.domain.world.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrections of funds, and who may make them. */
class FundAdjustmentsTest {

  private final World world = new World(MemoryPorts.open());
  private final FundAdjustments adjustments = world.in().adjustments();
  private final Actor finance = world.people().finance;
  private final Actor second = world.people().otherFinance;
  private final UUID claim = world.draft();
  private final UUID fund = world.fund(claim).id();

  @Test
  void aSmallCorrectionIsBookedAtOnceAndItsEntrySaysWhy() {
    UUID made = done(adjust(finance, "-1000.00")).id();

    Movement entry = last();
    assertThat(entry.kind()).isEqualTo(Movement.Kind.ADJUST);
    assertThat(entry.amount()).isEqualTo(eur("-1000.00"));
    assertThat(entry.reason()).isEqualTo("POLICY_EXCEPTION");
    assertThat(entry.adjustmentId()).isEqualTo(made);
    assertThat(entry.actorId()).isEqualTo(finance.userId());
    assertThat(available()).isEqualTo(eur("9000.00"));
    assertThat(line(made).adjustment().state()).isEqualTo(State.BOOKED);
  }

  @Test
  void aLargeOneStandsAsProposedUntilSomebodyElseConfirmsIt() {
    Receipt proposed = done(adjust(finance, "1000.01"));

    assertThat(available()).isEqualTo(eur("10000.00"));
    assertThat(code(adjustments.confirm(finance, fund, proposed.id(), proposed.version())))
        .isEqualTo("adjustment.four-eyes");
    assertThat(line(proposed.id()).decidedBy()).isNull();

    done(adjustments.confirm(second, fund, proposed.id(), proposed.version()));

    assertThat(available()).isEqualTo(eur("11000.01"));
    AdjustmentLine line = line(proposed.id());
    assertThat(line.adjustment().state()).isEqualTo(State.BOOKED);
    assertThat(line.proposedBy()).isEqualTo("Name of finance-1");
    assertThat(line.decidedBy()).isEqualTo("Name of finance-2");
    assertThat(last().actorId()).isEqualTo(second.userId());
  }

  @Test
  void whatIsDeclinedMovesNothingAndIsDecidedOnce() {
    Receipt proposed = done(adjust(finance, "-5000.00"));
    assertThat(code(adjustments.decline(finance, fund, proposed.id(), null)))
        .isEqualTo("adjustment.four-eyes");

    done(adjustments.decline(second, fund, proposed.id(), proposed.version()));

    assertThat(available()).isEqualTo(eur("10000.00"));
    assertThat(code(adjustments.confirm(second, fund, proposed.id(), proposed.version())))
        .isEqualTo("stale-version");
    assertThat(code(adjustments.confirm(second, fund, proposed.id(), 2L)))
        .isEqualTo("adjustment.decided");
    assertThat(last().kind()).isEqualTo(Movement.Kind.EARN);
  }

  @Test
  void whatWasProposedIsJudgedAgainWhenItIsConfirmed() {
    Receipt proposed = done(adjust(finance, "-9000.00"));
    done(world.in().claims().submit(world.people().user, world.fill(claim, "1200.00"), null));

    assertThat(code(adjustments.confirm(second, fund, proposed.id(), null)))
        .isEqualTo("fund.not-enough");
    assertThat(line(proposed.id()).adjustment().state()).isEqualTo(State.PROPOSED);
  }

  @Test
  void lessThanNothingIsNeverAvailable() {
    assertThat(code(adjust(finance, "-10000.01"))).isEqualTo("fund.not-enough");
    assertThat(done(adjust(finance, "-10000.00")).version()).isEqualTo(1);
  }

  @Test
  void pastTheDeadlineThereCanBeLessMoneyAndNotMore() {
    world.clock().moveTo(world.deadline());

    assertThat(code(adjust(finance, "0.01"))).isEqualTo("fund.deadline-passed");
    assertThat(adjust(finance, "-0.01").isDone()).isTrue();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Outcome<Receipt> nothing =
        adjustments.adjust(finance, fund, new NewAdjustment(null, null, " "));

    assertThat(violations(nothing))
        .extracting(Violation::path)
        .containsExactlyInAnyOrder("amount", "reason", "note");
    assertThat(violations(adjust(finance, "0.00")))
        .extracting(Violation::code)
        .containsExactly("money.zero");
    assertThat(violations(adjust(finance, "1.005")))
        .extracting(Violation::code)
        .containsExactly("money.scale");
  }

  @Test
  void onlyFinanceCorrectsFundsAndSeesCorrections() {
    for (Actor actor :
        List.of(
            world.people().admin,
            world.people().reviewer,
            world.people().supervisor,
            world.people().programManager)) {
      assertThat(kind(adjust(actor, "1.00"))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(adjustments.adjustments(actor, fund, PageRequest.first())))
          .isEqualTo(Kind.FORBIDDEN);
    }
    for (Actor actor :
        List.of(world.people().borealisAdmin, world.people().operator, world.people().colleague)) {
      assertThat(kind(adjust(actor, "1.00"))).isEqualTo(Kind.NOT_FOUND);
    }
    assertThat(kind(adjustments.adjust(finance, UUID.randomUUID(), small("1.00"))))
        .isEqualTo(Kind.NOT_FOUND);
    UUID made = done(adjust(finance, "1.00")).id();
    UUID otherFund =
        world.places().funds.keySet().stream()
            .map(Fund::id)
            .filter(id -> !id.equals(fund))
            .findFirst()
            .orElseThrow();
    assertThat(kind(adjustments.adjustment(finance, otherFund, made))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(adjustments.confirm(second, otherFund, made, null))).isEqualTo(Kind.NOT_FOUND);
  }

  private Outcome<Receipt> adjust(Actor actor, String amount) {
    return adjustments.adjust(actor, fund, small(amount));
  }

  private static NewAdjustment small(String amount) {
    return new NewAdjustment(
        new BigDecimal(amount), AdjustmentReason.POLICY_EXCEPTION, "As agreed in May");
  }

  private static List<Violation> violations(Outcome<Receipt> outcome) {
    return refusal(outcome).violations();
  }

  private AdjustmentLine line(UUID id) {
    return done(adjustments.adjustment(finance, fund, id));
  }

  private Movement last() {
    List<Movement> ledger = world.ledger(fund);
    return ledger.get(ledger.size() - 1);
  }

  private Money available() {
    return world.fund(claim).balances().get(Movement.Account.AVAILABLE);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}

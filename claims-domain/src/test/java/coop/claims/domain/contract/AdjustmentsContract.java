package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Adjustment;
import coop.claims.domain.fund.Adjustment.State;
import coop.claims.domain.fund.AdjustmentReason;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.fund.Adjustments} promises. */
public abstract class AdjustmentsContract extends PortContract {

  @Test
  void anAdjustmentComesBackWithItsPeoplesNames() {
    Adjustment proposed = proposed("-1500.25", 0);
    add(proposed);

    assertThat(one(proposed)).isEqualTo(proposed);
    AdjustmentLine line = line(proposed);
    assertThat(line.adjustment()).isEqualTo(proposed);
    assertThat(line.proposedBy()).isEqualTo("Name of finance-1");
    assertThat(line.decidedBy()).isNull();
    UUID otherFund = ports.ids().next();
    assertThat(finance(() -> ports.adjustments().one(otherFund, proposed.id()))).isEmpty();
    assertThat(finance(() -> ports.adjustments().line(otherFund, proposed.id()))).isEmpty();
  }

  @Test
  void aDecisionIsKeptOnce() {
    Adjustment proposed = proposed("2000.00", 0);
    add(proposed);
    Adjustment declined = decided(proposed, State.DECLINED);

    assertThat(finance(() -> ports.adjustments().decide(declined))).isTrue();
    assertThat(finance(() -> ports.adjustments().decide(decided(proposed, State.BOOKED))))
        .isFalse();

    assertThat(one(proposed)).isEqualTo(declined);
    assertThat(line(proposed).decidedBy()).isEqualTo("Name of finance-2");
  }

  @Test
  void theyAreListedNewestFirstPageByPage() {
    List<Adjustment> all = List.of(proposed("1.00", 3), proposed("2.00", 2), proposed("3.00", 1));
    all.forEach(this::add);

    Page<AdjustmentLine> first =
        finance(() -> ports.adjustments().of(fund().id(), new PageRequest(null, 2)));
    Page<AdjustmentLine> second =
        finance(() -> ports.adjustments().of(fund().id(), new PageRequest(first.next(), 2)));

    assertThat(first.items())
        .extracting(l -> l.adjustment().amount().toString())
        .containsExactly("3.00 EUR", "2.00 EUR");
    assertThat(second.items())
        .extracting(l -> l.adjustment().amount().toString())
        .containsExactly("1.00 EUR");
    assertThat(second.next()).isNull();
  }

  @Test
  void theEntryThatBooksItNamesIt() {
    Adjustment booked = decided(proposed("-20.00", 0), State.BOOKED);
    Fund.Snapshot fund = fund();
    finance(
        () -> {
          Fund locked = ports.funds().locked(fund.id()).orElseThrow();
          ports.adjustments().add(booked);
          locked.adjust(
              booked.amount(),
              booked.id(),
              new Booking(
                  ports.ids(), world.clock().instant(), finance().userId(), "OPS_ADJUSTMENT"));
          ports.funds().save(List.of(locked));
          return true;
        });

    assertThat(world.ledger(fund.id()))
        .extracting(Movement::adjustmentId)
        .containsExactly(null, booked.id());
    assertThat(world.looking(() -> ports.funds().locked(fund.id()).orElseThrow().available()))
        .isEqualTo(Money.of("9980.00", "EUR"));
    assertThat(world.looking(() -> ports.funds().locked(booked.id()))).isEmpty();
  }

  private <T> T finance(Supplier<T> work) {
    return as(finance(), work);
  }

  private Actor finance() {
    return world.people().finance;
  }

  private void add(Adjustment adjustment) {
    run(finance(), () -> ports.adjustments().add(adjustment));
  }

  private Adjustment one(Adjustment a) {
    return finance(() -> ports.adjustments().one(a.fundId(), a.id())).orElseThrow();
  }

  private AdjustmentLine line(Adjustment a) {
    return finance(() -> ports.adjustments().line(a.fundId(), a.id())).orElseThrow();
  }

  private Fund.Snapshot fund() {
    return places().funds.keySet().stream()
        .map(Fund::snapshot)
        .filter(f -> f.periodId().equals(places().cloud.id()))
        .filter(f -> f.organisationId().equals(places().aurora.id()))
        .findFirst()
        .orElseThrow();
  }

  private Adjustment proposed(String amount, long hoursAgo) {
    Fund.Snapshot fund = fund();
    return new Adjustment(
        ports.ids().next(),
        fund.organisationId(),
        fund.id(),
        Money.of(amount, "EUR"),
        AdjustmentReason.OPS_ADJUSTMENT,
        "Because of May",
        finance().userId(),
        world.clock().instant().minus(Duration.ofHours(hoursAgo)),
        State.PROPOSED,
        null,
        null);
  }

  private Adjustment decided(Adjustment a, State state) {
    return new Adjustment(
        a.id(),
        a.organisationId(),
        a.fundId(),
        a.amount(),
        a.reason(),
        a.note(),
        a.proposedBy(),
        a.proposedAt(),
        state,
        world.people().otherFinance.userId(),
        world.clock().instant());
  }
}

package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.fund.Adjustment.State;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Corrects funds. The fund is locked before the adjustment is written or decided, so two people who
 * decide at once, and a claim that is submitted meanwhile, wait for one another.
 */
public final class FundAdjustmentsService implements FundAdjustments {

  /** What one person may book, in major units of whatever currency the fund has. */
  public static final BigDecimal USUAL_LIMIT = BigDecimal.valueOf(1_000);

  private final Funds funds;
  private final FundViews views;
  private final Adjustments adjustments;
  private final BigDecimal limit;
  private final Clock clock;
  private final Ids ids;

  /**
   * @param limit above it a second person is needed, in major units of the fund's currency
   */
  public FundAdjustmentsService(
      Funds funds,
      FundViews views,
      Adjustments adjustments,
      BigDecimal limit,
      Clock clock,
      Ids ids) {
    this.funds = funds;
    this.views = views;
    this.adjustments = adjustments;
    this.limit = limit;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Page<AdjustmentLine>> adjustments(Actor actor, UUID fundId, PageRequest page) {
    return Outcome.of(
        () -> {
          ofFinance(actor, fundId);
          return adjustments.of(fundId, page);
        });
  }

  @Override
  public Outcome<AdjustmentLine> adjustment(Actor actor, UUID fundId, UUID adjustmentId) {
    return Outcome.of(
        () -> {
          ofFinance(actor, fundId);
          return adjustments
              .line(fundId, adjustmentId)
              .orElseThrow(() -> Refusal.notFound().asException());
        });
  }

  @Override
  public Outcome<Receipt> adjust(Actor actor, UUID fundId, NewAdjustment wanted) {
    return Outcome.of(
        () -> {
          FundView view = ofFinance(actor, fundId);
          Checks checks = new Checks();
          Money amount = checks.notZero("amount", wanted.amount(), view.earned().currency());
          AdjustmentReason reason = checks.present("reason", wanted.reason());
          String note = checks.required("note", wanted.note(), Limits.TEXT);
          checks.orRefuse();
          Fund fund = locked(fundId);
          Instant now = now();
          fund.refuseUnlessAdjustable(amount, now);
          Adjustment proposed =
              new Adjustment(
                  ids.next(),
                  view.organisationId(),
                  fundId,
                  amount,
                  reason,
                  note,
                  actor.userId(),
                  now,
                  State.PROPOSED,
                  null,
                  null);
          boolean alone = proposed.size().amount().compareTo(limit) <= 0;
          Adjustment made = alone ? proposed.booked(actor.userId(), now) : proposed;
          adjustments.add(made);
          if (alone) {
            book(fund, made, now);
          }
          return new Receipt(made.id(), made.version());
        });
  }

  @Override
  public Outcome<Receipt> confirm(Actor actor, UUID fundId, UUID adjustmentId, Long version) {
    return Outcome.of(
        () -> {
          ofFinance(actor, fundId);
          Fund fund = locked(fundId);
          Instant now = now();
          Adjustment confirmed =
              proposed(fundId, adjustmentId, version).confirmed(actor.userId(), now);
          keep(confirmed);
          book(fund, confirmed, now);
          return new Receipt(confirmed.id(), confirmed.version());
        });
  }

  @Override
  public Outcome<Receipt> decline(Actor actor, UUID fundId, UUID adjustmentId, Long version) {
    return Outcome.of(
        () -> {
          ofFinance(actor, fundId);
          locked(fundId);
          Adjustment declined =
              proposed(fundId, adjustmentId, version).declined(actor.userId(), now());
          keep(declined);
          return new Receipt(declined.id(), declined.version());
        });
  }

  private void book(Fund fund, Adjustment adjustment, Instant now) {
    fund.adjust(
        adjustment.amount(),
        adjustment.id(),
        new Booking(ids, now, adjustment.decidedBy(), adjustment.reason().name()));
    funds.save(List.of(fund));
  }

  private void keep(Adjustment decided) {
    if (!adjustments.decide(decided)) {
      throw Refusal.stale().asException();
    }
  }

  private Adjustment proposed(UUID fundId, UUID adjustmentId, Long version) {
    Adjustment adjustment =
        adjustments.one(fundId, adjustmentId).orElseThrow(() -> Refusal.notFound().asException());
    if (version != null && version != adjustment.version()) {
      throw Refusal.stale().asException();
    }
    return adjustment;
  }

  private Fund locked(UUID fundId) {
    return funds.locked(fundId).orElseThrow(() -> Refusal.notFound().asException());
  }

  private FundView ofFinance(Actor actor, UUID fundId) {
    FundView view =
        views.fund(actor, fundId, now()).orElseThrow(() -> Refusal.notFound().asException());
    if (!actor.holds(Role.FINANCE, view.locationId(), view.programCode())) {
      throw Refusal.forbidden().asException();
    }
    return view;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

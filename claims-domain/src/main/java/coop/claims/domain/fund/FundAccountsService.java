package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Serves who looks at funds, and lapses what was not claimed in time. */
public final class FundAccountsService implements FundAccounts {

  private static final String LAPSED = "CLAIM_DEADLINE";
  private static final String BELOW = "BELOW_THRESHOLD";
  private static final String HOLD_LAPSED = "DISPUTE_WINDOW_ENDED";

  private final Funds funds;
  private final FundViews views;
  private final Clock clock;
  private final Ids ids;

  public FundAccountsService(Funds funds, FundViews views, Clock clock, Ids ids) {
    this.funds = funds;
    this.views = views;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Page<FundView>> funds(Actor actor, FundFilter filter, PageRequest page) {
    return Outcome.of(() -> views.funds(actor, filter, clock.instant(), page));
  }

  @Override
  public Outcome<FundView> fund(Actor actor, UUID fundId) {
    return Outcome.of(() -> visible(actor, fundId));
  }

  @Override
  public Outcome<Page<Movement>> entries(Actor actor, UUID fundId, PageRequest page) {
    return Outcome.of(
        () -> {
          visible(actor, fundId);
          return views.entries(fundId, page);
        });
  }

  @Override
  public Outcome<List<UUID>> due(Actor actor, Set<UUID> without, int most) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          return funds.toExpire(now(), without, most);
        });
  }

  @Override
  public Outcome<Boolean> lapse(Actor actor, UUID fundId) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(actor);
          Instant now = now();
          Fund fund = funds.lockedForExpiry(fundId, now);
          for (Reservation reservation : fund.snapshot().reservations()) {
            fund.expireHeld(
                reservation.claimId(), 0, new Booking(ids, now, actor.userId(), HOLD_LAPSED));
          }
          String reason = fund.isBelowThreshold() ? BELOW : LAPSED;
          fund.expire(new Booking(ids, now, actor.userId(), reason));
          if (fund.movements().isEmpty()) {
            return false;
          }
          funds.save(List.of(fund));
          return true;
        });
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private FundView visible(Actor actor, UUID fundId) {
    return views
        .fund(actor, fundId, clock.instant())
        .orElseThrow(() -> Refusal.notFound().asException());
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Reservation;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@link Funds} in memory. What the database would not keep is not kept here either. */
final class InMemoryFunds implements Funds {

  private record Hold(UUID fundId, UUID claimId) {}

  private record Once(UUID claimId, int submission, Movement.Kind kind, UUID fundId) {}

  private final Tables tables;
  private final Table<UUID, Fund.Snapshot> funds;
  private final Table<Hold, Reservation> reservations;
  private final Table<UUID, Movement> movements;
  private final Table<Once, UUID> booked;
  private final Table<UUID, Boolean> caseOpen;
  private final InMemoryInstallation installation;
  private final InMemoryPrograms programs;

  InMemoryFunds(Tables tables, InMemoryInstallation installation, InMemoryPrograms programs) {
    this.tables = tables;
    this.funds = tables.table();
    this.reservations = tables.table();
    this.movements = tables.table();
    this.booked = tables.table();
    this.caseOpen = tables.table();
    this.installation = installation;
    this.programs = programs;
  }

  /** Nothing of the fund moves while a case is open. */
  void caseOpen(UUID fundId, boolean open) {
    caseOpen.put(fundId, open);
  }

  /** Puts a fund down as it should never be. */
  void damage(Fund.Snapshot damaged) {
    funds.put(damaged.id(), damaged);
  }

  Stream<Reservation> reservations(UUID fundId) {
    return reservations.stream().filter(r -> r.fundId().equals(fundId));
  }

  Stream<Fund.Snapshot> all() {
    return funds.stream().filter(f -> tables.shows(f.organisationId())).map(this::now);
  }

  Stream<Movement> movements(UUID fundId) {
    return movements.stream().filter(m -> m.fundId().equals(fundId));
  }

  /** What was held for that claim, over all funds. */
  Money sum(UUID claimId, Function<Reservation, Money> part, Money zero) {
    return reservations.stream()
        .filter(r -> r.claimId().equals(claimId))
        .map(part)
        .filter(h -> h.currency().equals(zero.currency()))
        .reduce(zero, Money::plus);
  }

  @Override
  public void add(Fund fund) {
    Fund.Snapshot s = fund.snapshot();
    boolean known =
        funds.stream()
            .anyMatch(
                f ->
                    f.enrollmentId().equals(s.enrollmentId())
                        && f.periodId().equals(s.periodId())
                        && f.entityCode().equals(s.entityCode()));
    String paysIn = installation.entity(s.entityCode()).currency();
    if (known || !paysIn.equals(s.currency().getCurrencyCode())) {
      throw new IllegalStateException("one fund for each entity, in the entity's currency");
    }
    write(fund);
  }

  @Override
  public List<Fund> locked(UUID enrollmentId, UUID periodId, UUID claimId) {
    return all()
        .filter(f -> f.enrollmentId().equals(enrollmentId) && f.periodId().equals(periodId))
        .sorted(Comparator.comparing(f -> f.id().toString()))
        .map(f -> with(f, reservations.get(new Hold(f.id(), claimId)).stream().toList()))
        .toList();
  }

  @Override
  public Optional<Fund> locked(UUID fundId) {
    return fund(fundId).map(f -> with(f, List.of()));
  }

  @Override
  public Fund lockedForExpiry(UUID fundId, Instant now) {
    return with(fund(fundId).orElseThrow(), ended(fundId, now));
  }

  @Override
  public List<UUID> toExpire(Instant now, Set<UUID> without, int most) {
    return all()
        .filter(f -> !without.contains(f.id()) && !f.caseOpen())
        .filter(
            f ->
                (!now.isBefore(f.expiresAt())
                        && f.balances().get(Account.AVAILABLE).isMoreThan(f.held()))
                    || !ended(f.id(), now).isEmpty())
        .map(Fund.Snapshot::id)
        .limit(most)
        .toList();
  }

  private List<Reservation> ended(UUID fundId, Instant now) {
    return reservations.stream()
        .filter(r -> r.fundId().equals(fundId) && r.held().isPositive())
        .filter(r -> !now.isBefore(r.heldUntil()))
        .toList();
  }

  @Override
  public void save(List<Fund> changed) {
    changed.forEach(this::write);
  }

  private void write(Fund fund) {
    Fund.Snapshot s = fund.snapshot();
    refuseUnlessSound(s);
    funds.put(s.id(), with(s, List.of(), s.version() + 1).snapshot());
    s.reservations().forEach(r -> reservations.put(new Hold(r.fundId(), r.claimId()), r));
    for (Movement m : fund.movements()) {
      movements.add(m.id(), m);
      if (m.claimId() != null) {
        booked.add(new Once(m.claimId(), m.submission(), m.kind(), m.fundId()), m.id());
      }
    }
  }

  private static void refuseUnlessSound(Fund.Snapshot s) {
    Money others =
        Stream.of(Account.values())
            .filter(a -> a != Account.BUDGET)
            .map(s.balances()::get)
            .peek(
                b -> {
                  if (b.isNegative()) {
                    throw new IllegalStateException("a balance fell below zero: " + s);
                  }
                })
            .reduce(Money.zero(s.currency()), Money::plus);
    boolean balanced = s.balances().get(Account.BUDGET).equals(others.negated());
    boolean heldFits =
        !s.held().isNegative() && !s.held().isMoreThan(s.balances().get(Account.AVAILABLE));
    boolean holdsHaveAnEnd =
        s.reservations().stream().allMatch(r -> r.held().isZero() || r.heldUntil() != null);
    if (!balanced || !heldFits || !holdsHaveAnEnd) {
      throw new IllegalStateException("this fund does not balance: " + s);
    }
  }

  private static Fund with(Fund.Snapshot s, List<Reservation> reservations) {
    return with(s, reservations, s.version());
  }

  private static Fund with(Fund.Snapshot s, List<Reservation> reservations, long version) {
    return Fund.of(
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
            s.balances(),
            s.held(),
            reservations,
            version));
  }

  Optional<Fund.Snapshot> fund(UUID id) {
    return funds.get(id).filter(f -> tables.shows(f.organisationId())).map(this::now);
  }

  /** With what is read live. */
  private Fund.Snapshot now(Fund.Snapshot s) {
    Money threshold = programs.setting(s.periodId()).orElseThrow().program().threshold();
    return new Fund.Snapshot(
        s.id(),
        s.organisationId(),
        s.enrollmentId(),
        s.periodId(),
        s.entityCode(),
        s.currency(),
        s.expiresAt(),
        threshold != null && threshold.currency().equals(s.currency()) ? threshold : null,
        caseOpen.get(s.id()).orElse(false),
        s.balances(),
        s.held(),
        s.reservations(),
        s.version());
  }
}

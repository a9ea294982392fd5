package coop.claims.domain.fund;

import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.fund.Movement.Kind;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The co-op money of one enrollment, one period and one vendor entity, in that entity's currency.
 *
 * <p>It earns in one half-year and is spent in the next. A submitted claim reserves; approval
 * consumes; rejection, withdrawal and a lost dispute release. What is available at the claim
 * deadline lapses. What a claim gives back after the deadline is held for a dispute of that same
 * claim and lapses when its dispute window ends: nobody else can use it.
 *
 * <p>Balances are kept beside the entries and always equal their sums; available never falls below
 * zero. The row is locked before anything that references it is written.
 */
public final class Fund {

  private final Snapshot opened;
  private final Map<Account, Money> balances;
  private Money held;
  private final Map<UUID, Reservation> reservations = new HashMap<>();
  private final List<Movement> movements = new ArrayList<>();

  private Fund(Snapshot snapshot) {
    this.opened = snapshot;
    this.balances = new EnumMap<>(snapshot.balances());
    this.held = snapshot.held();
    snapshot.reservations().forEach(r -> reservations.put(r.claimId(), r));
  }

  /**
   * The state a fund is stored as.
   *
   * @param expiresAt the claim deadline of its period, exclusive
   * @param threshold of its program: earnings below it are no co-op funds; null where the program
   *     has none, or one in another currency
   * @param caseOpen whether its ledger was found wrong and people have not closed the case yet
   * @param balances every account; BUDGET is minus the sum of the others
   * @param held part of AVAILABLE that is kept for disputes
   * @param reservations of the claims this piece of work is about, not of all
   */
  public record Snapshot(
      UUID id,
      UUID organisationId,
      UUID enrollmentId,
      UUID periodId,
      String entityCode,
      Currency currency,
      Instant expiresAt,
      Money threshold,
      boolean caseOpen,
      Map<Account, Money> balances,
      Money held,
      List<Reservation> reservations,
      long version) {
    public Snapshot {
      balances = Map.copyOf(balances);
      reservations = List.copyOf(reservations);
    }

    /** What anybody could claim: nothing where the earnings do not reach the threshold. */
    public Money claimable() {
      Money free = balances.get(Account.AVAILABLE).minus(held);
      Money earned = balances.get(Account.BUDGET).negated();
      return FundStatus.isBelow(earned, threshold) ? Money.zero(currency) : free;
    }
  }

  public static Fund open(
      UUID id,
      UUID organisationId,
      UUID enrollmentId,
      UUID periodId,
      String entityCode,
      Currency currency,
      Instant expiresAt) {
    Map<Account, Money> nothing = new EnumMap<>(Account.class);
    for (Account account : Account.values()) {
      nothing.put(account, Money.zero(currency));
    }
    return new Fund(
        new Snapshot(
            id,
            organisationId,
            enrollmentId,
            periodId,
            entityCode,
            currency,
            expiresAt,
            null,
            false,
            nothing,
            Money.zero(currency),
            List.of(),
            0));
  }

  public static Fund of(Snapshot snapshot) {
    return new Fund(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(
        opened.id(),
        opened.organisationId(),
        opened.enrollmentId(),
        opened.periodId(),
        opened.entityCode(),
        opened.currency(),
        opened.expiresAt(),
        opened.threshold(),
        opened.caseOpen(),
        balances,
        held,
        List.copyOf(reservations.values()),
        opened.version());
  }

  /** What happened since the fund was read, in order. */
  public List<Movement> movements() {
    return List.copyOf(movements);
  }

  public UUID id() {
    return opened.id();
  }

  public Currency currency() {
    return opened.currency();
  }

  public Money balance(Account account) {
    return balances.get(account);
  }

  public Money available() {
    return balance(Account.AVAILABLE);
  }

  /** Books earnings of the earning period. */
  public void earn(Money amount, Booking booking) {
    move(Kind.EARN, amount, null, 0, booking);
  }

  /**
   * Whether a correction could be booked at that instant.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code fund.not-enough} when less than zero
   *     would be available, with what is left; {@code fund.deadline-passed} for more money than
   *     anybody could claim; {@code fund.case-open}
   */
  void refuseUnlessAdjustable(Money amount, Instant at) {
    refuseWhileCaseOpen();
    if (amount.isPositive() && !at.isBefore(opened.expiresAt())) {
      throw Refusal.rule("fund.deadline-passed").asException();
    }
    if (free().plus(amount).isNegative()) {
      throw Refusal.rule("fund.not-enough", free()).asException();
    }
  }

  /**
   * Books a correction with a coded reason.
   *
   * @param adjustmentId what it books; null for one that stands for itself
   */
  public void adjust(Money amount, UUID adjustmentId, Booking booking) {
    refuseUnlessAdjustable(amount, booking.at());
    book(Kind.ADJUST, amount, null, 0, adjustmentId, booking);
  }

  /** What that claim could reserve at that instant, besides what it has reserved already. */
  public Money usableBy(UUID claimId, Instant now) {
    Money own = reservation(claimId).held();
    Reservation reservation = reservation(claimId);
    if (reservation.heldUntil() != null && !now.isBefore(reservation.heldUntil())) {
      own = zero();
    }
    return now.isBefore(opened.expiresAt()) ? usableByAnybody().plus(own) : own;
  }

  /**
   * Sets money aside for a first submission. Own held money is used first.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code fund.not-enough} with what is left
   */
  public void reserve(UUID claimId, int submission, Money amount, Booking booking) {
    reserveAgain(claimId, submission - 1, submission, amount, booking);
  }

  /** What the claim has reserved now. */
  public Money reservedBy(UUID claimId) {
    return reservation(claimId).reserved();
  }

  /**
   * Replaces what the claim's last submission reserved by what the new one asks for; zero gives all
   * of it back. What a claim no longer asks for after the deadline lapses.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code fund.not-enough} with what is left
   */
  public void reserveAgain(
      UUID claimId, int submissionBefore, int submission, Money amount, Booking booking) {
    Money before = reservedBy(claimId);
    if (amount.isPositive() || before.isPositive()) {
      refuseWhileCaseOpen();
    }
    Money usable = usableBy(claimId, booking.at()).plus(before);
    if (amount.isMoreThan(usable)) {
      throw Refusal.rule("fund.not-enough", usable).asException();
    }
    Money kept = before.min(amount);
    Money givenBack = before.minus(kept);
    if (before.isPositive()) {
      put(changed(reservation(claimId), before.negated(), zero()));
      move(Kind.RELEASE, before, claimId, submissionBefore, booking);
    }
    if (kept.isPositive() || amount.isPositive()) {
      Money fromHeld = reservation(claimId).held().min(amount.minus(kept));
      held = held.minus(fromHeld);
      put(changed(reservation(claimId), amount, fromHeld.negated()));
      move(Kind.RESERVE, amount, claimId, submission, booking);
    }
    if (givenBack.isPositive() && !booking.at().isBefore(opened.expiresAt())) {
      move(lapsing(), givenBack, claimId, submissionBefore, booking);
    }
  }

  /**
   * Gives back what the claim has reserved. Before the deadline it is free again; afterwards it is
   * held for the claim until {@code holdUntil}, or lapses at once when that is null.
   *
   * @return what was given back
   */
  public Money release(UUID claimId, int submission, Instant holdUntil, Booking booking) {
    return release(claimId, submission, reservation(claimId).reserved(), holdUntil, booking);
  }

  /** Spends part of what is reserved and gives back the rest. */
  public void consume(UUID claimId, int submission, Money amount, Booking booking) {
    if (amount.isPositive()) {
      refuseWhileCaseOpen();
    }
    Reservation before = reservation(claimId);
    if (amount.isMoreThan(before.reserved())) {
      throw new IllegalStateException("a claim consumes no more than it reserved");
    }
    if (amount.isZero()) {
      release(claimId, submission, null, booking);
      return;
    }
    put(
        new Reservation(
            id(),
            claimId,
            before.reserved().minus(amount),
            before.consumed().plus(amount),
            before.held(),
            before.heldUntil()));
    move(Kind.CONSUME, amount, claimId, submission, booking);
    release(claimId, submission, reservation(claimId).reserved(), null, booking);
  }

  /**
   * Lapses what is free at or after the deadline; what is held for disputes stays. What was earned
   * below the threshold becomes a rebate instead.
   */
  public Money expire(Booking booking) {
    if (booking.at().isBefore(opened.expiresAt())) {
      return zero();
    }
    Money left = free();
    if (left.isPositive()) {
      move(lapsing(), left, null, 0, booking);
    }
    return left;
  }

  /** Lapses what was held for a claim whose dispute window has ended. */
  public Money expireHeld(UUID claimId, int submission, Booking booking) {
    Reservation before = reservation(claimId);
    if (before.held().isZero() || booking.at().isBefore(before.heldUntil())) {
      return zero();
    }
    refuseWhileCaseOpen();
    held = held.minus(before.held());
    put(new Reservation(id(), claimId, before.reserved(), before.consumed(), zero(), null));
    if (!booking.at().isBefore(opened.expiresAt())) {
      move(lapsing(), before.held(), claimId, submission, booking);
    }
    return before.held();
  }

  private Money release(
      UUID claimId, int submission, Money amount, Instant holdUntil, Booking booking) {
    if (amount.isZero()) {
      return amount;
    }
    refuseWhileCaseOpen();
    boolean late = !booking.at().isBefore(opened.expiresAt());
    boolean hold = late && holdUntil != null && booking.at().isBefore(holdUntil);
    Reservation before = reservation(claimId);
    Money nowHeld = hold ? before.held().plus(amount) : before.held();
    if (hold) {
      held = held.plus(amount);
    }
    put(
        new Reservation(
            id(),
            claimId,
            before.reserved().minus(amount),
            before.consumed(),
            nowHeld,
            hold ? holdUntil : before.heldUntil()));
    move(Kind.RELEASE, amount, claimId, submission, booking);
    if (late && !hold) {
      move(lapsing(), amount, claimId, submission, booking);
    }
    return amount;
  }

  private void move(Kind kind, Money amount, UUID claimId, int submission, Booking booking) {
    book(kind, amount, claimId, submission, null, booking);
  }

  private void book(
      Kind kind, Money amount, UUID claimId, int submission, UUID adjustmentId, Booking booking) {
    refuseWhileCaseOpen();
    balances.merge(kind.from(), amount.negated(), Money::plus);
    balances.merge(kind.to(), amount, Money::plus);
    if (available().minus(held).isNegative()) {
      throw new IllegalStateException("available fell below zero in fund " + id());
    }
    movements.add(
        new Movement(
            booking.ids().next(),
            id(),
            kind,
            amount,
            claimId,
            submission,
            adjustmentId,
            booking.reason(),
            booking.at(),
            booking.actorId()));
  }

  private static Reservation changed(Reservation before, Money reserved, Money held) {
    Money nowHeld = before.held().plus(held);
    return new Reservation(
        before.fundId(),
        before.claimId(),
        before.reserved().plus(reserved),
        before.consumed(),
        nowHeld,
        nowHeld.isZero() ? null : before.heldUntil());
  }

  /** Everything that ever came from the budget. */
  Money earned() {
    return balance(Account.BUDGET).negated();
  }

  /** Whether its earnings do not reach the program's threshold, so that nobody can claim them. */
  boolean isBelowThreshold() {
    return FundStatus.isBelow(earned(), opened.threshold());
  }

  private Money usableByAnybody() {
    return isBelowThreshold() ? zero() : free();
  }

  private Money free() {
    return available().minus(held);
  }

  private Kind lapsing() {
    return isBelowThreshold() ? Kind.CONVERT_TO_REBATE : Kind.EXPIRE;
  }

  private void refuseWhileCaseOpen() {
    if (opened.caseOpen()) {
      throw Refusal.rule("fund.case-open").asException();
    }
  }

  private Reservation reservation(UUID claimId) {
    return reservations.getOrDefault(claimId, Reservation.none(id(), claimId, zero()));
  }

  private void put(Reservation reservation) {
    reservations.put(reservation.claimId(), reservation);
  }

  private Money zero() {
    return Money.zero(opened.currency());
  }

  /**
   * When, by whom and why something is booked.
   *
   * @param reason coded; null where the movement's kind says it all
   */
  public record Booking(Ids ids, Instant at, UUID actorId, String reason) {
    public static Booking by(Ids ids, Instant at, UUID actorId) {
      return new Booking(ids, at, actorId, null);
    }
  }
}

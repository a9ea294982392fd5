package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Settlement.Share;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Split;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The funds one claim draws on, locked for the length of a command: those in the claim's currency.
 * What it reserves is shared out over what they have for it, what is approved over what it has
 * reserved, so that no fund has to pay more than was set aside in it.
 */
public final class ClaimMoney {

  private final Claim claim;
  private final Funds storage;
  private final Split split;
  private final List<Fund> funds;
  private final Booking booking;
  private final Instant now;

  ClaimMoney(Claim claim, Funds storage, Split split, Deed deed) {
    this.claim = claim;
    this.storage = storage;
    this.split = split;
    this.now = deed.at();
    Actor actor = deed.actor();
    this.booking = Booking.by(deed.ids(), deed.at(), actor.userId());
    Placement place = claim.placement();
    this.funds =
        storage.locked(place.enrollmentId(), place.periodId(), claim.id()).stream()
            .filter(f -> f.currency().equals(claim.form().currency()))
            .toList();
  }

  /** What the claim could claim in all: free for it, and what it has reserved already. */
  Money usable() {
    return rooms().stream().reduce(zero(), Money::plus);
  }

  private List<Money> rooms() {
    return funds.stream()
        .map(f -> f.usableBy(claim.id(), now).plus(f.reservedBy(claim.id())))
        .toList();
  }

  /** What its funds have earned for the period, corrections included. */
  Money earned() {
    return funds.stream()
        .map(f -> f.balance(Movement.Account.BUDGET).negated())
        .reduce(zero(), Money::plus);
  }

  /** Both, as the rules ask for them. */
  public MoneyThere there() {
    return new MoneyThere(usable(), earned());
  }

  /**
   * Reserves what the claim asks for in the submission it has just become, giving back what the
   * submission before had reserved.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code fund.not-enough} with what is left
   */
  public void reserve(int submissionBefore) {
    if (claim.claimed().isMoreThan(usable())) {
      throw Refusal.rule("fund.not-enough", usable()).asException();
    }
    List<Money> parts = split.of(claim.claimed(), rooms());
    for (int i = 0; i < funds.size(); i++) {
      funds
          .get(i)
          .reserveAgain(claim.id(), submissionBefore, claim.submission(), parts.get(i), booking);
    }
    storage.save(funds);
  }

  /**
   * Gives everything back.
   *
   * @param holdUntil how long it is kept for a dispute of this claim, should the deadline be over;
   *     null when no dispute can follow
   */
  public void release(Instant holdUntil) {
    funds.forEach(f -> f.release(claim.id(), claim.submission(), holdUntil, booking));
    storage.save(funds);
  }

  /** Spends the approved amount and gives back the rest; answers which fund owes how much. */
  public List<Share> consume(Money approved) {
    List<Money> reserved = funds.stream().map(f -> f.reservedBy(claim.id())).toList();
    List<Money> parts = split.of(approved, reserved);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < funds.size(); i++) {
      Fund fund = funds.get(i);
      Money part = parts.get(i);
      fund.consume(claim.id(), claim.submission(), part, booking);
      if (part.isPositive()) {
        shares.add(new Share(fund.id(), fund.snapshot().entityCode(), part));
      }
    }
    storage.save(funds);
    return shares;
  }

  private Money zero() {
    return Money.zero(claim.form().currency());
  }
}

package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Settlement.Share;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.Funds;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.rule.Facts.MoneyThere;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The funds one claim draws on, locked for the length of a command. Funds in the claim's currency
 * are used in id order, each to its end.
 */
public final class ClaimMoney {

  private final Claim claim;
  private final Funds storage;
  private final List<Fund> funds;
  private final Booking booking;
  private final Instant now;

  private ClaimMoney(Claim claim, Funds storage, Deed deed) {
    this.claim = claim;
    this.storage = storage;
    this.now = deed.at();
    Actor actor = deed.actor();
    this.booking = Booking.by(deed.ids(), deed.at(), actor.userId());
    Placement place = claim.placement();
    this.funds =
        storage.locked(place.enrollmentId(), place.periodId(), claim.id()).stream()
            .filter(f -> f.currency().equals(claim.form().currency()))
            .toList();
  }

  /** Locks the claim's funds; nothing that references them has been written before. */
  public static ClaimMoney of(ClaimDesk.Open open, Funds funds) {
    return new ClaimMoney(open.claim(), funds, open.deed());
  }

  /** What the claim could claim in all: free for it, and what it has reserved already. */
  Money usable() {
    return funds.stream()
        .map(f -> f.usableBy(claim.id(), now).plus(f.reservedBy(claim.id())))
        .reduce(zero(), Money::plus);
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
    Money missing = claim.claimed();
    if (missing.isMoreThan(usable())) {
      throw Refusal.rule("fund.not-enough", usable()).asException();
    }
    for (Fund fund : funds) {
      Money room = fund.usableBy(claim.id(), now).plus(fund.reservedBy(claim.id()));
      Money part = missing.min(room);
      fund.reserveAgain(claim.id(), submissionBefore, claim.submission(), part, booking);
      missing = missing.minus(part);
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
    Money missing = approved;
    List<Share> shares = new ArrayList<>();
    for (Fund fund : funds) {
      Money part = missing.min(fund.reservedBy(claim.id()));
      fund.consume(claim.id(), claim.submission(), part, booking);
      if (part.isPositive()) {
        shares.add(new Share(fund.id(), fund.snapshot().entityCode(), part));
      }
      missing = missing.minus(part);
    }
    if (!missing.isZero()) {
      throw new IllegalStateException("claim " + id() + " had less reserved than was approved");
    }
    storage.save(funds);
    return shares;
  }

  private UUID id() {
    return claim.id();
  }

  private Money zero() {
    return Money.zero(claim.form().currency());
  }
}

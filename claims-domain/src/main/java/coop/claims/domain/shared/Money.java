package coop.claims.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one ISO 4217 currency, always at exactly that currency's number of minor digits (2
 * for EUR, 0 for JPY, 3 for BHD). An amount at another scale is refused, never rounded, and two
 * currencies never add: both would hide money.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  /** More digits before the point than this would not fit the ledger's numeric(19,4). */
  private static final int MOST_INTEGER_DIGITS = 15;

  public Money {
    Objects.requireNonNull(currency, "currency");
    if (amount.scale() != scaleOf(currency)) {
      throw new IllegalArgumentException(
          "an amount in " + currency + " has exactly " + scaleOf(currency) + " decimals");
    }
    if (amount.precision() - amount.scale() > MOST_INTEGER_DIGITS) {
      throw new IllegalArgumentException("an amount has at most 15 digits before the point");
    }
  }

  /** The amount as programs write it: exact scale, point as separator ("12.50", "EUR"). */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO.setScale(scaleOf(currency)), currency);
  }

  /**
   * Reads what storage or a caller gives, accepting missing trailing zeros ("5" or "5.5" EUR) since
   * they lose nothing.
   *
   * @throws RefusalException {@code money.scale} when digits would be lost, {@code money.too-large}
   *     when the amount cannot be kept
   */
  public static Money exact(BigDecimal amount, Currency currency) {
    BigDecimal plain = amount.stripTrailingZeros();
    if (plain.scale() > scaleOf(currency)) {
      throw Refusal.rule("money.scale", currency.getCurrencyCode(), scaleOf(currency))
          .asException();
    }
    if ((long) plain.precision() - plain.scale() > MOST_INTEGER_DIGITS) {
      throw Refusal.rule("money.too-large", MOST_INTEGER_DIGITS).asException();
    }
    return new Money(plain.setScale(scaleOf(currency), RoundingMode.UNNECESSARY), currency);
  }

  /** Minor digits of a currency; currencies without a minor unit (XAU, XXX) are refused. */
  public static int scaleOf(Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    if (digits < 0) {
      throw new IllegalArgumentException(currency + " is not a currency to pay in");
    }
    return digits;
  }

  /**
   * @throws RefusalException {@code money.too-large} when the sum cannot be kept
   */
  public Money plus(Money other) {
    return exact(amount.add(sameCurrency(other)), currency);
  }

  /**
   * @throws RefusalException {@code money.too-large} when the difference cannot be kept
   */
  public Money minus(Money other) {
    return exact(amount.subtract(sameCurrency(other)), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other));
  }

  private BigDecimal sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "different currencies never add: " + currency + " and " + other.currency);
    }
    return other.amount;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}

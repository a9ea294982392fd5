package coop.claims.domain.currency;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;

/**
 * What one of the base currency is worth in the quote currency, for a calendar month. The partner
 * carries the risk of what happens within the month (the public guide's page on payout and tax
 * profiles).
 *
 * @param rate more than zero, ten digits at most on either side of the point
 * @param source where it comes from, in the words of who set it, such as {@code ECB 2026-10-30}
 * @param date of the rate at its source
 * @param setBy who of the vendor's people set it; null where that is not asked for
 */
public record ExchangeRate(
    UUID id,
    Currency base,
    Currency quote,
    YearMonth month,
    BigDecimal rate,
    String source,
    LocalDate date,
    UUID setBy,
    Instant setAt) {

  public static final int MOST_DECIMALS = 10;
  public static final int MOST_INTEGER_DIGITS = 10;

  /** Says the same of the same pair and month, whoever set it when. */
  boolean saysTheSameAs(ExchangeRate other) {
    return base.equals(other.base)
        && quote.equals(other.quote)
        && month.equals(other.month)
        && rate.compareTo(other.rate) == 0
        && source.equals(other.source)
        && date.equals(other.date);
  }
}

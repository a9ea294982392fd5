package coop.claims.domain.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What a conversion goes by, to be kept with it and shown beside it.
 *
 * @param rate what one of {@code from} is worth in {@code to}, at ten decimals, half even
 * @param date of the rate at its source; of the older one when it goes across a third currency
 * @param sources of the rates that were used, in the order of the way; none for the same currency
 */
public record AppliedRate(
    Currency from, Currency to, BigDecimal rate, LocalDate date, List<String> sources) {
  public AppliedRate {
    sources = List.copyOf(sources);
  }
}

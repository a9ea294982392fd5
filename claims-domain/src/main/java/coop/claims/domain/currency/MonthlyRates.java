package coop.claims.domain.currency;

import coop.claims.domain.rule.Rates;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a currency is worth on a day: by the rates of that day's month which are known at the moment
 * they are used. So a month's first conversion may have had no rate, and its second one; what was
 * converted keeps the rate it was converted with and is not counted again.
 */
public final class MonthlyRates implements Rates {

  /** After these no clock of the world is in that month, nor in a transaction that began in it. */
  private static final int DAYS_UNTIL_OVER_EVERYWHERE = 3;

  private final ExchangeRates storage;
  private final Clock clock;

  /** Of months that are over everywhere: nothing is set for those any more. */
  private final Map<YearMonth, MonthRates> over = new ConcurrentHashMap<>();

  public MonthlyRates(ExchangeRates storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  @Override
  public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
    return applied(from, to, on).map(AppliedRate::rate);
  }

  /**
   * Empty when neither the pair nor a way across one third currency has a rate in that month.
   *
   * @param on the day whose month counts
   */
  public Optional<AppliedRate> applied(Currency from, Currency to, LocalDate on) {
    return month(YearMonth.from(on)).rate(from, to, on);
  }

  /** Reads a month once; a rate that is set meanwhile counts from the next check on. */
  @Override
  public Rates forOneCheck() {
    Map<YearMonth, MonthRates> read = new HashMap<>();
    Function<YearMonth, MonthRates> once = month -> read.computeIfAbsent(month, this::month);
    return (from, to, on) ->
        once.apply(YearMonth.from(on)).rate(from, to, on).map(AppliedRate::rate);
  }

  private MonthRates month(YearMonth month) {
    MonthRates kept = over.get(month);
    if (kept != null) {
      return kept;
    }
    MonthRates read = new MonthRates(storage.of(month));
    if (isOverEverywhere(month)) {
      over.put(month, read);
    }
    return read;
  }

  private boolean isOverEverywhere(YearMonth month) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return !month.atEndOfMonth().plusDays(DAYS_UNTIL_OVER_EVERYWHERE).isAfter(today);
  }
}

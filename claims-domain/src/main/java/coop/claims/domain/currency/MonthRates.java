package coop.claims.domain.currency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rates of one month. A pair is answered by its rate, else by the inverse of the other
 * direction's, else across one third currency that has a rate with both: the euro if it has, else
 * the first by its code. It is rounded once, at the end.
 */
final class MonthRates {

  private static final String PREFERRED = "EUR";

  /** More digits than any rate has, so that rounding in between never shows. */
  private static final MathContext WIDE = new MathContext(60, RoundingMode.HALF_EVEN);

  /** By both currencies, in both directions. */
  private final Map<Currency, Map<Currency, Way>> ways = new HashMap<>();

  /** One rate, forwards or backwards. */
  private record Way(ExchangeRate rate, boolean isForwards) {
    BigDecimal exact() {
      return isForwards ? rate.rate() : BigDecimal.ONE.divide(rate.rate(), WIDE);
    }
  }

  MonthRates(Collection<ExchangeRate> rates) {
    for (ExchangeRate rate : rates) {
      put(rate.base(), rate.quote(), new Way(rate, true));
      put(rate.quote(), rate.base(), new Way(rate, false));
    }
  }

  private void put(Currency from, Currency to, Way way) {
    ways.computeIfAbsent(from, any -> new HashMap<>()).put(to, way);
  }

  /**
   * @param on the day it is asked for, which is the date of a currency's rate with itself
   */
  Optional<AppliedRate> rate(Currency from, Currency to, LocalDate on) {
    if (from.equals(to)) {
      return applied(from, to, BigDecimal.ONE, on, List.of());
    }
    Map<Currency, Way> here = ways.getOrDefault(from, Map.of());
    Way straight = here.get(to);
    if (straight != null) {
      return applied(
          from, to, straight.exact(), straight.rate().date(), List.of(straight.rate().source()));
    }
    Map<Currency, Way> there = ways.getOrDefault(to, Map.of());
    return across(here.keySet(), there.keySet())
        .flatMap(third -> across(from, to, here.get(third), ways.get(third).get(to)));
  }

  private static Optional<Currency> across(Set<Currency> here, Set<Currency> there) {
    Set<Currency> common =
        new TreeSet<>(
            Comparator.comparing((Currency c) -> !c.getCurrencyCode().equals(PREFERRED))
                .thenComparing(Currency::getCurrencyCode));
    common.addAll(here);
    common.retainAll(there);
    return common.stream().findFirst();
  }

  private static Optional<AppliedRate> across(Currency from, Currency to, Way first, Way second) {
    LocalDate older =
        first.rate().date().isBefore(second.rate().date())
            ? first.rate().date()
            : second.rate().date();
    return applied(
        from,
        to,
        exact(first, second),
        older,
        List.of(first.rate().source(), second.rate().source()));
  }

  /** Two rates against the same third currency cancel it exactly, before anything is rounded. */
  private static BigDecimal exact(Way first, Way second) {
    if (!first.isForwards() && second.isForwards()) {
      return second.rate().rate().divide(first.rate().rate(), WIDE);
    }
    return first.exact().multiply(second.exact(), WIDE);
  }

  /** What would round to nothing, or is beyond what a rate may be, is no rate. */
  private static Optional<AppliedRate> applied(
      Currency from, Currency to, BigDecimal exact, LocalDate date, List<String> sources) {
    BigDecimal rate = exact.setScale(ExchangeRate.MOST_DECIMALS, RoundingMode.HALF_EVEN);
    boolean usable =
        rate.signum() > 0 && rate.precision() - rate.scale() <= ExchangeRate.MOST_INTEGER_DIGITS;
    return usable ? Optional.of(new AppliedRate(from, to, rate, date, sources)) : Optional.empty();
  }
}

package coop.claims.domain.currency;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** The rates there are of some months, and what a new one would be beside them. */
final class RateShelf {

  private final Map<Pair, ExchangeRate> rates = new HashMap<>();

  /** What a new rate is beside those there are. */
  enum Beside {
    NEW,
    SAME,
    OTHER,
    REVERSE
  }

  private record Pair(YearMonth month, Currency base, Currency quote) {}

  RateShelf(Collection<ExchangeRate> there) {
    there.forEach(this::put);
  }

  void put(ExchangeRate rate) {
    rates.put(new Pair(rate.month(), rate.base(), rate.quote()), rate);
  }

  Beside beside(ExchangeRate rate) {
    if (rates.containsKey(new Pair(rate.month(), rate.quote(), rate.base()))) {
      return Beside.REVERSE;
    }
    ExchangeRate there = rates.get(new Pair(rate.month(), rate.base(), rate.quote()));
    if (there == null) {
      return Beside.NEW;
    }
    return there.saysTheSameAs(rate) ? Beside.SAME : Beside.OTHER;
  }
}

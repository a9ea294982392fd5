package coop.claims.domain.currency;

import coop.claims.domain.currency.RateTable.RateFilter;
import coop.claims.domain.currency.RateTable.RateLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rates in storage, which takes them in and gives them out and does nothing else with them. */
public interface ExchangeRates {

  /** All of a month, in no order; one statement. */
  List<ExchangeRate> of(YearMonth month);

  /** All of these months, in no order; one statement. */
  List<ExchangeRate> of(Collection<YearMonth> months);

  /** Makes whoever else sets rates wait until this transaction ends. */
  void lock();

  /** New ones only; storage holds no pair of a month twice, in neither direction. */
  void add(List<ExchangeRate> rates);

  /**
   * The latest month first, then by base and quote.
   *
   * @param withPeople whether who set a rate is told
   */
  Page<RateLine> page(RateFilter filter, boolean withPeople, PageRequest page);

  Optional<RateLine> one(UUID id, boolean withPeople);

  /** Of the vendor's head office, which says when a month is over; UTC until it is known. */
  ZoneId zone();
}

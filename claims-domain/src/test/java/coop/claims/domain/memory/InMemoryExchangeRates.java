package coop.claims.domain.memory;

import coop.claims.domain.currency.ExchangeRate;
import coop.claims.domain.currency.ExchangeRates;
import coop.claims.domain.currency.RateTable.RateFilter;
import coop.claims.domain.currency.RateTable.RateLine;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link ExchangeRates} in memory. */
final class InMemoryExchangeRates implements ExchangeRates {

  private static final Comparator<RateLine> LATEST_FIRST =
      Comparator.comparing((RateLine line) -> line.rate().month(), Comparator.reverseOrder())
          .thenComparing(line -> line.rate().base().getCurrencyCode())
          .thenComparing(line -> line.rate().quote().getCurrencyCode());

  /** A pair of a month, whichever way round. */
  private record Once(YearMonth month, Set<String> pair) {}

  private final Table<UUID, ExchangeRate> rates;
  private final Table<Once, UUID> once;
  private final InMemoryInstallation installation;
  private final InMemoryAccounts accounts;

  InMemoryExchangeRates(
      Tables tables, InMemoryInstallation installation, InMemoryAccounts accounts) {
    this.rates = tables.table();
    this.once = tables.table();
    this.installation = installation;
    this.accounts = accounts;
  }

  @Override
  public List<ExchangeRate> of(YearMonth month) {
    return of(Set.of(month));
  }

  @Override
  public List<ExchangeRate> of(Collection<YearMonth> months) {
    return rates.stream()
        .filter(r -> months.contains(r.month()))
        .map(InMemoryExchangeRates::alone)
        .toList();
  }

  /** There is one transaction at a time. */
  @Override
  public void lock() {}

  @Override
  public void add(List<ExchangeRate> added) {
    for (ExchangeRate each : added) {
      once.add(
          new Once(
              each.month(), Set.of(each.base().getCurrencyCode(), each.quote().getCurrencyCode())),
          each.id());
      rates.add(each.id(), each);
    }
  }

  @Override
  public Page<RateLine> page(RateFilter filter, boolean withPeople, PageRequest page) {
    List<RateLine> found =
        rates.stream()
            .filter(r -> filter.month() == null || filter.month().equals(r.month()))
            .filter(r -> filter.currency() == null || isOf(r, filter.currency()))
            .map(r -> line(r, withPeople))
            .toList();
    return Pages.page(found, LATEST_FIRST, line -> line.rate().id(), page);
  }

  @Override
  public Optional<RateLine> one(UUID id, boolean withPeople) {
    return rates.get(id).map(r -> line(r, withPeople));
  }

  @Override
  public ZoneId zone() {
    return installation.vendor().map(Vendor::timeZone).orElse(ZoneOffset.UTC);
  }

  private static boolean isOf(ExchangeRate rate, String currency) {
    return rate.base().getCurrencyCode().equals(currency)
        || rate.quote().getCurrencyCode().equals(currency);
  }

  private RateLine line(ExchangeRate rate, boolean withPeople) {
    return withPeople
        ? new RateLine(rate, accounts.byId(rate.setBy()).orElseThrow().displayName())
        : new RateLine(alone(rate), null);
  }

  private static ExchangeRate alone(ExchangeRate r) {
    return new ExchangeRate(
        r.id(), r.base(), r.quote(), r.month(), r.rate(), r.source(), r.date(), null, r.setAt());
  }
}

package coop.claims.web.currency;

import coop.claims.domain.account.Role;
import coop.claims.domain.currency.RateTable;
import coop.claims.domain.currency.RateTable.RateFilter;
import coop.claims.domain.currency.RateTable.RateLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Exchange rates, at {@code /rates}. */
@Named("rates")
@RequestScoped
public class RatesView {

  /** A rate is shown with these at least, however even it is. */
  private static final int LEAST_DECIMALS = 4;

  @Inject RateTable table;
  @Inject CallContext context;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private Page<RateLine> page;

  public void open() {
    if (!Frame.seesRates(context.actor())) {
      throw Refusal.forbidden().asException();
    }
  }

  /** The latest month first. */
  public Page<RateLine> getPage() {
    if (page == null) {
      RateFilter filter = filter();
      page =
          Listed.at(request.getParameter("cursor"), at -> table.rates(context.actor(), filter, at));
    }
    return page;
  }

  public List<RateLine> getList() {
    return getPage().items();
  }

  /** What the address asks for; a month that is none does not narrow. */
  public RateFilter filter() {
    return ExchangeRatesResource.filter(
        new Queries(), request.getParameter("month"), request.getParameter("currency"));
  }

  public String getMonth() {
    YearMonth month = filter().month();
    return month == null ? "" : month.toString();
  }

  public String getCurrency() {
    String currency = filter().currency();
    return currency == null ? "" : currency;
  }

  public boolean isFiltered() {
    return !getMonth().isEmpty() || !getCurrency().isEmpty();
  }

  public boolean isVendor() {
    return context.actor().isVendor();
  }

  /** Whether this person sets rates. */
  public boolean isSetting() {
    return context.actor().holdsSomewhere(RateTable.SETTERS.toArray(Role[]::new));
  }

  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", wording.texts().locale()).format(month);
  }

  public String rate(BigDecimal rate) {
    BigDecimal plain = rate.stripTrailingZeros();
    return wording
        .texts()
        .number(plain.scale() < LEAST_DECIMALS ? plain.setScale(LEAST_DECIMALS) : plain);
  }
}

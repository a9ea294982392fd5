package coop.claims.web.shared;

import coop.claims.domain.shared.Checks;
import java.math.BigDecimal;
import java.util.Currency;

/** Takes the amounts of one request, which must all be in the claim's currency. */
public final class Amounts {

  private final Currency currency;
  private final Checks checks = new Checks();

  public Amounts(Currency currency) {
    this.currency = currency;
  }

  /** The bare amount; null for null, which the domain judges. */
  public BigDecimal take(String path, Amount given) {
    if (given == null) {
      return null;
    }
    Currency in = checks.present(path + ".currency", given.currency());
    checks.that(
        in == null || in.equals(currency),
        path + ".currency",
        "request.other-currency",
        currency.getCurrencyCode());
    return checks.present(path + ".amount", given.amount());
  }

  /** Ends the request when a currency was missing or another one. */
  public void orRefuse() {
    ApiProblem.unlessFine(checks);
  }
}

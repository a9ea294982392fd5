package coop.claims.web.shared;

import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Takes the amounts of one request, which must all be in the claim's currency and have no more
 * decimals than it has, zeros included: a program that sends them counts in something else.
 */
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
    BigDecimal amount = checks.present(path + ".amount", given.amount());
    int decimals = Money.scaleOf(currency);
    checks.that(
        amount == null || amount.scale() <= decimals,
        path,
        "money.scale",
        currency.getCurrencyCode(),
        decimals);
    return amount;
  }

  /** Ends the request when a currency was missing or another one. */
  public void orRefuse() {
    ApiProblem.unlessFine(checks);
  }
}

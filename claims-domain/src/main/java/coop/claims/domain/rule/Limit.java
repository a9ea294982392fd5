package coop.claims.domain.rule;

import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Limits in the claim's currency; what does not come out even is rounded down: never over. */
final class Limit {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Limit() {}

  static Money percentOf(Money whole, int percent) {
    return floor(
        whole.amount().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED), whole.currency());
  }

  /** Empty when no rate is known. */
  static Optional<Money> converted(Money amount, Facts f) {
    Currency to = f.claimed().currency();
    if (amount.currency().equals(to)) {
      return Optional.of(amount);
    }
    LocalDate today = f.now().atZone(f.setting().program().calendar().zone()).toLocalDate();
    return f.rates()
        .rate(amount.currency(), to, today)
        .map(rate -> floor(amount.amount().multiply(rate), to));
  }

  private static Money floor(BigDecimal amount, Currency currency) {
    return Money.exact(amount.setScale(Money.scaleOf(currency), RoundingMode.FLOOR), currency);
  }
}

package coop.claims.domain.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Exchange rates as far as they are known, for limits in another currency than the claim's. */
public interface Rates {

  /** None is known. */
  Rates UNKNOWN = (from, to, on) -> Optional.empty();

  /**
   * How much of the one is one of the other.
   *
   * @param on the day whose rate counts, in the program's zone
   */
  Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on);

  /** The same for one check of one claim, however many limits it asks for. */
  default Rates forOneCheck() {
    return this;
  }
}

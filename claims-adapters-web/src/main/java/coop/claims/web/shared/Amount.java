package coop.claims.web.shared;

import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money as JSON: the amount is a string, so that no reader makes a binary fraction of it. */
@Schema(name = "Money", description = "An amount in one currency, at that currency's scale.")
public record Amount(
    @Schema(required = true, example = "12.50") BigDecimal amount,
    @Schema(required = true, description = "ISO 4217.", example = "EUR") Currency currency) {

  /** Null for null. */
  public static Amount of(Money money) {
    return money == null ? null : new Amount(money.amount(), money.currency());
  }
}

package coop.claims.web.currency;

import coop.claims.domain.currency.ExchangeRate;
import coop.claims.domain.currency.RateTable.NewRate;
import coop.claims.domain.currency.RateTable.RateLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as JSON. */
@Schema(
    name = "ExchangeRate",
    description = "What one of the base currency is worth in the quote currency, for a month.")
record RateBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "An ISO 4217 code.", example = "EUR") String base,
    @Schema(required = true, description = "An ISO 4217 code.", example = "USD") String quote,
    @Schema(required = true, example = "2026-12") String month,
    @Schema(required = true, description = "At most ten decimals.", example = "1.0845") String rate,
    @Schema(required = true, example = "ECB 2026-11-30") String source,
    @Schema(required = true, description = "Of the rate at its source.") LocalDate date,
    @Schema(description = "Who set it; absent for partners.", example = "Farid Kone")
        String setByName,
    @Schema(required = true) Instant setAt) {

  @Schema(name = "NewExchangeRate", description = "A rate to be set, once for its pair and month.")
  record NewRateBody(
      @Schema(required = true, description = "An ISO 4217 code.", example = "EUR") String base,
      @Schema(required = true, description = "An ISO 4217 code.", example = "USD") String quote,
      @Schema(
              required = true,
              description = "The running month of the vendor’s time zone, or one of the next 24.",
              example = "2026-12")
          String month,
      @Schema(
              required = true,
              description = "More than zero, with a decimal point and at most ten decimals.",
              example = "1.0845")
          String rate,
      @Schema(required = true, description = "In free words.", example = "ECB 2026-11-30")
          String source,
      @Schema(required = true, description = "Of the rate at its source; not in the future.")
          LocalDate date) {

    NewRate written() {
      return new NewRate(base, quote, month, rate, source, date == null ? null : date.toString());
    }
  }

  static RateBody of(RateLine line) {
    ExchangeRate rate = line.rate();
    return new RateBody(
        rate.id(),
        rate.base().getCurrencyCode(),
        rate.quote().getCurrencyCode(),
        rate.month().toString(),
        plain(rate.rate()),
        rate.source(),
        rate.date(),
        line.setByName(),
        rate.setAt());
  }

  /** Without the zeros that the ten decimals end in. */
  static String plain(BigDecimal rate) {
    return rate.stripTrailingZeros().toPlainString();
  }
}

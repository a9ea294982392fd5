package coop.claims.web.currency;

import coop.claims.domain.currency.ExchangeRate;
import coop.claims.domain.currency.RatePlan;
import coop.claims.web.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file of rates sets, or would. */
@Schema(
    name = "ExchangeRatePlan",
    description = "What a file of rates sets. With a single fault it sets nothing.")
record RatePlanBody(
    @Schema(required = true, description = "Rates it sets.", example = "31") int made,
    @Schema(required = true, description = "Rates that are set just so.", example = "0") int there,
    @Schema(required = true, description = "In the order of the file.") List<RowBody> rows,
    @Schema(required = true, description = "Of a bank’s file: what it does not set, and why.")
        List<LeftBody> leftOut,
    @Schema(required = true, description = "Everything wrong, the first 200.")
        List<FaultBody> faults,
    @Schema(required = true, description = "How many more are wrong.", example = "0")
        int moreFaults) {

  @Schema(name = "ExchangeRateRow", description = "One rate of the file.")
  record RowBody(
      @Schema(required = true, description = "False when it is set just so.") boolean isNew,
      @Schema(required = true, example = "2") int line,
      @Schema(required = true, example = "EUR") String base,
      @Schema(required = true, example = "USD") String quote,
      @Schema(required = true, example = "2026-12") String month,
      @Schema(required = true, example = "1.0845") String rate,
      @Schema(required = true, example = "ECB 2026-11-30") String source,
      @Schema(required = true) LocalDate date) {}

  @Schema(name = "ExchangeRatesLeftOut", description = "Rates left out for one reason.")
  record LeftBody(
      @Schema(required = true) RatePlan.Reason reason,
      @Schema(required = true, example = "93") int rates,
      @Schema(required = true, description = "The earliest month.", example = "2026-09")
          String first,
      @Schema(required = true, description = "The latest month.", example = "2026-10")
          String last) {}

  @Schema(name = "ExchangeRateFault", description = "One thing wrong in the file.")
  record FaultBody(
      @Schema(required = true, description = "0 for the whole file.", example = "3") int line,
      @Schema(
              required = true,
              description = "Of a table: which field, counted from 1. Of XML: which character.",
              example = "4")
          int column,
      @Schema(required = true, description = "The column’s name.", example = "rate") String path,
      @Schema(required = true, example = "rate.not-positive") String code,
      @Schema(required = true, example = "A rate is more than zero.") String detail) {}

  static RatePlanBody of(RatePlan plan, Texts texts) {
    return new RatePlanBody(
        plan.made(),
        plan.rows().size() - plan.made(),
        plan.rows().stream().map(RatePlanBody::row).toList(),
        plan.leftOut().stream()
            .map(
                l -> new LeftBody(l.reason(), l.rates(), l.first().toString(), l.last().toString()))
            .toList(),
        plan.faults().stream()
            .map(
                f ->
                    new FaultBody(
                        f.line(), f.column(), f.path(), f.code(), texts.violation(f.violation())))
            .toList(),
        plan.moreFaults());
  }

  private static RowBody row(RatePlan.Row row) {
    ExchangeRate rate = row.rate();
    return new RowBody(
        row.isNew(),
        row.line(),
        rate.base().getCurrencyCode(),
        rate.quote().getCurrencyCode(),
        rate.month().toString(),
        RateBody.plain(rate.rate()),
        rate.source(),
        rate.date());
  }
}

package coop.claims.web.fund;

import coop.claims.domain.fund.Accruals.Batch;
import coop.claims.domain.fund.Accruals.Preview;
import coop.claims.domain.shared.Fault;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What booking a table did, or would do. */
@Schema(
    name = "AccrualBooking",
    description = "What booking a table did or, in a dry run, would do.")
record AccrualBody(
    @Schema(required = true, example = "true") boolean dryRun,
    @Schema(
            description =
                "The batch it was booked as; in a dry run absent, unless the same table was booked"
                    + " before.")
        UUID batchId,
    @Schema(description = "When; a while ago when the same table was booked before.")
        Instant bookedAt,
    @Schema(required = true, description = "Rows of the table.", example = "1200") int rows,
    @Schema(required = true, description = "Rows that are booked.", example = "1190") int booked,
    @Schema(required = true, description = "Rows that were booked before, just so.", example = "10")
        int skipped,
    @Schema(required = true, description = "Funds that are new.", example = "3") int fundsOpened,
    @Schema(required = true, description = "Of the rows that are booked, by currency.")
        List<Amount> sums,
    @Schema(required = true, description = "Everything wrong, the first 100 by line.")
        List<FaultBody> errors,
    @Schema(required = true, description = "How many more are wrong.", example = "0")
        int moreErrors) {

  @Schema(name = "AccrualError", description = "One thing wrong in a table.")
  record FaultBody(
      @Schema(
              required = true,
              description =
                  "Counted from 1, the header included; in JSON the rows alone. 0 for the whole"
                      + " table.",
              example = "31")
          int line,
      @Schema(required = true, description = "Number of the column.", example = "6") int column,
      @Schema(required = true, description = "Name of the column.", example = "amount") String path,
      @Schema(required = true, example = "accrual.not-an-amount") String code,
      @Schema(required = true, example = "“1.000,50” is not an amount.") String detail) {

    static FaultBody of(Fault fault, Texts texts) {
      return new FaultBody(
          fault.line(),
          fault.column(),
          fault.path(),
          fault.code(),
          texts.violation(fault.violation()));
    }
  }

  static AccrualBody of(Preview preview, Texts texts) {
    return new AccrualBody(
        true,
        preview.bookedAs(),
        null,
        preview.rows(),
        preview.booked(),
        preview.skipped(),
        preview.fundsOpened(),
        preview.sums().stream().map(Amount::of).toList(),
        preview.faults().stream().map(fault -> FaultBody.of(fault, texts)).toList(),
        preview.moreFaults());
  }

  static AccrualBody of(Batch batch) {
    return new AccrualBody(
        false,
        batch.id(),
        batch.bookedAt(),
        batch.rows(),
        batch.booked(),
        batch.skipped(),
        batch.fundsOpened(),
        batch.sums().stream().map(Amount::of).toList(),
        List.of(),
        0);
  }
}

package coop.claims.web.fund;

import coop.claims.domain.fund.Accruals.Batch;
import coop.claims.web.shared.Amount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table that was booked, as JSON. */
@Schema(name = "AccrualBatch", description = "A table of accruals that was booked.")
record AccrualBatchBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) Instant bookedAt,
    @Schema(required = true) UUID bookedById,
    @Schema(description = "Whoever booked it.", example = "Fatima Nieminen") String bookedByName,
    @Schema(
            required = true,
            description = "Of its rows in one form, however the file wrote them.",
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,
    @Schema(required = true, example = "1200") int rows,
    @Schema(required = true, example = "1190") int booked,
    @Schema(
            required = true,
            description = "Rows that had been booked before, just so.",
            example = "10")
        int skipped,
    @Schema(required = true, example = "3") int fundsOpened,
    @Schema(required = true, description = "Of the rows booked, by currency.") List<Amount> sums) {

  static AccrualBatchBody of(Batch batch) {
    return new AccrualBatchBody(
        batch.id(),
        batch.bookedAt(),
        batch.bookedBy(),
        batch.bookedByName(),
        batch.sha256(),
        batch.rows(),
        batch.booked(),
        batch.skipped(),
        batch.fundsOpened(),
        batch.sums().stream().map(Amount::of).toList());
  }
}

package coop.claims.web.fund;

import coop.claims.domain.fund.Adjustment;
import coop.claims.domain.fund.AdjustmentReason;
import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.fund.FundAdjustments.NewAdjustment;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Amounts;
import coop.claims.web.shared.Person;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An adjustment of a fund as JSON. */
@Schema(
    name = "Adjustment",
    description = "A correction of a fund. Above a limit it is booked by a second person.")
record AdjustmentBody(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID fundId,
    @Schema(required = true, description = "Below zero for less money in the fund.") Amount amount,
    @Schema(required = true) AdjustmentReason reason,
    @Schema(required = true, example = "Earnings of May were booked twice.") String note,
    @Schema(required = true) Adjustment.State state,
    @Schema(required = true) Person proposedBy,
    @Schema(required = true) Instant proposedAt,
    @Schema(description = "Who confirmed or declined it, or booked it at once.") Person decidedBy,
    Instant decidedAt) {

  static AdjustmentBody of(AdjustmentLine line) {
    Adjustment a = line.adjustment();
    return new AdjustmentBody(
        a.id(),
        a.fundId(),
        Amount.of(a.amount()),
        a.reason(),
        a.note(),
        a.state(),
        Person.of(a.proposedBy(), line.proposedBy()),
        a.proposedAt(),
        Person.of(a.decidedBy(), line.decidedBy()),
        a.decidedAt());
  }

  @Schema(name = "NewAdjustment", description = "What to correct a fund by, and why.")
  record New(
      @Schema(required = true, description = "In the fund's currency; below zero for less money.")
          Amount amount,
      @Schema(required = true) AdjustmentReason reason,
      @Schema(
              required = true,
              description = "For colleagues; partners see the reason alone.",
              example = "Earnings of May were booked twice.")
          String note) {

    NewAdjustment input(Currency currency) {
      Amounts amounts = new Amounts(currency);
      NewAdjustment input = new NewAdjustment(amounts.take("amount", amount), reason, note);
      amounts.orRefuse();
      return input;
    }
  }
}

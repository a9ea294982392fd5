package coop.claims.web.claim;

import coop.claims.domain.claim.Statement;
import coop.claims.web.shared.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certification statement and report as JSON. */
@Schema(
    description =
        "A certification statement and report: the partner certifies in-house work and its cost.")
record StatementBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, example = "Design of the stand") String workDescription,
    @Schema(required = true) LocalDate workFrom,
    @Schema(required = true) LocalDate workTo,
    @Schema(required = true) List<WorkBody> work,
    @Schema(required = true) List<OtherCostBody> otherCosts,
    @Schema(required = true, description = "Of work and other cost.") Amount total,
    @Schema(required = true, example = "Claire Martin") String certifierName,
    @Schema(required = true, example = "Marketing manager") String certifierTitle,
    @Schema(required = true) LocalDate certifiedOn,
    @Schema(required = true) boolean certified,
    String note,
    @Schema(required = true) List<LineBody> lines) {

  @Schema(name = "Work", description = "Hours somebody worked.")
  record WorkBody(
      @Schema(required = true, description = "Person or role.", example = "Designer") String role,
      @Schema(required = true, description = "Up to two decimals.", example = "12.5")
          BigDecimal hours,
      @Schema(required = true) Amount hourlyCost) {

    static List<WorkBody> of(List<Statement.Work> work) {
      return work.stream()
          .map(w -> new WorkBody(w.role(), w.hours(), Amount.of(w.hourlyCost())))
          .toList();
    }
  }

  @Schema(name = "OtherCost", description = "Any other internal cost.")
  record OtherCostBody(
      @Schema(required = true, example = "Printing in house") String description,
      @Schema(required = true) Amount amount) {

    static List<OtherCostBody> of(List<Statement.OtherCost> costs) {
      return costs.stream()
          .map(c -> new OtherCostBody(c.description(), Amount.of(c.amount())))
          .toList();
    }
  }

  static StatementBody of(Statement s) {
    return new StatementBody(
        s.id(),
        s.workDescription(),
        s.workFrom(),
        s.workTo(),
        WorkBody.of(s.work()),
        OtherCostBody.of(s.otherCosts()),
        Amount.of(s.total()),
        s.certifierName(),
        s.certifierTitle(),
        s.certifiedOn(),
        s.certified(),
        s.note(),
        LineBody.of(s.lines()));
  }
}

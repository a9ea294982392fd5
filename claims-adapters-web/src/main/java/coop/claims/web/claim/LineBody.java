package coop.claims.web.claim;

import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost line as JSON. */
@Schema(name = "CostLine", description = "One amount asked for, of one expense type.")
record LineBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, example = "MEDIA") String expenseType,
    @Schema(example = "Banner placement, March") String description,
    @Schema(required = true) Amount amount,
    @Schema(description = "Set by a reviewer: 0 to the amount.") Amount approved,
    @Schema(required = true) ReviewBody review,
    @Schema(
            required = true,
            description = "To the questions the activity asks on such lines, by their codes.")
        Map<String, String> answers) {

  static LineBody of(CostLine line) {
    return new LineBody(
        line.id(),
        line.expenseType(),
        line.description(),
        Amount.of(line.amount()),
        Amount.of(line.approved()),
        ReviewBody.of(line.judgement()),
        line.answers());
  }

  static List<LineBody> of(List<CostLine> lines) {
    return lines.stream().map(LineBody::of).toList();
  }

  /** A line as it shall be. */
  @Schema(name = "NewCostLine", description = "A line with an id keeps its identity.")
  record New(
      @Schema(description = "Of an existing line; absent for a new one.") UUID id,
      @Schema(required = true, description = "From the activity's list.", example = "MEDIA")
          String expenseType,
      @Schema(example = "Banner placement, March") String description,
      @Schema(required = true, description = "More than zero.") Amount amount,
      @Schema(description = "To the questions the activity asks on such lines, by their codes.")
          Map<String, String> answers) {

    static List<New> of(List<CostLine> lines) {
      return lines.stream()
          .map(
              l ->
                  new New(
                      l.id(), l.expenseType(), l.description(), Amount.of(l.amount()), l.answers()))
          .toList();
    }

    static List<LineInput> inputs(List<New> lines, Amounts amounts) {
      if (lines == null) {
        return List.of();
      }
      List<LineInput> inputs = new ArrayList<>();
      for (New line : lines) {
        String path = "lines[" + inputs.size() + "].amount";
        inputs.add(
            new LineInput(
                line.id(),
                line.expenseType(),
                line.description(),
                amounts.take(path, line.amount()),
                line.answers()));
      }
      return inputs;
    }
  }
}

package coop.claims.web.claim;

import coop.claims.domain.claim.PartnerClaims.OtherCostInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.PartnerClaims.WorkInput;
import coop.claims.domain.claim.Statement;
import coop.claims.web.claim.StatementBody.OtherCostBody;
import coop.claims.web.claim.StatementBody.WorkBody;
import coop.claims.web.shared.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certification statement as it shall be. */
@Schema(description = "A certification statement as it shall be, with all its rows and lines.")
record NewStatementBody(
    @Schema(required = true, example = "Design of the stand") String workDescription,
    @Schema(required = true) LocalDate workFrom,
    @Schema(required = true) LocalDate workTo,
    List<WorkBody> work,
    List<OtherCostBody> otherCosts,
    @Schema(required = true, example = "Claire Martin") String certifierName,
    @Schema(required = true, example = "Marketing manager") String certifierTitle,
    @Schema(required = true) LocalDate certifiedOn,
    @Schema(description = "Without it the claim cannot be submitted; absent means not yet.")
        Boolean certified,
    String note,
    @Schema(description = "Their sum is at most the statement's total.") List<LineBody.New> lines) {

  static NewStatementBody of(Statement s) {
    return new NewStatementBody(
        s.workDescription(),
        s.workFrom(),
        s.workTo(),
        WorkBody.of(s.work()),
        OtherCostBody.of(s.otherCosts()),
        s.certifierName(),
        s.certifierTitle(),
        s.certifiedOn(),
        s.certified(),
        s.note(),
        LineBody.New.of(s.lines()));
  }

  StatementInput input(Currency currency) {
    Amounts amounts = new Amounts(currency);
    StatementInput input =
        new StatementInput(
            workDescription,
            workFrom,
            workTo,
            workInputs(amounts),
            otherCostInputs(amounts),
            certifierName,
            certifierTitle,
            certifiedOn,
            Boolean.TRUE.equals(certified),
            note,
            LineBody.New.inputs(lines, amounts));
    amounts.orRefuse();
    return input;
  }

  private List<WorkInput> workInputs(Amounts amounts) {
    List<WorkInput> inputs = new ArrayList<>();
    for (WorkBody row : work == null ? List.<WorkBody>of() : work) {
      String path = "work[" + inputs.size() + "].hourlyCost";
      inputs.add(new WorkInput(row.role(), row.hours(), amounts.take(path, row.hourlyCost())));
    }
    return inputs;
  }

  private List<OtherCostInput> otherCostInputs(Amounts amounts) {
    List<OtherCostInput> inputs = new ArrayList<>();
    for (OtherCostBody row : otherCosts == null ? List.<OtherCostBody>of() : otherCosts) {
      String path = "otherCosts[" + inputs.size() + "].amount";
      inputs.add(new OtherCostInput(row.description(), amounts.take(path, row.amount())));
    }
    return inputs;
  }
}

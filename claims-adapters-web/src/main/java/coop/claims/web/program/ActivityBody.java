package coop.claims.web.program;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the activity catalogue as JSON. */
@Schema(description = "What can be claimed for, and what a claim must then show.")
public record ActivityBody(
    @Schema(required = true, description = "The code.", example = "DG-DIGI") String id,
    @Schema(required = true, example = "DG-DIGI") String code,
    @Schema(required = true) ActivityType.Category category,
    @Schema(required = true, description = "By language; English is always there.")
        LocalizedText name,
    @Schema(required = true, description = "Whether claims can be made for it.") boolean active,
    @Schema(required = true) boolean requiresPreApproval,
    @Schema(required = true, description = "Activities whose proof it gathers.")
        List<String> compositeOf,
    @Schema(
            required = true,
            description = "Of a composite, its own and the proof its used parts want.")
        List<RequirementBody> requirements,
    @Schema(required = true) List<ExpenseTypeBody> expenseTypes,
    @Schema(description = "For which programs it is; absent for all.")
        Map<String, Object> condition,
    @Schema(required = true) List<QuestionBody> questions,
    @Schema(required = true) List<CapBody> caps,
    @Schema(required = true, description = "How much of the cost is reimbursed.", example = "100")
        int reimbursementPercent) {

  /** Something an activity must show. */
  @Schema(description = "Something an activity must show.")
  public record RequirementBody(
      @Schema(required = true, example = "ad-screenshot") String code,
      @Schema(required = true) Requirement.Kind kind,
      @Schema(required = true) LocalizedText text,
      @Schema(required = true) boolean mandatory,
      @Schema(required = true, description = "Of a PROOF; 0 otherwise.") int minimumFiles,
      @Schema(description = "Of a PROOF: the types it takes; absent for all.")
          List<String> mediaTypes,
      @Schema(description = "Of a METRIC.") Requirement.ValueType valueType,
      @Schema(description = "When it is wanted, as the program’s document says; absent for always.")
          Map<String, Object> condition,
      @Schema(description = "Of those of one group, one has to be met.", example = "pages")
          String group) {

    static RequirementBody of(Requirement r) {
      return new RequirementBody(
          r.code(),
          r.kind(),
          r.text(),
          r.mandatory(),
          r.minimumFiles(),
          r.mediaTypes().isEmpty() ? null : r.mediaTypes(),
          r.valueType(),
          ConditionBody.of(r.condition()),
          r.group());
    }
  }

  /** A kind of cost that may be reimbursed. */
  @Schema(description = "A kind of cost that may be reimbursed, and what must prove it.")
  public record ExpenseTypeBody(
      @Schema(required = true, example = "MEDIA") String code,
      @Schema(required = true) LocalizedText name,
      @Schema(required = true) ExpenseType.Source source) {

    static ExpenseTypeBody of(ExpenseType type) {
      return new ExpenseTypeBody(type.code(), type.name(), type.source());
    }
  }

  /** With the expense types as the same catalogue version has them. */
  public static ActivityBody of(ActivityType activity, List<ExpenseType> expenseTypes) {
    return new ActivityBody(
        activity.code(),
        activity.code(),
        activity.category(),
        activity.name(),
        activity.active(),
        activity.requiresPreApproval(),
        activity.compositeOf(),
        activity.requirements().stream().map(RequirementBody::of).toList(),
        expenseTypes.stream().map(ExpenseTypeBody::of).toList(),
        ConditionBody.of(activity.condition()),
        activity.questions().stream().map(QuestionBody::of).toList(),
        activity.caps().stream().map(CapBody::of).toList(),
        activity.reimbursementPercent());
  }
}

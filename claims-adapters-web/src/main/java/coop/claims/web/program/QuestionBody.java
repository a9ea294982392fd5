package coop.claims.web.program;

import coop.claims.domain.program.Question;
import coop.claims.domain.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question of an activity as JSON. */
@Schema(
    name = "Question",
    description = "What a claim, or each of its lines, must say so that conditions can be decided.")
record QuestionBody(
    @Schema(required = true, example = "airfare") String code,
    @Schema(required = true) LocalizedText text,
    @Schema(required = true) Question.Type type,
    @Schema(required = true) Question.Scope scope,
    @Schema(description = "What a line’s answer names for caps.") Question.Role role,
    @Schema(description = "Of a CHOICE.") List<ChoiceBody> choices,
    @Schema(description = "Of a LINE: the types it is asked on; absent for all.")
        List<String> expenseTypes,
    @Schema(required = true) boolean mandatory,
    @Schema(description = "When it is asked, as the program’s document says; absent for always.")
        Map<String, Object> condition) {

  /** One of several answers. */
  @Schema(name = "Choice", description = "One of several answers.")
  record ChoiceBody(
      @Schema(required = true, example = "in-house") String code,
      @Schema(required = true) LocalizedText text) {}

  static QuestionBody of(Question q) {
    return new QuestionBody(
        q.code(),
        q.text(),
        q.type(),
        q.scope(),
        q.role(),
        q.choices().isEmpty()
            ? null
            : q.choices().stream().map(c -> new ChoiceBody(c.code(), c.text())).toList(),
        q.expenseTypes().isEmpty() ? null : q.expenseTypes(),
        q.mandatory(),
        ConditionBody.of(q.condition()));
  }
}

package coop.claims.web.program;

import coop.claims.domain.program.Cap;
import coop.claims.domain.program.Program;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.web.shared.Amount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cap of an activity as JSON. */
@Schema(name = "Cap", description = "A limit of what the activity reimburses.")
record CapBody(
    @Schema(required = true, example = "share-of-earned") String code,
    @Schema(required = true) LocalizedText text,
    @Schema(required = true) Cap.Kind kind,
    @Schema(required = true) Cap.Scope scope,
    @Schema(description = "Of what was earned.", example = "25") Integer percent,
    Amount amount,
    @Schema(description = "Of persons.", example = "3") Integer count,
    @Schema(description = "Which lines it counts; absent for all.") List<String> expenseTypes,
    @Schema(description = "What counts for some families of programs instead.")
        List<OverrideBody> overrides) {

  /** What counts for some families of programs instead. */
  @Schema(name = "CapOverride", description = "What counts for some families of programs instead.")
  record OverrideBody(
      @Schema(required = true) List<Program.Family> families,
      @Schema(required = true, description = "No limit at all.") boolean unlimited,
      @Schema(example = "100") Integer percent,
      Amount amount,
      Integer count) {

    static OverrideBody of(Cap.Override o) {
      return new OverrideBody(
          o.families(), o.unlimited(), o.percent(), Amount.of(o.amount()), o.count());
    }
  }

  static CapBody of(Cap cap) {
    return new CapBody(
        cap.code(),
        cap.text(),
        cap.kind(),
        cap.scope(),
        cap.percent(),
        Amount.of(cap.amount()),
        cap.count(),
        cap.expenseTypes().isEmpty() ? null : cap.expenseTypes(),
        cap.overrides().isEmpty() ? null : cap.overrides().stream().map(OverrideBody::of).toList());
  }
}

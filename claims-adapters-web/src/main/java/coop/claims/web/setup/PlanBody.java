package coop.claims.web.setup;

import coop.claims.domain.setup.Plan;
import coop.claims.web.shared.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file would bring, or did. */
@Schema(
    name = "MasterDataPlan",
    description = "What a master-data file brings. With a single fault it brings nothing.")
record PlanBody(
    @Schema(required = true, description = "New things.", example = "12") int made,
    @Schema(required = true, description = "Things that are there just so.", example = "40")
        int there,
    @Schema(required = true, description = "By kind.") List<CountBody> counts,
    @Schema(required = true, description = "In the order of the file.") List<RowBody> rows,
    @Schema(required = true, description = "Everything wrong, the first 200.")
        List<FaultBody> faults,
    @Schema(required = true, description = "How many more are wrong.", example = "0")
        int moreFaults) {

  @Schema(name = "MasterDataCount", description = "How many things of a kind.")
  record CountBody(
      @Schema(required = true) Plan.Kind kind,
      @Schema(required = true, example = "3") int made,
      @Schema(required = true, example = "10") int there) {}

  @Schema(name = "MasterDataRow", description = "One thing in the file.")
  record RowBody(
      @Schema(required = true) Plan.Kind kind,
      @Schema(required = true, description = "False when it is there just so.") boolean isNew,
      @Schema(required = true, description = "Where it begins.", example = "12") int line,
      @Schema(
              required = true,
              description = "What it is, in the caller's language; its code or name first.")
          List<String> facts) {}

  @Schema(name = "MasterDataFault", description = "One thing wrong in the file.")
  record FaultBody(
      @Schema(required = true, description = "0 for the whole file.", example = "31") int line,
      @Schema(required = true, example = "17") int column,
      @Schema(required = true, example = "organisations[0].country") String path,
      @Schema(required = true, example = "setup.not-a-country") String code,
      @Schema(required = true, example = "EN is not a country code of ISO 3166-1.")
          String detail) {}

  static PlanBody of(Plan plan, Texts texts) {
    PlanWords words = new PlanWords(texts);
    return new PlanBody(
        plan.made(),
        plan.rows().size() - plan.made(),
        plan.counts().stream().map(c -> new CountBody(c.kind(), c.made(), c.there())).toList(),
        plan.rows().stream()
            .map(row -> new RowBody(row.kind(), row.isNew(), row.line(), words.facts(row)))
            .toList(),
        plan.faults().stream()
            .map(f -> new FaultBody(f.line(), f.column(), f.path(), f.code(), words.told(f)))
            .toList(),
        plan.moreFaults());
  }
}

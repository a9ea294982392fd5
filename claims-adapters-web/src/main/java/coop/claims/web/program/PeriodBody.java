package coop.claims.web.program;

import coop.claims.domain.program.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period as JSON. */
@Schema(
    description =
        "A half-year: earned in one, spent in the next, claimed in a window that opens during the"
            + " spending. Dates are inclusive, in the program's zone.")
record PeriodBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, example = "CSP-DIRECT") String programCode,
    @Schema(required = true, example = "FY26-H1") String code,
    @Schema(required = true) LocalDate earningStart,
    @Schema(required = true) LocalDate earningEnd,
    @Schema(required = true) LocalDate usageStart,
    @Schema(required = true) LocalDate usageEnd,
    @Schema(required = true) LocalDate claimOpen,
    @Schema(required = true, description = "The last day to submit.") LocalDate claimDeadline,
    @Schema(required = true) LocalDate resubmissionCutOff) {

  static PeriodBody of(Period p) {
    return new PeriodBody(
        p.id(),
        p.programCode(),
        p.code(),
        p.earningStart(),
        p.earningEnd(),
        p.usageStart(),
        p.usageEnd(),
        p.claimOpen(),
        p.claimDeadline(),
        p.resubmissionCutOff());
  }
}

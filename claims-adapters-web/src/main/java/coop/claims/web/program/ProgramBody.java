package coop.claims.web.program;

import coop.claims.domain.program.Program;
import coop.claims.domain.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program as JSON. */
@Schema(description = "An incentive scheme with a co-op part.")
record ProgramBody(
    @Schema(required = true, description = "The code.", example = "CSP-DIRECT") String id,
    @Schema(required = true, example = "CSP-DIRECT") String code,
    @Schema(required = true, description = "By language; English is always there.")
        LocalizedText name,
    @Schema(required = true) Program.Family family,
    @Schema(required = true, description = "An IANA zone.", example = "America/Los_Angeles")
        String timeZone,
    @Schema(required = true, description = "Of a business day, local.", example = "09:00")
        String opens,
    @Schema(required = true, description = "Of a business day, local.", example = "17:00")
        String closes,
    @Schema(required = true) List<LocalDate> holidays,
    @Schema(required = true, description = "Of the activity catalogue.", example = "1")
        int currentVersion,
    @Schema(required = true) TermsBody terms) {

  @Schema(description = "Clocks and switches. Business days count in the program's zone.")
  record TermsBody(
      @Schema(required = true, example = "2") int reviewBusinessDays,
      @Schema(required = true, example = "5") int disputeBusinessDays,
      @Schema(required = true, example = "5") int responseBusinessDays,
      @Schema(required = true, description = "Calendar days.", example = "30")
          int disputeWindowDays,
      @Schema(required = true, example = "45") int paymentBusinessDays,
      @Schema(required = true) boolean taxInvoiceRequired,
      @Schema(required = true) boolean taxReimbursed,
      @Schema(required = true) boolean usersMayDispute) {

    static TermsBody of(Program.Terms terms) {
      return new TermsBody(
          terms.reviewBusinessDays(),
          terms.disputeBusinessDays(),
          terms.responseBusinessDays(),
          terms.disputeWindowDays(),
          terms.paymentBusinessDays(),
          terms.taxInvoiceRequired(),
          terms.taxReimbursed(),
          terms.usersMayDispute());
    }
  }

  static ProgramBody of(Program program) {
    return new ProgramBody(
        program.code(),
        program.code(),
        program.name(),
        program.family(),
        program.calendar().zone().getId(),
        program.calendar().opens().toString(),
        program.calendar().closes().toString(),
        program.calendar().holidays().stream().sorted().toList(),
        program.currentVersion(),
        TermsBody.of(program.terms()));
  }
}

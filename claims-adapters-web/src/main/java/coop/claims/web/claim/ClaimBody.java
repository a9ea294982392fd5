package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.program.Period;
import coop.claims.web.program.ActivityBody;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Person;
import coop.claims.web.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim with everything it carries, as JSON. */
@Schema(description = "A claim with everything it carries. Its ETag is its version.")
public record ClaimBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, example = "7K3M-Q2XF-4") String number,
    @Schema(required = true, example = "3") long version,
    @Schema(required = true) ClaimStatus status,
    @Schema(required = true) Instant statusSince,
    @Schema(required = true, description = "What the caller may do now.")
        List<ClaimVerb> allowedActions,
    @Schema(required = true) PlaceBody place,
    @Schema(required = true, example = "Autumn campaign") String name,
    @Schema(required = true, example = "DG-DIGI") String activityCode,
    @Schema(required = true, description = "As the pinned catalogue version has it.")
        ActivityBody activity,
    @Schema(required = true, description = "Of every amount; ISO 4217.", example = "EUR")
        Currency currency,
    @Schema(required = true) LocalDate activityStart,
    @Schema(required = true) LocalDate activityEnd,
    @Schema(example = "Banner campaign in the autumn") String description,
    @Schema(example = "PA-2026-77") String preApprovalId,
    String additionalInformation,
    @Schema(required = true, description = "Sum of all cost lines.") Amount claimed,
    @Schema(description = "Only of an approved claim.") Amount approved,
    @Schema(required = true, description = "What its funds still have for it.") Amount remaining,
    @Schema(required = true) LifeBody life,
    @Schema(required = true) List<InvoiceBody> invoices,
    @Schema(required = true) List<StatementBody> statements,
    @Schema(required = true) List<DocumentBody> documents,
    @Schema(required = true) List<MetricBody> metrics,
    @Schema(required = true) List<ConfirmationBody> confirmations,
    @Schema(
            required = true,
            description = "To the questions the activity asks on the claim, by their codes.")
        Map<String, String> answers,
    @Schema(required = true) List<FeedbackBody> feedback,
    @Schema(required = true, description = "What stands against submitting, while it can be.")
        List<FindingBody> findings) {

  /** Where a claim belongs. */
  @Schema(name = "ClaimPlace", description = "Where a claim belongs, and until when.")
  record PlaceBody(
      @Schema(required = true) UUID organisationId,
      @Schema(required = true, example = "Aurora Services") String organisationName,
      @Schema(required = true) UUID locationId,
      @Schema(required = true, example = "Lyon office") String locationName,
      @Schema(required = true, example = "CSP-DIRECT") String programCode,
      @Schema(required = true, description = "Pinned at creation.", example = "1")
          int programVersion,
      @Schema(required = true) UUID periodId,
      @Schema(required = true, example = "FY26-H1") String periodCode,
      @Schema(required = true, description = "The last day to submit.") LocalDate claimDeadline,
      @Schema(required = true, description = "The same, as the instant it ends.") Instant closesAt,
      @Schema(
              required = true,
              description = "Of all deadlines; an IANA zone.",
              example = "America/Los_Angeles")
          String timeZone) {

    static PlaceBody of(ClaimDetail detail) {
      Placement placement = detail.claim().placement();
      Period period = detail.setting().period();
      return new PlaceBody(
          placement.organisationId(),
          detail.organisationName(),
          placement.locationId(),
          detail.locationName(),
          placement.programCode(),
          placement.programVersion(),
          placement.periodId(),
          period.code(),
          period.claimDeadline(),
          detail.setting().closesAt(),
          detail.setting().program().calendar().zone().getId());
    }
  }

  /** What has happened to a claim so far, and which clocks run. */
  @Schema(
      name = "ClaimLife",
      description = "What has happened so far, and which clocks run. Absent clocks do not run.")
  record LifeBody(
      @Schema(required = true) Instant createdAt,
      Person createdBy,
      @Schema(required = true, description = "How often it was handed in.", example = "1")
          int submission,
      Instant firstSubmittedAt,
      Instant submittedAt,
      Person submittedBy,
      @Schema(description = "Absent for partners.") Person reviewer,
      @Schema(description = "The clock that matters now.") Instant due,
      Instant reviewDue,
      Instant responseDue,
      @Schema(description = "The reviewer's words.") String informationRequest,
      Instant disputeDue,
      @Schema(description = "End of the dispute window, exclusive.") Instant disputeUntil,
      @Schema(description = "The partner's words.") String justification,
      @Schema(required = true, description = "Whether no dispute is left.") boolean rejectionFinal,
      Instant decidedAt,
      @Schema(description = "Absent for partners.") Person decidedBy,
      ReasonCode decisionReason,
      String decisionText) {

    static LifeBody of(Life l, Map<UUID, String> people) {
      return new LifeBody(
          l.createdAt(),
          Person.of(l.createdBy(), people),
          l.submission(),
          l.firstSubmittedAt(),
          l.submittedAt(),
          Person.of(l.submittedBy(), people),
          Person.of(l.reviewerId(), people),
          l.due(),
          l.reviewDue(),
          l.responseDue(),
          l.informationRequest(),
          l.disputeDue(),
          l.disputeUntil(),
          l.justification(),
          l.rejectionFinal(),
          l.decidedAt(),
          Person.of(l.decidedBy(), people),
          l.decisionReason(),
          l.decisionText());
    }
  }

  static ClaimBody of(ClaimDetail detail, Texts texts) {
    ClaimSnapshot claim = detail.claim();
    Form form = claim.form();
    Map<UUID, String> people = detail.people();
    return new ClaimBody(
        claim.id(),
        ClaimNumber.display(claim.number()),
        claim.version(),
        claim.status(),
        claim.life().statusSince(),
        detail.allowed().stream().sorted().toList(),
        PlaceBody.of(detail),
        form.name(),
        form.activityCode(),
        ActivityBody.of(detail.activity(), detail.expenseTypes()),
        form.currency(),
        form.activityStart(),
        form.activityEnd(),
        form.description(),
        form.preApprovalId(),
        form.additionalInformation(),
        Amount.of(claim.claimed()),
        Amount.of(claim.approved()),
        Amount.of(detail.remaining()),
        LifeBody.of(claim.life(), people),
        claim.content().invoices().stream().map(InvoiceBody::of).toList(),
        claim.content().statements().stream().map(StatementBody::of).toList(),
        claim.content().documents().stream().map(d -> DocumentBody.of(d, people)).toList(),
        claim.content().metrics().stream().map(MetricBody::of).toList(),
        claim.content().confirmations().stream().map(ConfirmationBody::of).toList(),
        claim.content().answers(),
        claim.feedback().stream().map(f -> FeedbackBody.of(f, people)).toList(),
        detail.findings().stream().map(f -> FindingBody.of(f, texts)).toList());
  }
}

package coop.claims.web.payment;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.web.shared.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment as JSON. */
@Schema(description = "What one vendor entity owes a partner for one approved claim.")
record PaymentBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, example = "9QRT-0M3D-7") String number,
    @Schema(required = true) UUID organisationId,
    @Schema(required = true, example = "Aurora Services") String organisationName,
    @Schema(required = true, example = "Lyon office") String locationName,
    @Schema(required = true) UUID claimId,
    @Schema(required = true, example = "7K3M-Q2XF-4") String claimNumber,
    @Schema(required = true, example = "Autumn campaign") String claimName,
    @Schema(required = true, example = "CSP-DIRECT") String programCode,
    @Schema(required = true) UUID fundId,
    @Schema(required = true, example = "IE") String entityCode,
    @Schema(required = true) Amount amount,
    @Schema(required = true) Payment.Status status,
    @Schema(required = true, description = "What starts the payment clock.") Payment.Basis basis,
    @Schema(required = true) Instant approvedAt,
    @Schema(description = "Absent while a tax invoice has to be approved first.") Instant dueAt,
    @Schema(
            required = true,
            description = "Of the due date; an IANA zone.",
            example = "America/Los_Angeles")
        String timeZone) {

  static PaymentBody of(PaymentLine line) {
    Payment p = line.payment();
    return new PaymentBody(
        p.id(),
        ClaimNumber.display(p.number()),
        p.organisationId(),
        line.organisationName(),
        line.locationName(),
        p.claimId(),
        ClaimNumber.display(line.claimNumber()),
        line.claimName(),
        line.programCode(),
        p.fundId(),
        p.entityCode(),
        Amount.of(p.amount()),
        p.status(),
        p.basis(),
        p.approvedAt(),
        p.dueAt(),
        line.zone());
  }
}

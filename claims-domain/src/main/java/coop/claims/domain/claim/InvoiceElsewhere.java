package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import java.util.List;
import java.util.UUID;

/**
 * That an invoice of a claim stands in another claim of the same organisation too, one that was
 * neither withdrawn nor rejected and has not expired. Two invoices are one when vendor and number
 * are alike, however their letters' case and their spaces were typed.
 *
 * @param invoiceId in the claim that is looked at
 * @param claimNumber of the other claim, as stored; null when the reader may not see that claim
 * @param submitted whether the other claim was ever handed in
 */
public record InvoiceElsewhere(
    UUID invoiceId,
    String claimNumber,
    UUID organisationId,
    UUID locationId,
    String programCode,
    boolean submitted) {

  /** Of each invoice, so many other claims are looked at. */
  public static final int MOST = 5;

  /** What that reader may hear: nobody the number of a claim they may not see. */
  static List<InvoiceElsewhere> heardBy(Actor reader, List<InvoiceElsewhere> found) {
    return found.stream()
        .map(other -> ClaimRights.mayView(reader, other) ? other : other.unnamed())
        .toList();
  }

  boolean isNamed() {
    return claimNumber != null;
  }

  private InvoiceElsewhere unnamed() {
    return new InvoiceElsewhere(
        invoiceId, null, organisationId, locationId, programCode, submitted);
  }
}

package coop.claims.domain.payment;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.List;
import java.util.UUID;

/** Payments due, as people see them. */
public interface PaymentViews {

  /** Nearest due date first; a partner's own, or all for finance and supervisors. */
  Outcome<Page<PaymentLine>> list(Actor actor, PaymentFilter filter, PageRequest page);

  /** For whoever may view the claim. */
  Outcome<List<PaymentLine>> ofClaim(Actor actor, UUID claimId);

  /** Null components do not filter. */
  record PaymentFilter(Payment.Status status, String programCode) {
    public static PaymentFilter all() {
      return new PaymentFilter(null, null);
    }
  }

  /** A payment with the names a person needs. */
  record PaymentLine(
      Payment payment,
      String organisationName,
      String locationName,
      String claimNumber,
      String claimName,
      String programCode,
      String zone) {}
}

package coop.claims.domain.payment;

import coop.claims.domain.account.Actor;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.List;
import java.util.UUID;

/** Read model of payments, narrowed to the actor's grants. */
public interface PaymentReading {

  Page<PaymentLine> list(Actor actor, PaymentFilter filter, PageRequest page);

  List<PaymentLine> ofClaim(UUID claimId);
}

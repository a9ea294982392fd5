package coop.claims.app.demo;

import coop.claims.domain.claim.ClaimClock;
import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.dispute.Disputes;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.setup.SetUp;

/** Everything the demo may do: what anybody may. */
record InPorts(
    SetUp setUp,
    PartnerClaims claims,
    ClaimEvidence evidence,
    ClaimViews views,
    ClaimClock clock,
    ReviewerClaims reviewers,
    Disputes disputes,
    FundAccounts funds,
    PaymentViews payments) {}

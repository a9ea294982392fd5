package coop.claims.domain.claim;

/** Why something was rejected, sent back or cut: coded, so that reasons can be counted. */
public enum ReasonCode {
  INSUFFICIENT_PROOF,
  MISSING_DATES,
  MISSING_BRAND_OR_CONTENT,
  NOT_ELIGIBLE,
  OUTSIDE_PERIOD,
  AMOUNT_NOT_PROVEN,
  OVER_CAP,
  DUPLICATE,
  WRONG_DOCUMENT,
  PARTNER_REQUEST,
  /** Set by the clock when an information request was not answered in time. */
  NO_PARTNER_RESPONSE,
  OTHER
}

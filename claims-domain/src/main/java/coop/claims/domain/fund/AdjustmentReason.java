package coop.claims.domain.fund;

/** Why a fund is corrected; codes of the public guide's page "Payout statement". */
public enum AdjustmentReason {
  /** Moves money to another period, or turns it into a rebate. */
  CO_OP_ROLLOVER,
  POLICY_EXCEPTION,
  OPS_ADJUSTMENT,
  AR_COMPLIANCE,
  PREVIOUS_PERIOD_EARNINGS
}

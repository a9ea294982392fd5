package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.math.BigDecimal;
import java.util.UUID;

/** Corrections of funds, by finance of the fund's location and program; nobody else sees them. */
public interface FundAdjustments {

  /** Newest first. */
  Outcome<Page<AdjustmentLine>> adjustments(Actor actor, UUID fundId, PageRequest page);

  Outcome<AdjustmentLine> adjustment(Actor actor, UUID fundId, UUID adjustmentId);

  /**
   * Books a correction; one whose size is above the limit stands as proposed until somebody else
   * confirms it. Refused: {@code input.invalid}, {@code fund.not-enough}, {@code
   * fund.deadline-passed} for more money, {@code fund.case-open}.
   */
  Outcome<Receipt> adjust(Actor actor, UUID fundId, NewAdjustment adjustment);

  /**
   * Books what somebody else proposed. Refused as {@link #adjust}, for the fund may have changed,
   * and {@code adjustment.four-eyes}, {@code adjustment.decided}, {@code stale-version}.
   *
   * @param version as it was read; null to decide whatever stands
   */
  Outcome<Receipt> confirm(Actor actor, UUID fundId, UUID adjustmentId, Long version);

  /** Nothing is booked. Refused as {@link #confirm}, but for the fund. */
  Outcome<Receipt> decline(Actor actor, UUID fundId, UUID adjustmentId, Long version);

  /**
   * @param amount in the fund's currency; below zero for less money
   * @param note for colleagues; partners see the reason alone
   */
  record NewAdjustment(BigDecimal amount, AdjustmentReason reason, String note) {}

  /**
   * An adjustment with its people's names.
   *
   * @param decidedBy null while it is proposed
   */
  record AdjustmentLine(Adjustment adjustment, String proposedBy, String decidedBy) {}
}

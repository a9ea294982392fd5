package coop.claims.domain.fund;

/** What a row must keep to besides being readable; all of it is looked up in storage. */
public enum AccrualRule {
  /** Arguments: the partner's code. */
  UNKNOWN_PARTNER(AccrualField.PARTNER, "accrual.unknown-partner"),
  /** Arguments: the location's code, the partner's. */
  UNKNOWN_LOCATION(AccrualField.LOCATION, "accrual.unknown-location"),
  /** Arguments: the program's code. */
  UNKNOWN_PROGRAM(AccrualField.PROGRAM, "accrual.unknown-program"),
  /** Arguments: the period's code, the program's. */
  UNKNOWN_PERIOD(AccrualField.PERIOD, "accrual.unknown-period"),
  /** Arguments: the entity's code. */
  UNKNOWN_ENTITY(AccrualField.ENTITY, "accrual.unknown-entity"),
  /** The location never was, or is no longer. Arguments: the location's code, the program's. */
  NOT_ENROLLED(AccrualField.LOCATION, "accrual.not-enrolled"),
  /** Arguments: the entity's code, its currency. */
  OTHER_CURRENCY(AccrualField.CURRENCY, "accrual.other-currency"),
  /** Nobody could claim it any more. Arguments: the period's code. */
  DEADLINE_PASSED(AccrualField.PERIOD, "accrual.deadline-passed"),
  /** It was booked, and for something else. Arguments: the reference. */
  REFERENCE_TAKEN(AccrualField.REFERENCE, "accrual.reference-taken"),
  /** Arguments: the reference, the line it stands in first. */
  REFERENCE_TWICE(AccrualField.REFERENCE, "accrual.reference-twice"),
  /** Its ledger was found wrong: nothing of it moves meanwhile. Arguments: none. */
  FUND_CASE_OPEN(AccrualField.ENTITY, "accrual.case-open"),
  /** All that was ever earned in the fund could not be kept any more. Arguments: none. */
  FUND_TOO_LARGE(AccrualField.AMOUNT, "accrual.fund-too-large");

  private final AccrualField field;
  private final String code;

  AccrualRule(AccrualField field, String code) {
    this.field = field;
    this.code = code;
  }

  public AccrualField field() {
    return field;
  }

  public String code() {
    return code;
  }
}

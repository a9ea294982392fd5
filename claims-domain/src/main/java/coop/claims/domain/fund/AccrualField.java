package coop.claims.domain.fund;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of accruals. Their order in a table is free; all of them are there. */
public enum AccrualField {
  /** Code of the organisation. */
  PARTNER,
  /** Code of the location, unique within its organisation. */
  LOCATION,
  PROGRAM,
  /** Code of the period in which it is claimed for, unique within its program. */
  PERIOD,
  /** Code of the vendor's entity that owes the money. */
  ENTITY,
  /** With a point before the decimals, and nothing between the digits. */
  AMOUNT,
  /** ISO 4217; the entity's. */
  CURRENCY,
  /** What finance's own system calls the row; unique within the vendor. */
  REFERENCE;

  /** As it stands in the header. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AccrualField> of(String header) {
    String wanted = header.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.header().equals(wanted)).findFirst();
  }
}

package coop.claims.domain.account;

/** How dates are written for somebody. */
public enum DateStyle {
  /** In words, as their language does: {@code 24 Nov 2026}. */
  LANGUAGE,
  /** {@code 24/11/2026} */
  DAY_FIRST,
  /** {@code 11/24/2026} */
  MONTH_FIRST,
  /** ISO 8601: {@code 2026-11-24} */
  YEAR_FIRST
}

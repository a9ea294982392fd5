package coop.claims.domain.account;

/** How numbers are written for somebody, and first understood when they type them. */
public enum NumberStyle {
  /** As their language does. */
  LANGUAGE,
  /** {@code 1,250.50} */
  POINT,
  /** {@code 1.250,50} */
  COMMA,
  /** {@code 1 250,50} */
  SPACE
}

package coop.claims.domain.account;

/** The colours somebody reads in; SYSTEM follows their device. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}

package coop.claims.domain.account;

/** Whom somebody acts for. The database policies know the same three. */
public enum Side {
  PARTNER,
  VENDOR,
  SYSTEM
}

package coop.claims.domain.claim;

/** What a reviewer made of one item. */
public enum ItemState {
  PENDING,
  ACCEPTED,
  NEEDS_CHANGE,
  REJECTED
}

package coop.claims.domain.claim;

/**
 * What somebody can do with a claim. Screens show, and REST lists as {@code allowedActions}, those
 * that the actor may do in the claim's present state. Who may do what, and in which states, stands
 * in {@link ClaimRights}.
 */
public enum ClaimVerb {
  VIEW,
  /** Begin a new draft that says the same. */
  COPY,
  EDIT,
  /** Both the first submission and a resubmission. */
  SUBMIT,
  DELETE,
  WITHDRAW,
  DISPUTE,
  WITHDRAW_DISPUTE,
  COMMENT,
  /** Ask a colleague for a document. */
  REQUEST_DOCUMENT,
  TAKE,
  PUT_BACK,
  FEEDBACK,
  DECIDE_ITEM,
  REQUEST_INFORMATION,
  APPROVE,
  REJECT,
  REOPEN,
  /** Write a note that the partner never sees. */
  NOTE
}

package coop.claims.domain.notification;

import coop.claims.domain.account.Side;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a notice says. */
public enum NoticeKind {
  CLAIM_SUBMITTED(NoticeGroup.PROGRESS),
  CLAIM_RESUBMITTED(NoticeGroup.PROGRESS),
  /** The validation team asks for information, in a review or in a dispute. */
  ACTION_REQUIRED(NoticeGroup.ACTION),
  CLAIM_APPROVED(NoticeGroup.DECISION),
  /** Rejected by a reviewer, or because nobody answered in time. */
  CLAIM_REJECTED(NoticeGroup.DECISION),
  CLAIM_DISPUTED(NoticeGroup.PROGRESS),
  DISPUTE_APPROVED(NoticeGroup.DECISION),
  DISPUTE_REJECTED(NoticeGroup.DECISION),
  DOCUMENT_REQUESTED(NoticeGroup.ACTION),
  DOCUMENT_DELIVERED(NoticeGroup.PROGRESS),
  /** A draft now stands under another version of its program. */
  CLAIM_MOVED(NoticeGroup.PROGRESS),
  DRAFT_EXPIRES(NoticeGroup.REMINDER),
  /** The answer to a request for information is due. */
  RESPONSE_DUE(NoticeGroup.ACTION),
  MONEY_LAPSES(NoticeGroup.REMINDER),
  /** A fund's ledger was found wrong; for operators and finance alone. */
  LEDGER_WRONG(NoticeGroup.PROGRESS);

  private static final Map<String, NoticeKind> BY_ACTION =
      Map.ofEntries(
          Map.entry("claim.submitted", CLAIM_SUBMITTED),
          Map.entry("claim.resubmitted", CLAIM_RESUBMITTED),
          Map.entry("claim.dispute-resubmitted", CLAIM_RESUBMITTED),
          Map.entry("claim.information-requested", ACTION_REQUIRED),
          Map.entry("claim.dispute-information-requested", ACTION_REQUIRED),
          Map.entry("claim.approved", CLAIM_APPROVED),
          Map.entry("claim.rejected", CLAIM_REJECTED),
          Map.entry("claim.response-lapsed", CLAIM_REJECTED),
          Map.entry("claim.disputed", CLAIM_DISPUTED),
          Map.entry("claim.dispute-approved", DISPUTE_APPROVED),
          Map.entry("claim.dispute-rejected", DISPUTE_REJECTED),
          Map.entry("claim.moved", CLAIM_MOVED),
          Map.entry("document-request.made", DOCUMENT_REQUESTED),
          Map.entry("document-request.done", DOCUMENT_DELIVERED));

  private final NoticeGroup partnersGroup;

  NoticeKind(NoticeGroup partnersGroup) {
    this.partnersGroup = partnersGroup;
  }

  /** What people are told when that happens, by the code of the history; empty for nothing. */
  public static Optional<NoticeKind> of(String action) {
    return Optional.ofNullable(BY_ACTION.get(action));
  }

  /** Codes of the history that somebody is told of. */
  public static Set<String> toldActions() {
    return BY_ACTION.keySet();
  }

  /** The group it belongs to for people of that side. */
  public NoticeGroup group(Side side) {
    return side == Side.VENDOR ? NoticeGroup.WORK : partnersGroup;
  }

  /** Whether it is about somebody asked for a document, who needs no role for it. */
  public boolean isOfRequest() {
    return this == DOCUMENT_REQUESTED || this == DOCUMENT_DELIVERED;
  }
}

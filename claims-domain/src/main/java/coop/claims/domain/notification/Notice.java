package coop.claims.domain.notification;

import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What one person is told: ids and codes only, to be put into words when it is read.
 *
 * @param organisationId of the partner it is about, also when a reviewer is told
 * @param userId who is told
 * @param key of what is told: the event's id, or what a reminder reminds of; one person is told a
 *     key once
 * @param claimId null when it is about a fund
 * @param fundId null when it is about a claim
 * @param requestId of the document request; null for other notices
 * @param actorId who asked or delivered, among colleagues; null otherwise, for partners know the
 *     vendor's people as the validation team
 * @param at when it happened
 * @param dueAt until when something can be done; null when nothing is due
 * @param amount what was claimed, was approved or will lapse; null for none
 * @param days how many are left, of a reminder; null otherwise
 */
public record Notice(
    UUID id,
    UUID organisationId,
    UUID userId,
    NoticeKind kind,
    String key,
    UUID claimId,
    UUID fundId,
    UUID requestId,
    UUID actorId,
    Instant at,
    Instant dueAt,
    Money amount,
    Integer days) {

  public Notice {
    if ((claimId == null) == (fundId == null)) {
      throw new IllegalArgumentException("a notice is about a claim or about a fund");
    }
  }
}

package coop.claims.domain.notification;

import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices in storage. Everybody reads their own alone. */
public interface Notices {

  /**
   * Keeps it, unless that person has one of that key.
   *
   * @param readAt when it is old news that nobody needs to open; else null
   * @return whether it was kept
   */
  boolean add(Notice notice, Instant readAt);

  /** Newest first. */
  Page<NoticeLine> of(UUID userId, boolean unreadOnly, PageRequest page);

  Optional<NoticeLine> one(UUID userId, UUID noticeId);

  /** How many are unread, counted no further than that. */
  int unread(UUID userId, int most);

  /** Whether there is such a notice of that person; one that was read stays as it is. */
  boolean read(UUID userId, UUID noticeId, Instant at);

  /** Those that happened up to then; answers how many were unread. */
  int readAll(UUID userId, Instant until, Instant at);

  /**
   * Forgets those that were read before the one time, and those that happened before the other and
   * were never read, bounded; answers how many. What a mail carries that is still to be sent, or
   * may be sent again, stays. For the system only.
   */
  int forget(Instant readBefore, Instant unreadBefore, int most);

  /** The delivery carries the notice; for the system only. */
  void carry(Notice notice, UUID deliveryId);

  /** What a delivery carries, oldest first; for the system only. */
  List<NoticeLine> carriedBy(UUID deliveryId);
}

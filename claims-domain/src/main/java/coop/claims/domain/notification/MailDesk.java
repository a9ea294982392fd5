package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an operator sees of the mail: what could not be sent and why, to whom by their user name,
 * but nothing of the claims it is about.
 */
public interface MailDesk {

  /** Counts go no further. */
  int MOST_COUNTED = 1_000;

  Outcome<Standing> standing(Actor actor);

  /** Mails that nobody tries to send any more, latest first. */
  Outcome<Page<DeadLetter>> deadLetters(Actor actor, PageRequest page);

  /** Events that nobody could be told of, latest first, at most 100. */
  Outcome<List<DeadEvent>> deadEvents(Actor actor);

  /** Tries one dead letter or dead event again, from the start. */
  Outcome<Receipt> replay(Actor actor, UUID id);

  /** Tries all of them again; answers how many there were. */
  Outcome<Integer> replayAll(Actor actor);

  /**
   * @param on whether mails are sent at all
   */
  record Standing(boolean on, Counts counts) {}

  /**
   * @param waiting mails, digests of later included, at most {@link #MOST_COUNTED}
   * @param dead mails, at most {@link #MOST_COUNTED}
   * @param lastSentAt null when none was
   */
  record Counts(int waiting, int dead, Instant lastSentAt) {}

  /**
   * @param kinds of the notices it carries
   * @param reason what the mail server said, or why none was asked
   */
  record DeadLetter(
      UUID id,
      UUID userId,
      String username,
      boolean digest,
      List<NoticeKind> kinds,
      int attempts,
      String reason,
      Instant createdAt,
      Instant diedAt) {}

  record DeadEvent(
      UUID id, String action, int attempts, String reason, Instant at, Instant diedAt) {}
}

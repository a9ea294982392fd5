package coop.claims.domain.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * One mail to one person, and how far it has come. The row is the record that makes it one: its id
 * is in the mail's Message-ID, so a mail that is sent again is known by who receives it.
 *
 * @param digestAt for a digest, the time it goes out; null for a mail at once
 * @param attempts how often it was taken to be sent
 * @param nextAttemptAt when it is due; while it is being sent, when it is due again if nobody says
 *     how that ended
 * @param lastError why it could not be sent, or was not; null for no reason yet
 */
public record Delivery(
    UUID id,
    UUID userId,
    Instant digestAt,
    State state,
    int attempts,
    Instant nextAttemptAt,
    String lastError,
    Instant createdAt,
    Instant endedAt) {

  /** Where a delivery stands. */
  public enum State {
    WAITING,
    SENT,
    /** Nobody tries any more until an operator says so. */
    DEAD,
    /** It was not to be sent after all: the rights, the wish or the reason had gone. */
    SKIPPED
  }
}

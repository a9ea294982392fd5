package coop.claims.domain.notification;

import coop.claims.domain.notification.MailDesk.Counts;
import coop.claims.domain.notification.MailDesk.DeadLetter;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails to be sent, in storage, and which mails people want. */
public interface Deliveries {

  void add(Delivery delivery);

  /**
   * The digest of that person and time that nobody has begun to send, made if there is none; locked
   * until the transaction ends, so that none is sent without what is added to it now. Empty when it
   * has been begun.
   */
  Optional<UUID> digest(Delivery digest);

  /** Waiting and due, longest due first. */
  List<UUID> due(Instant now, int most);

  /**
   * Takes it to be sent: counts the attempt, and puts the next one off until then. Empty when it is
   * not due any more, or somebody else has it.
   */
  Optional<Delivery> take(UUID deliveryId, Instant now, Instant until);

  /** How often it was taken since it was made or replayed. */
  int attempts(UUID deliveryId);

  /** It waits no more. */
  void end(UUID deliveryId, Delivery.State state, String reason, Instant at);

  /** It is tried again then. */
  void putOff(UUID deliveryId, Instant until, String reason);

  /** Latest first. */
  Page<DeadLetter> dead(PageRequest page);

  /** Whether there was such a dead letter; it waits again, with all its attempts. */
  boolean replay(UUID deliveryId, Instant now);

  /** All dead letters; answers how many. */
  int replayAll(Instant now);

  /**
   * @param most counts go no further
   */
  Counts counts(int most);

  MailChoices choices(UUID userId);

  /** Whether they were kept: not when they were changed since that version. */
  boolean choose(UUID userId, MailChoices choices);
}

package coop.claims.domain.notification;

import coop.claims.domain.account.UserAccount;
import coop.claims.domain.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * Tells one person: the notice always, the mail as they chose. What is told late, because nobody
 * could be told when it happened, stands in the application only; so nobody finds hundreds of mails
 * of last month.
 */
final class Teller {

  /** When the day's digest goes out, in the reader's own zone. */
  static final LocalTime DIGEST_TIME = LocalTime.of(7, 0);

  /** Nobody is mailed what happened longer ago. */
  static final Duration NEWS = Duration.ofDays(3);

  /** What happened longer ago stands in the list as read. */
  static final Duration OLD_NEWS = Duration.ofDays(14);

  private final Notices notices;
  private final Deliveries deliveries;
  private final Notifier notifier;
  private final Ids ids;

  Teller(Notices notices, Deliveries deliveries, Notifier notifier, Ids ids) {
    this.notices = notices;
    this.deliveries = deliveries;
    this.notifier = notifier;
    this.ids = ids;
  }

  /** Answers whether it was news to them. */
  boolean tell(UserAccount user, Notice notice, Instant now) {
    Duration age = Duration.between(notice.at(), now);
    if (!notices.add(notice, age.compareTo(OLD_NEWS) > 0 ? now : null)) {
      return false;
    }
    if (notifier.isOn() && hasAddress(user) && age.compareTo(NEWS) <= 0) {
      mail(user, notice, now);
    }
    return true;
  }

  static boolean hasAddress(UserAccount user) {
    return user.email() != null && !user.email().isBlank();
  }

  private void mail(UserAccount user, Notice notice, Instant now) {
    switch (deliveries.choices(user.id()).of(notice.kind(), user.side())) {
      case AT_ONCE -> {
        Delivery delivery = waiting(user.id(), null, now, now);
        deliveries.add(delivery);
        notices.carry(notice, delivery.id());
      }
      case DIGEST -> notices.carry(notice, digest(user, now));
      case OFF -> {}
    }
  }

  /** The next digest nobody has begun to send: the one after it, if its time has just come. */
  private UUID digest(UserAccount user, Instant now) {
    Instant at = nextDigest(user, now);
    while (true) {
      Delivery wanted = waiting(user.id(), at, at, now);
      UUID found = deliveries.digest(wanted).orElse(null);
      if (found != null) {
        return found;
      }
      at = nextDigest(user, at);
    }
  }

  /** Seven in the morning of the reader's zone, after that instant. */
  static Instant nextDigest(UserAccount user, Instant after) {
    ZonedDateTime local = after.atZone(user.timeZone());
    Instant today = local.toLocalDate().atTime(DIGEST_TIME).atZone(user.timeZone()).toInstant();
    return today.isAfter(after)
        ? today
        : local.toLocalDate().plusDays(1).atTime(DIGEST_TIME).atZone(user.timeZone()).toInstant();
  }

  private Delivery waiting(UUID userId, Instant digestAt, Instant dueAt, Instant now) {
    return new Delivery(
        ids.next(), userId, digestAt, Delivery.State.WAITING, 0, dueAt, null, now, null);
  }
}

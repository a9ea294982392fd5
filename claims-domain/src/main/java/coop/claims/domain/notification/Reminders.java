package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reminds of what will lapse: drafts (30, 14, 7 and 1 days before their last day), money (60, 30
 * and 7 days before), and answers (at half time, and one business day before they are due). Days
 * are counted in the program's zone, and a reminder comes when its business day opens.
 *
 * <p>Time is gone through in spans: what was due to be reminded of since the last span ended is
 * found, each is told in a transaction of its own, and then the span is over. What a killed server
 * leaves half told is told again, to whom it was not.
 */
public interface Reminders {

  /** A span is at least that long, so a reminder comes so much late at most. */
  Duration SHORTEST_SPAN = Duration.ofMinutes(5);

  /** From the end of the last span to now; empty (equal ends) when that is not long enough. */
  Outcome<Span> span(Actor system);

  /** What to remind of, some at a time. */
  Outcome<Batch> due(Actor system, Span span, String after);

  /** Tells everybody whom it concerns, unless it is not true any more; answers how many. */
  Outcome<Integer> tell(Actor system, Due due);

  /** All of the span was told. */
  Outcome<Boolean> over(Actor system, Span span);

  /**
   * @param from exclusive
   * @param to inclusive
   */
  record Span(Instant from, Instant to) {

    public boolean isEmpty() {
      return !from.isBefore(to);
    }

    boolean has(Instant instant) {
      return instant.isAfter(from) && !instant.isAfter(to);
    }
  }

  /**
   * @param next what to ask for next; null when there is no more
   */
  record Batch(List<Due> items, String next) {
    public Batch {
      items = List.copyOf(items);
    }
  }

  /**
   * One reminder.
   *
   * @param subject a claim's or a fund's id
   * @param days left; for an answer null at half time, and 1 on the business day before
   * @param deadline it reminds of
   */
  record Due(NoticeKind kind, UUID subject, Integer days, Instant deadline) {

    /** The same however often it is found, and another when the deadline is. */
    String key() {
      return switch (kind) {
        case DRAFT_EXPIRES -> "draft-expires:" + subject + ":" + days + ":" + deadline;
        case MONEY_LAPSES -> "money-lapses:" + subject + ":" + days + ":" + deadline;
        default ->
            "response-due:" + subject + ":" + (days == null ? "half" : days) + ":" + deadline;
      };
    }
  }
}

package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.time.Duration;

/** Forgets notices that have been kept long enough. */
public interface NoticeClearing {

  /**
   * How long notices are kept.
   *
   * @param read since they were read
   * @param unread since they happened, when nobody read them
   */
  record Kept(Duration read, Duration unread) {
    public static final Kept USUAL = new Kept(Duration.ofDays(180), Duration.ofDays(365));
  }

  /** Called by {@link Actor#CLOCK}: forgets what is old, bounded, and answers how many. */
  Outcome<Integer> forgetOld(Actor clock, int most);
}

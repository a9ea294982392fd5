package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Serves the system's clock. */
public final class NoticeClearingService implements NoticeClearing {

  private final Notices notices;
  private final Kept kept;
  private final Clock clock;

  public NoticeClearingService(Notices notices, Kept kept, Clock clock) {
    this.notices = notices;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Outcome<Integer> forgetOld(Actor system, int most) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Outcome.of(() -> notices.forget(now.minus(kept.read()), now.minus(kept.unread()), most));
  }
}

package coop.claims.app.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The application's time: the system's in UTC, ahead of it where the demo says so. While demo data
 * is made it also stands in the past; then it is moved by hand, and nothing else runs.
 */
public final class ServerClock extends Clock {

  private final Clock system;
  private final Duration ahead;
  private volatile Duration shift;

  /**
   * @param ahead zero or more
   */
  public ServerClock(Clock system, Duration ahead) {
    this.system = system;
    this.ahead = ahead;
    this.shift = ahead;
  }

  /** From here on it is that time, and time goes on from there. */
  public void moveTo(Instant time) {
    shift = Duration.between(system.instant(), time);
  }

  /** Back to the time that everybody has. */
  public void moveToPresent() {
    shift = ahead;
  }

  /** What {@link #moveToPresent} would make it. */
  public Instant present() {
    return system.instant().plus(ahead);
  }

  @Override
  public Instant instant() {
    return system.instant().plus(shift);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Follows this clock wherever it is moved. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, zone);
  }

  private static final class InZone extends Clock {

    private final ServerClock clock;
    private final ZoneId zone;

    InZone(ServerClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new InZone(clock, other);
    }
  }
}

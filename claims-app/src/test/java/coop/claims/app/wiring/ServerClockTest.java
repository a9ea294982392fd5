package coop.claims.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerClockTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final ServerClock clock =
      new ServerClock(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofDays(3));

  @Test
  void itIsAheadByTheOffset() {
    assertThat(clock.instant()).isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void itGoesWhereItIsMovedAndComesBack() {
    clock.moveTo(Instant.parse("2025-01-01T00:00:00Z"));
    assertThat(clock.instant()).isEqualTo("2025-01-01T00:00:00Z");
    assertThat(clock.present()).isEqualTo("2026-11-24T12:00:00Z");

    clock.moveToPresent();
    assertThat(clock.instant()).isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void aClockOfAnotherZoneFollows() {
    Clock dublin = clock.withZone(ZoneId.of("Europe/Dublin"));
    clock.moveTo(Instant.parse("2025-06-30T23:30:00Z"));

    assertThat(dublin.instant()).isEqualTo(clock.instant());
    assertThat(LocalDate.now(dublin)).isEqualTo("2025-07-01");
  }
}

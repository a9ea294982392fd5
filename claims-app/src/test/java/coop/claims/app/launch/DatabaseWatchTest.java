package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseWatchTest {

  @Test
  void pausesDoubleUpToHalfAMinute() {
    assertThat(
            Stream.iterate(Duration.ofMillis(500), DatabaseWatch::longer)
                .limit(8)
                .map(Duration::toSeconds))
        .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }
}

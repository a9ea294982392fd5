package coop.claims.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.persistence.testing.SeEdge;
import coop.claims.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JobLeasesTest {

  private static final SeEdge EDGE = new SeEdge(TestDatabase.fresh().application());
  private static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-03-10T11:00:00Z");

  private final JobLeases leases = new JobLeases(EDGE.em());

  @AfterAll
  static void close() {
    EDGE.close();
  }

  @Test
  void oneHolderAtATimeUntilTheLeaseEnds() {
    assertThat(take("expiry", "a", NINE, TEN)).isTrue();
    assertThat(take("expiry", "b", NINE, TEN)).isFalse();
    assertThat(take("expiry", "a", NINE, ELEVEN)).isTrue();
    assertThat(take("expiry", "b", TEN, ELEVEN)).isFalse();
    assertThat(take("expiry", "b", ELEVEN, ELEVEN.plusSeconds(60))).isTrue();
  }

  @Test
  void aLeaseGivenBackIsFreeAtOnce() {
    take("mail", "a", NINE, ELEVEN);
    EDGE.run(Actor.CLOCK, () -> leases.release("mail", "b", NINE));
    assertThat(take("mail", "b", NINE, ELEVEN)).isFalse();

    EDGE.run(Actor.CLOCK, () -> leases.release("mail", "a", NINE));

    assertThat(take("mail", "b", NINE, ELEVEN)).isTrue();
  }

  @Test
  void onlyTheSystemRunsJobs() {
    Actor vendor = new Actor(UUID.randomUUID(), "somebody", Side.VENDOR, null, Set.of());

    assertThatThrownBy(() -> EDGE.as(vendor, () -> leases.take("x", "a", NINE, TEN)))
        .hasMessageContaining("permission denied");
  }

  private boolean take(String job, String holder, Instant now, Instant until) {
    return EDGE.as(Actor.CLOCK, () -> leases.take(job, holder, now, until));
  }
}

package coop.claims.persistence.claim;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.world.World;
import coop.claims.persistence.testing.LargeClaims;
import coop.claims.persistence.testing.PostgresStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ClaimTotalsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final int PEOPLE = 4;
  private static final int CLAIMS_EACH = 8;

  private final World world = new World(STORAGE.empty());
  private final LargeClaims large = new LargeClaims(world);
  private final Actor partner = world.people().admin;
  private final Actor reviewer = world.people().reviewer;

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void afterManyStepsOfManyPeopleAtOnceTotalsAreWhatCountingGives() throws Exception {
    List<Throwable> failures = new ArrayList<>();
    List<Thread> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(person);
      Thread thread = new Thread(() -> works(random));
      thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
      people.add(thread);
      thread.start();
    }
    for (Thread thread : people) {
      thread.join(60_000);
    }

    assertThat(failures).isEmpty();
    assertThat(
            lines(
                """
                select (t.status, t.count, t.claimed::float8, t.approved::float8)::text as line
                  from claim_total t where t.count > 0 order by t.status
                """))
        .hasSizeGreaterThan(3)
        .isEqualTo(
            lines(
                """
                select (c.status, count(*), sum(c.claimed)::float8,
                        coalesce(sum(c.approved), 0)::float8)::text as line
                  from claim c where c.deleted_at is null group by c.status order by c.status
                """));
  }

  private void works(Random random) {
    for (int i = 0; i < CLAIMS_EACH; i++) {
      UUID id = large.aurora(1 + random.nextInt(3), 2).id();
      int steps = random.nextInt(6);
      if (steps == 1) {
        done(world.in().claims().delete(partner, id, null));
      }
      if (steps > 1) {
        done(world.in().claims().submit(partner, id, null));
      }
      if (steps == 3) {
        done(world.in().claims().withdraw(partner, id, null));
      }
      if (steps > 3) {
        done(world.in().reviewing().take(reviewer, id, null));
      }
      if (steps == 5) {
        done(world.in().reviewing().approve(reviewer, id, null, null));
      }
    }
  }

  private List<String> lines(String query) {
    return STORAGE.edge().as(Actor.CLOCK, () -> STORAGE.sql().list(query, row -> row.text("line")));
  }
}

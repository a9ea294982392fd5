package coop.claims.persistence.claim;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.PartnerClaims.NewComment;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.testing.LargeClaims;
import coop.claims.persistence.testing.PostgresStorage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the contracts cannot see: locks, columns, and which statements are written. */
class PostgresClaimsTest {

  private static final PostgresStorage STORAGE = new PostgresStorage();
  private static final World WORLD = new World(STORAGE.empty());

  private final LargeClaims large = new LargeClaims(WORLD);
  private final Claims claims = WORLD.ports().claims();
  private final Actor partner = WORLD.people().admin;

  @AfterAll
  static void close() {
    STORAGE.close();
  }

  @Test
  void whoeverSavesSecondWaitsAndIsThenStale() throws Exception {
    Claim draft = large.aurora(1, 2);
    AtomicReference<Throwable> refused = new AtomicReference<>();
    Thread other =
        new Thread(
            () -> STORAGE.edge().run(partner, () -> claims.save(Claim.of(draft.snapshot()))));
    other.setUncaughtExceptionHandler((thread, failure) -> refused.set(failure));

    STORAGE
        .edge()
        .run(
            partner,
            () -> {
              claims.locked(draft.id()).orElseThrow();
              other.start();
              claims.save(Claim.of(draft.snapshot()));
            });
    other.join(10_000);

    assertThat(refused.get()).hasMessage("stale-version");
    assertThat(WORLD.version(draft.id())).isEqualTo(2);
  }

  @Test
  void lateDraftsAreFoundByAnIndexOfTheirOwn() {
    Instant now = WORLD.deadline();
    STORAGE.edge().run(Actor.CLOCK, () -> claims.draftsPastDeadline(now, Set.of(), 100));
    String search = STORAGE.edge().statements().get(0);

    List<String> plan =
        STORAGE
            .edge()
            .as(
                Actor.CLOCK,
                () -> {
                  STORAGE.sql().change("set local enable_seqscan = off");
                  return STORAGE
                      .sql()
                      .list(
                          "explain " + search,
                          row -> row.text("QUERY PLAN"),
                          now,
                          new UUID[0],
                          100);
                });

    assertThat(String.join("\n", plan)).contains("claim_drafts_due").doesNotContain("Sort");
  }

  @Test
  void whoeverRefersToAClaimDoesNotWaitForWhoeverHasLockedIt() throws Exception {
    Claim draft = large.aurora(1, 2);
    AtomicReference<Throwable> failed = new AtomicReference<>(new IllegalStateException("waited"));

    STORAGE
        .edge()
        .run(
            partner,
            () -> {
              claims.lock(draft.id());
              Thread other = new Thread(() -> refersAlone(draft.id(), failed));
              other.start();
              join(other);
            });

    assertThat(failed.get()).isNull();
  }

  private void refersAlone(UUID claim, AtomicReference<Throwable> failed) {
    STORAGE.edge().run(partner, () -> refersTo(claim));
    failed.set(null);
  }

  private static void refersTo(UUID claim) {
    STORAGE
        .sql()
        .change(
            "insert into comment (id, organisation_id, claim_id, author, side, text, at)"
                + " select gen_random_uuid(), organisation_id, id, created_by, 'PARTNER', 'x',"
                + " now() from claim where id = ?",
            claim);
  }

  private static void join(Thread thread) {
    try {
      thread.join(10_000);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aCommentMovesTheHeadOfTheHistoryButNotTheVersion() {
    UUID claim = large.aurora(1, 2).id();

    done(WORLD.in().claims().comment(partner, claim, new NewComment("Hello", null, false)));

    assertThat(WORLD.version(claim)).isEqualTo(1);
    List<ChainedEvent> chain = WORLD.history(claim);
    assertThat(text("select history_hash as found from claim where id = ?", claim))
        .isEqualTo(chain.get(chain.size() - 1).hash());
  }

  @Test
  void everyEventStandsInTheOutbox() {
    UUID claim = WORLD.approved();

    assertThat(text("select count(*)::text as found from outbox where claim_id = ?", claim))
        .isEqualTo(Integer.toString(WORLD.history(claim).size()));
    assertThat(
            text(
                "select count(*)::text as found from outbox o join claim_history h on h.id ="
                    + " o.event_id where o.claim_id = ? and o.action = h.action and o.attempts = 0"
                    + " and o.next_attempt_at = h.at",
                claim))
        .isEqualTo(Integer.toString(WORLD.history(claim).size()));
  }

  @Test
  void instantsAreHashedAsTheyAreStored() {
    UUID claim = large.aurora(1, 2).id();
    Instant nanos = Instant.parse("2026-06-02T10:15:30.123456789Z");

    STORAGE
        .edge()
        .run(
            partner,
            () -> {
              claims.lock(claim);
              WORLD.ports().eventLog().append(List.of(event(claim, nanos)));
            });

    ChainedEvent stored = WORLD.history(claim).get(0);
    assertThat(stored.event().at()).isEqualTo(Instant.parse("2026-06-02T10:15:30.123456Z"));
    assertThat(stored.isIntact()).isTrue();
  }

  private HistoryEvent event(UUID claim, Instant at) {
    return new HistoryEvent(
        WORLD.ports().ids().next(),
        claim,
        partner.organisationId(),
        at,
        partner.userId(),
        Side.PARTNER,
        "claim.edited",
        null,
        Map.of("z", "\"quoted\"", "a", "é"),
        null,
        HistoryEvent.Visibility.PUBLIC);
  }

  @Test
  void aSubmissionIsKeptAsItWas() {
    UUID claim = WORLD.submitted();
    Claim now = STORAGE.edge().as(Actor.CLOCK, () -> claims.byId(claim).orElseThrow());

    assertThat(text("select kind as found from submission where claim_id = ?", claim))
        .isEqualTo(Submission.Kind.FIRST.name());
    assertThat(
            RecordJson.<Content>read(
                text("select content::text as found from submission where claim_id = ?", claim),
                Content.class))
        .isEqualTo(now.content());
    assertThat(
            RecordJson.<Form>read(
                text("select form::text as found from submission where claim_id = ?", claim),
                Form.class))
        .isEqualTo(now.form());
    assertThat(
            RecordJson.<List<Finding>>read(
                text("select findings::text as found from submission where claim_id = ?", claim),
                RecordJson.listOf(Finding.class)))
        .isEmpty();
  }

  @Test
  void changingALineOfAStatementLeavesItsOtherRowsAlone() {
    UUID claim = WORLD.filled();
    UUID statement =
        done(WORLD
                .in()
                .claims()
                .addStatement(
                    partner,
                    claim,
                    null,
                    Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "10.00"))))
            .id();

    done(
        WORLD
            .in()
            .claims()
            .changeStatement(
                partner,
                claim,
                null,
                statement,
                Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "11.00"))));

    assertThat(STORAGE.edge().statements()).noneMatch(s -> s.startsWith("UPDATE statement"));
    assertThat(STORAGE.edge().statements()).noneMatch(s -> s.startsWith("UPDATE document"));
  }

  @Test
  void aDraftIsDueWhenItsWindowEndsAndFollowsItsPeriod() {
    UUID claim = WORLD.draft();
    assertThat(
            text(
                "select (due_at = '2026-08-15T22:00Z')::text as found from claim where id = ?",
                claim))
        .isEqualTo("true");

    UUID period = WORLD.places().cloud.id();
    inDatabase("update period set claim_deadline = claim_deadline - 1 where id = '%s'", period);

    assertThat(
            text(
                "select (due_at = '2026-08-14T22:00Z')::text as found from claim where id = ?",
                claim))
        .isEqualTo("true");
    inDatabase("update period set claim_deadline = claim_deadline + 1 where id = '%s'", period);
  }

  @Test
  void moneyFollowsTheEndOfTheWindowToo() {
    String expires =
        "select (bool_and(expires_at = '%s'))::text as found from fund where period_id = ?";
    UUID period = WORLD.places().cloud.id();

    inDatabase("update period set claim_deadline = claim_deadline - 1 where id = '%s'", period);

    assertThat(text(expires.formatted("2026-08-14T22:00Z"), period)).isEqualTo("true");
    inDatabase("update period set claim_deadline = claim_deadline + 1 where id = '%s'", period);
    assertThat(text(expires.formatted("2026-08-15T22:00Z"), period)).isEqualTo("true");
  }

  @Test
  void theDatabaseRefusesStatesThatCannotBe() {
    UUID claim = WORLD.submitted();
    for (String change :
        List.of(
            "status = 'PAID'",
            "status = 'APPROVED'",
            "approved = claimed + 1",
            "deleted_at = now()",
            "submission = 0",
            "currency = 'eur'",
            "program_version = 7",
            "version = 0")) {
      assertThat(refused("update claim set " + change + " where id = '" + claim + "'"))
          .as(change)
          .isTrue();
    }
    assertThat(WORLD.claim(claim).status()).isEqualTo(ClaimStatus.SUBMITTED);
  }

  private static boolean refused(String change) {
    try {
      inDatabase(change);
      return false;
    } catch (IllegalStateException violated) {
      return true;
    }
  }

  private static void inDatabase(String change, Object... arguments) {
    STORAGE.database().asSuperuser(change.formatted(arguments));
  }

  private static String text(String query, UUID claim) {
    return STORAGE
        .edge()
        .as(
            Actor.CLOCK,
            () -> STORAGE.sql().first(query, row -> row.text("found"), claim).orElseThrow());
  }
}

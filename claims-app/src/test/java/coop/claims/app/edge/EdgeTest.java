package coop.claims.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.AccessToken;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.SignIn.NewToken;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.CallContext.IdempotencyKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EdgeTest {

  private static final UUID CLAIM = new UUID(7, 7);
  private static final IdempotencyKey KEY = new IdempotencyKey("key-1", "POST /claims", "aa");

  private final FakeTransaction transaction = new FakeTransaction();
  private final Deque<IdempotencyKey> sent = new ArrayDeque<>();
  private final KeptAttempts attempts = new KeptAttempts();
  private final List<String> measured = new ArrayList<>();
  private final List<String> traced = new ArrayList<>();
  private final Deque<Supplier<Outcome<Receipt>>> answers = new ArrayDeque<>();
  private Supplier<Outcome<Receipt>> inside = () -> Outcome.done(new Receipt(CLAIM, 1));

  private final Edge edge =
      new Edge(
          transaction,
          actor -> transaction.note("bound " + actor.username()),
          attempts,
          () -> Optional.ofNullable(sent.poll()),
          (inPort, method, end, took) -> measured.add(inPort + "." + method + " " + end),
          (inPort, method) -> end -> traced.add(inPort + "." + method + " " + end),
          tried -> transaction.log.add("pause"));

  private final Shelf shelf = edge.around(Shelf.class, new ShelfService());

  /** An in-port like any other. */
  interface Shelf {
    Outcome<Receipt> put(Actor actor, String thing);

    Outcome<Receipt> change(Actor actor, Long version, String thing);

    Outcome<String> look(Actor actor);

    Outcome<NewToken> key(Actor actor);
  }

  private final class ShelfService implements Shelf {
    @Override
    public Outcome<Receipt> put(Actor actor, String thing) {
      transaction.note("put " + thing);
      return (answers.isEmpty() ? inside : answers.poll()).get();
    }

    @Override
    public Outcome<Receipt> change(Actor actor, Long version, String thing) {
      return put(actor, thing);
    }

    @Override
    public Outcome<String> look(Actor actor) {
      return Outcome.done("a book");
    }

    @Override
    public Outcome<NewToken> key(Actor actor) {
      transaction.note("made a key");
      AccessToken token =
          new AccessToken(CLAIM, actor.userId(), "key", Instant.EPOCH, Instant.EPOCH);
      return Outcome.done(new NewToken(token, "secret"));
    }
  }

  /** Keeps answers as the database would: only what was committed. */
  private final class KeptAttempts implements Attempts {
    private final Map<IdempotencyKey, Receipt> kept = new HashMap<>();

    @Override
    public Optional<Receipt> begin(Actor actor, IdempotencyKey key) {
      boolean otherBody =
          kept.keySet().stream()
              .anyMatch(k -> k.key().equals(key.key()) && !k.bodySha256().equals(key.bodySha256()));
      if (otherBody) {
        throw Refusal.rule("idempotency.other-body").asException();
      }
      return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void end(Actor actor, IdempotencyKey key, Receipt receipt) {
      transaction.note("kept " + key.key());
      kept.put(key, receipt);
    }
  }

  @Test
  void doneIsCommittedAndTheActorIsBoundFirst() {
    Outcome<Receipt> outcome = shelf.put(Actor.CLOCK, "lamp");

    assertThat(outcome.isDone()).isTrue();
    assertThat(transaction.log).containsExactly("begin", "commit");
    assertThat(transaction.lasting).containsExactly("bound clock", "put lamp");
    assertThat(measured).containsExactly("Shelf.put DONE");
  }

  @Test
  void aRefusalRollsEverythingBack() {
    answers.add(() -> Outcome.refused(Refusal.rule("shelf.full")));

    Outcome<Receipt> outcome = shelf.put(Actor.CLOCK, "lamp");

    assertThat(codeOf(outcome)).isEqualTo("shelf.full");
    assertThat(transaction.log).containsExactly("begin", "rollback");
    assertThat(transaction.lasting).isEmpty();
    assertThat(measured).containsExactly("Shelf.put REFUSED");
  }

  @Test
  void anExceptionRollsEverythingBackAndComesOutAsItWas() {
    answers.add(
        () -> {
          throw new IllegalArgumentException("broken");
        });

    assertThatThrownBy(() -> shelf.put(Actor.CLOCK, "lamp"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("broken");
    assertThat(transaction.log).containsExactly("begin", "rollback");
    assertThat(measured).containsExactly("Shelf.put FAILED");
  }

  @Test
  void aDeadlockIsTriedAgainUntilItPasses() {
    answers.add(failingWith("40P01"));
    answers.add(failingWith("40001"));

    assertThat(shelf.put(Actor.CLOCK, "lamp").isDone()).isTrue();
    assertThat(transaction.log)
        .containsExactly(
            "begin", "rollback", "pause", "begin", "rollback", "pause", "begin", "commit");
    assertThat(transaction.lasting).containsExactly("bound clock", "put lamp");
  }

  @Test
  void aDeadlockThatStaysIsGivenUpAfterThreeTries() {
    inside = failingWith("40P01");

    assertThatThrownBy(() -> shelf.put(Actor.CLOCK, "lamp")).hasMessage("database");
    assertThat(transaction.log).filteredOn("begin"::equals).hasSize(Edge.MOST_TRIES);
    assertThat(transaction.lasting).isEmpty();
  }

  @Test
  void anotherFailureOfTheDatabaseIsNotTriedAgain() {
    inside = failingWith("23505");

    assertThatThrownBy(() -> shelf.put(Actor.CLOCK, "lamp")).hasMessage("database");
    assertThat(transaction.log).containsExactly("begin", "rollback");
  }

  @Test
  void aFailedCommitIsNeverReportedAsSuccess() {
    transaction.failNextCommit("08006");

    assertThatThrownBy(() -> shelf.put(Actor.CLOCK, "lamp")).isInstanceOf(NotCommitted.class);
    assertThat(transaction.log).containsExactly("begin", "failed commit");
    assertThat(measured).containsExactly("Shelf.put FAILED");
  }

  @Test
  void aCommitThatMetASerializationFailureIsTriedAgain() {
    transaction.failNextCommit("40001");

    assertThat(shelf.put(Actor.CLOCK, "lamp").isDone()).isTrue();
    assertThat(transaction.log)
        .containsExactly("begin", "failed commit", "pause", "begin", "commit");
  }

  @Test
  void aVersionThatTheCallerDidNotNameIsReadAgain() {
    answers.add(() -> Outcome.refused(Refusal.stale()));

    assertThat(shelf.change(Actor.CLOCK, null, "lamp").isDone()).isTrue();
    assertThat(transaction.log).containsExactly("begin", "rollback", "pause", "begin", "commit");
  }

  @Test
  void aVersionThatTheCallerNamedIsRefusedAtOnceWhenStale() {
    answers.add(() -> Outcome.refused(Refusal.stale()));

    assertThat(codeOf(shelf.change(Actor.CLOCK, 3L, "lamp"))).isEqualTo("stale-version");
    assertThat(transaction.log).containsExactly("begin", "rollback");
  }

  @Test
  void aRepeatedKeyIsAnsweredWithoutDoingTheWorkAgain() {
    answers.add(() -> Outcome.done(new Receipt(CLAIM, 1)));
    answers.add(() -> Outcome.done(new Receipt(new UUID(8, 8), 1)));

    sent.add(KEY);
    Receipt first = shelf.put(Actor.CLOCK, "lamp").orThrow();
    sent.add(KEY);
    Receipt second = shelf.put(Actor.CLOCK, "lamp").orThrow();

    assertThat(second).isEqualTo(first);
    assertThat(transaction.lasting).filteredOn("put lamp"::equals).hasSize(1);
  }

  @Test
  void aKeyWithAnotherBodyIsRefused() {
    sent.add(KEY);
    shelf.put(Actor.CLOCK, "lamp");
    sent.add(new IdempotencyKey("key-1", "POST /claims", "bb"));

    assertThat(codeOf(shelf.put(Actor.CLOCK, "table"))).isEqualTo("idempotency.other-body");
    assertThat(transaction.lasting).doesNotContain("put table");
  }

  @Test
  void aRefusalKeepsNothingUnderItsKey() {
    answers.add(() -> Outcome.refused(Refusal.rule("shelf.full")));
    sent.add(KEY);
    shelf.put(Actor.CLOCK, "lamp");
    sent.add(KEY);

    assertThat(shelf.put(Actor.CLOCK, "lamp").isDone()).isTrue();
    assertThat(transaction.lasting).contains("put lamp");
  }

  @Test
  void aKeyIsNotTakenByReading() {
    sent.add(KEY);

    shelf.look(Actor.CLOCK);

    assertThat(sent).containsExactly(KEY);
  }

  @Test
  void aSecretIsNotShownAgainUnderItsKey() {
    sent.add(KEY);
    assertThat(shelf.key(Actor.CLOCK).isDone()).isTrue();
    sent.add(KEY);

    assertThat(codeOf(shelf.key(Actor.CLOCK))).isEqualTo("idempotency.secret-shown-once");
    assertThat(transaction.lasting).filteredOn("made a key"::equals).hasSize(1);
  }

  @Test
  void theKeyIsStillUsedWhenTheWorkIsTriedAgain() {
    answers.add(failingWith("40P01"));
    sent.add(KEY);

    shelf.put(Actor.CLOCK, "lamp");

    assertThat(transaction.lasting).containsExactly("bound clock", "put lamp", "kept key-1");
  }

  @Test
  void anInPortCalledFromInsideAnotherJoinsItsTransaction() {
    Shelf inner = edge.around(Shelf.class, new ShelfService());
    answers.add(() -> inner.put(Actor.CLOCK, "shade"));
    answers.add(() -> Outcome.done(new Receipt(CLAIM, 1)));

    shelf.put(Actor.CLOCK, "lamp");

    assertThat(transaction.log).containsExactly("begin", "commit");
    assertThat(transaction.lasting).containsExactly("bound clock", "put lamp", "put shade");
  }

  @Test
  void anInPortCannotJoinForAnotherActor() {
    answers.add(() -> shelf.put(Actor.SET_UP, "shade"));

    assertThatThrownBy(() -> shelf.put(Actor.CLOCK, "lamp"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another actor");
    assertThat(transaction.lasting).isEmpty();
  }

  @Test
  void anInPortDoesNotJoinATransactionThatSomebodyElseBegan() {
    transaction.begin();

    assertThatThrownBy(() -> shelf.put(Actor.CLOCK, "lamp"))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Supplier<Outcome<Receipt>> failingWith(String sqlState) {
    return () -> {
      throw new IllegalStateException("database", new SQLException("state", sqlState));
    };
  }

  private static String codeOf(Outcome<?> outcome) {
    return outcome.fold(done -> "done", Refusal::code);
  }

  @Test
  void everyCallIsTracedUnderItsNameHoweverItEnds() {
    shelf.look(Actor.CLOCK);
    answers.add(() -> Outcome.refused(Refusal.rule("shelf.full")));
    shelf.put(Actor.CLOCK, "book");
    answers.add(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(() -> shelf.put(Actor.CLOCK, "book")).hasMessage("broken");

    assertThat(traced)
        .containsExactly("Shelf.look DONE", "Shelf.put REFUSED", "Shelf.put FAILED")
        .isEqualTo(measured);
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.account.UserAccount;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.notification.Deliveries;
import coop.claims.domain.notification.Delivery;
import coop.claims.domain.notification.Delivery.State;
import coop.claims.domain.notification.MailChoices;
import coop.claims.domain.notification.MailDesk.Counts;
import coop.claims.domain.notification.MailDesk.DeadLetter;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link Deliveries} in memory. */
final class InMemoryDeliveries implements Deliveries {

  private final Table<UUID, Delivery> rows;
  private final Table<UUID, MailChoices> choices;
  private final InMemoryNotices notices;
  private final InMemoryAccounts accounts;

  InMemoryDeliveries(Tables tables, InMemoryNotices notices, InMemoryAccounts accounts) {
    this.rows = tables.table();
    this.choices = tables.table();
    this.notices = notices;
    this.accounts = accounts;
    notices.heed(
        id ->
            rows.get(id)
                .filter(d -> d.state() == State.WAITING || d.state() == State.DEAD)
                .isPresent());
  }

  @Override
  public void add(Delivery delivery) {
    rows.add(delivery.id(), delivery);
  }

  @Override
  public Optional<UUID> digest(Delivery digest) {
    Optional<Delivery> there =
        rows.stream()
            .filter(d -> d.userId().equals(digest.userId()))
            .filter(d -> digest.digestAt().equals(d.digestAt()))
            .findFirst();
    if (there.isEmpty()) {
      add(digest);
      return Optional.of(digest.id());
    }
    return there.filter(d -> d.state() == State.WAITING && d.attempts() == 0).map(Delivery::id);
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return in(State.WAITING)
        .filter(d -> !d.nextAttemptAt().isAfter(now))
        .sorted(Comparator.comparing(Delivery::nextAttemptAt).thenComparing(d -> d.id().toString()))
        .map(Delivery::id)
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Delivery> take(UUID deliveryId, Instant now, Instant until) {
    Optional<Delivery> taken =
        rows.get(deliveryId)
            .filter(d -> d.state() == State.WAITING && !d.nextAttemptAt().isAfter(now))
            .map(d -> with(d, d.state(), d.attempts() + 1, until, d.lastError(), null));
    taken.ifPresent(d -> rows.put(d.id(), d));
    return taken;
  }

  @Override
  public int attempts(UUID deliveryId) {
    return rows.get(deliveryId).orElseThrow().attempts();
  }

  @Override
  public void end(UUID deliveryId, State state, String reason, Instant at) {
    Delivery d = rows.get(deliveryId).orElseThrow();
    rows.put(d.id(), with(d, state, d.attempts(), d.nextAttemptAt(), reason, at));
  }

  @Override
  public void putOff(UUID deliveryId, Instant until, String reason) {
    Delivery d = rows.get(deliveryId).orElseThrow();
    rows.put(d.id(), with(d, d.state(), d.attempts(), until, reason, null));
  }

  @Override
  public Page<DeadLetter> dead(PageRequest page) {
    Comparator<DeadLetter> order =
        Comparator.comparing(DeadLetter::diedAt).thenComparing(d -> d.id().toString());
    return Pages.page(
        in(State.DEAD).map(this::letter).toList(), order.reversed(), DeadLetter::id, page);
  }

  private DeadLetter letter(Delivery d) {
    return new DeadLetter(
        d.id(),
        d.userId(),
        accounts.byId(d.userId()).map(UserAccount::username).orElseThrow(),
        d.digestAt() != null,
        notices.kindsIn(d.id()),
        d.attempts(),
        d.lastError(),
        d.createdAt(),
        d.endedAt());
  }

  @Override
  public boolean replay(UUID deliveryId, Instant now) {
    Optional<Delivery> dead = rows.get(deliveryId).filter(d -> d.state() == State.DEAD);
    dead.ifPresent(d -> rows.put(d.id(), with(d, State.WAITING, 0, now, d.lastError(), null)));
    return dead.isPresent();
  }

  @Override
  public int replayAll(Instant now) {
    List<UUID> dead = in(State.DEAD).map(Delivery::id).toList();
    dead.forEach(id -> replay(id, now));
    return dead.size();
  }

  @Override
  public Counts counts(int most) {
    return new Counts(
        (int) in(State.WAITING).limit(most).count(),
        (int) in(State.DEAD).limit(most).count(),
        in(State.SENT).map(Delivery::endedAt).max(Comparator.naturalOrder()).orElse(null));
  }

  @Override
  public MailChoices choices(UUID userId) {
    return choices.get(userId).orElse(MailChoices.NONE);
  }

  @Override
  public boolean choose(UUID userId, MailChoices wanted) {
    if (choices(userId).version() != wanted.version() - 1) {
      return false;
    }
    choices.put(userId, wanted);
    return true;
  }

  private Stream<Delivery> in(State state) {
    return rows.stream().filter(d -> d.state() == state);
  }

  private static Delivery with(
      Delivery d, State state, int attempts, Instant next, String error, Instant endedAt) {
    return new Delivery(
        d.id(), d.userId(), d.digestAt(), state, attempts, next, error, d.createdAt(), endedAt);
  }
}

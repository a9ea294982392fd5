package coop.claims.domain.memory;

import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.notification.MailDesk.DeadEvent;
import coop.claims.domain.notification.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link Outbox} in memory: what has become of the events in the log. */
final class InMemoryOutbox implements Outbox {

  private record Fate(Instant toldAt, int attempts, Instant next, String error, Instant deadAt) {}

  private final InMemoryEventLog log;
  private final Table<UUID, Fate> fates;

  InMemoryOutbox(Tables tables, InMemoryEventLog log) {
    this.log = log;
    this.fates = tables.table();
  }

  @Override
  public int pass(Set<String> toldActions, Instant now, int most) {
    List<UUID> passed =
        untold()
            .filter(e -> !toldActions.contains(e.action()))
            .map(HistoryEvent::id)
            .limit(most)
            .toList();
    passed.forEach(id -> told(id, now));
    return passed.size();
  }

  @Override
  public List<UUID> waiting(Instant now, int most) {
    return untold()
        .filter(e -> fate(e).deadAt() == null && !fate(e).next().isAfter(now))
        .sorted(Comparator.comparing(e -> fate(e).next()))
        .map(HistoryEvent::id)
        .limit(most)
        .toList();
  }

  @Override
  public Optional<HistoryEvent> locked(UUID eventId) {
    return untold().filter(e -> e.id().equals(eventId)).findFirst();
  }

  @Override
  public void told(UUID eventId, Instant at) {
    Fate fate = fate(event(eventId));
    fates.put(eventId, new Fate(at, fate.attempts(), fate.next(), null, null));
  }

  @Override
  public int attempts(UUID eventId) {
    return fate(event(eventId)).attempts();
  }

  @Override
  public void failed(UUID eventId, Instant next, String reason, Instant at) {
    Fate fate = fate(event(eventId));
    fates.put(
        eventId,
        new Fate(
            null,
            fate.attempts() + 1,
            next == null ? fate.next() : next,
            reason,
            next == null ? at : null));
  }

  @Override
  public List<DeadEvent> dead(int most) {
    return log.events()
        .filter(e -> fate(e).deadAt() != null)
        .map(
            e ->
                new DeadEvent(
                    e.id(),
                    e.action(),
                    fate(e).attempts(),
                    fate(e).error(),
                    e.at(),
                    fate(e).deadAt()))
        .sorted(Comparator.comparing(DeadEvent::diedAt).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public boolean replay(UUID eventId, Instant now) {
    boolean dead = log.events().anyMatch(e -> e.id().equals(eventId) && fate(e).deadAt() != null);
    if (dead) {
      fates.put(eventId, new Fate(null, 0, now, fate(event(eventId)).error(), null));
    }
    return dead;
  }

  @Override
  public int replayAll(Instant now) {
    List<UUID> dead = dead(Integer.MAX_VALUE).stream().map(DeadEvent::id).toList();
    dead.forEach(id -> replay(id, now));
    return dead.size();
  }

  private Stream<HistoryEvent> untold() {
    return log.events().filter(e -> fate(e).toldAt() == null);
  }

  private HistoryEvent event(UUID eventId) {
    return log.events().filter(e -> e.id().equals(eventId)).findFirst().orElseThrow();
  }

  private Fate fate(HistoryEvent event) {
    return fates.get(event.id()).orElse(new Fate(null, 0, event.at(), null, null));
  }
}

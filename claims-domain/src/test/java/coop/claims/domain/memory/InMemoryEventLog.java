package coop.claims.domain.memory;

import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.memory.Tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link EventLog} in memory: the chain is real, the outbox is a list of event ids. */
final class InMemoryEventLog implements EventLog {

  private static final int SALT_BYTES = 16;

  private final Table<UUID, List<ChainedEvent>> chains;
  private final Table<UUID, String> outbox;
  private final InMemoryClaims claims;
  private final Random random = new Random(7);

  InMemoryEventLog(Tables tables, InMemoryClaims claims) {
    this.chains = tables.table();
    this.outbox = tables.table();
    this.claims = claims;
  }

  @Override
  public void append(List<HistoryEvent> events) {
    for (HistoryEvent event : events) {
      claims.snapshot(event.claimId()).orElseThrow();
      List<ChainedEvent> chain = new ArrayList<>(chain(event.claimId()));
      ChainedEvent last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      chain.add(
          ChainedEvent.after(
              last == null ? 0 : last.seq(),
              last == null ? ChainedEvent.ORIGIN : last.hash(),
              event,
              salt));
      chains.put(event.claimId(), List.copyOf(chain));
      outbox.add(event.id(), event.action());
    }
  }

  /** Of all claims, as they were appended. */
  Stream<HistoryEvent> events() {
    return chains.stream().flatMap(List::stream).map(ChainedEvent::event);
  }

  @Override
  public List<ChainedEvent> chain(UUID claimId) {
    return chains.get(claimId).orElse(List.of());
  }
}

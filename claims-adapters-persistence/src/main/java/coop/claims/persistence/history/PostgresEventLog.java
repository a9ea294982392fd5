package coop.claims.persistence.history;

import coop.claims.domain.account.Side;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.persistence.shared.Instants;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** {@link EventLog} in the tables claim_history and outbox. */
public final class PostgresEventLog implements EventLog {

  private static final int SALT_BYTES = 16;

  private static final String APPEND =
      """
      with history as (
        insert into claim_history (claim_id, seq, organisation_id, id, at, actor_id, side, action,
            item, data, text, salt, text_hash, previous_hash, hash, visibility)
        select claim_id, seq::bigint, organisation_id, id, at, actor_id, side, action, item,
               data::jsonb, text, salt, text_hash, previous_hash, hash, visibility
          from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[],
                      ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                      ?::text[], ?::text[], ?::text[])
               as e (claim_id, seq, organisation_id, id, at, actor_id, side, action, item, data,
                     text, salt, text_hash, previous_hash, hash, visibility))
      insert into outbox (event_id, organisation_id, claim_id, action, at, next_attempt_at)
      select id, organisation_id, claim_id, action, at, at
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
             as e (id, organisation_id, claim_id, action, at)
      """;

  private final Sql sql;
  private final ChainHeads heads;
  private final SecureRandom random = new SecureRandom();

  public PostgresEventLog(EntityManager em, ChainHeads heads) {
    this.sql = new Sql(em);
    this.heads = heads;
  }

  @Override
  public void append(List<HistoryEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    ChainHead head = heads.of(events.get(0).claimId());
    List<ChainedEvent> chained = new ArrayList<>();
    long seq = head.seq();
    String hash = head.hash();
    for (HistoryEvent event : events) {
      ChainedEvent next = ChainedEvent.after(seq, hash, toTheMicro(event), salt());
      chained.add(next);
      seq = next.seq();
      hash = next.hash();
    }
    sql.change(APPEND, columns(chained));
    head.moveTo(seq, hash);
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private static HistoryEvent toTheMicro(HistoryEvent e) {
    return new HistoryEvent(
        e.id(),
        e.claimId(),
        e.organisationId(),
        Instants.micros(e.at()),
        e.actorId(),
        e.side(),
        e.action(),
        e.item(),
        e.data(),
        e.text(),
        e.visibility());
  }

  private static Object[] columns(List<ChainedEvent> chained) {
    List<HistoryEvent> events = chained.stream().map(ChainedEvent::event).toList();
    UUID[] claims = ids(events, HistoryEvent::claimId);
    UUID[] organisations = ids(events, HistoryEvent::organisationId);
    UUID[] ids = ids(events, HistoryEvent::id);
    Instant[] at = events.stream().map(HistoryEvent::at).toArray(Instant[]::new);
    String[] actions = texts(events, HistoryEvent::action);
    return new Object[] {
      claims,
      texts(chained, c -> Long.toString(c.seq())),
      organisations,
      ids,
      at,
      ids(events, HistoryEvent::actorId),
      texts(events, e -> e.side().name()),
      actions,
      texts(events, HistoryEvent::item),
      texts(events, e -> RecordJson.write(e.data())),
      texts(events, HistoryEvent::text),
      texts(chained, ChainedEvent::salt),
      texts(chained, ChainedEvent::textHash),
      texts(chained, ChainedEvent::previousHash),
      texts(chained, ChainedEvent::hash),
      texts(events, e -> e.visibility().name()),
      ids,
      organisations,
      claims,
      actions,
      at
    };
  }

  private static <T> UUID[] ids(List<T> all, Function<T, UUID> id) {
    return all.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  @Override
  public List<ChainedEvent> chain(UUID claimId) {
    return sql.list(
        "select * from claim_history where claim_id = ? order by seq",
        PostgresEventLog::chained,
        claimId);
  }

  private static ChainedEvent chained(Row row) throws SQLException {
    HistoryEvent event =
        new HistoryEvent(
            row.uuid("id"),
            row.uuid("claim_id"),
            row.uuid("organisation_id"),
            row.instant("at"),
            row.uuid("actor_id"),
            row.constant("side", Side.class),
            row.text("action"),
            row.text("item"),
            row.textsByName("data"),
            row.text("text"),
            row.constant("visibility", HistoryEvent.Visibility.class));
    return new ChainedEvent(
        event,
        row.longNumber("seq"),
        row.text("salt"),
        row.text("text_hash"),
        row.text("previous_hash"),
        row.text("hash"));
  }
}

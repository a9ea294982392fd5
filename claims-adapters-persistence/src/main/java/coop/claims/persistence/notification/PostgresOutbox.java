package coop.claims.persistence.notification;

import coop.claims.domain.account.Side;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.history.HistoryEvent.Visibility;
import coop.claims.domain.notification.MailDesk.DeadEvent;
import coop.claims.domain.notification.Outbox;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link Outbox} in the table outbox, whose rows stay for whoever counts them. */
public final class PostgresOutbox implements Outbox {

  private static final String REPLAY =
      "update outbox set attempts = 0, next_attempt_at = ?, dead_at = null"
          + " where dead_at is not null";

  private final Sql sql;

  public PostgresOutbox(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public int pass(Set<String> toldActions, Instant now, int most) {
    return sql.change(
        """
        update outbox set told_at = ?
         where event_id in (select event_id from outbox
                             where told_at is null and dead_at is null and action <> all (?)
                             order by next_attempt_at, event_id limit ?
                               for update skip locked)
        """,
        now,
        toldActions.toArray(String[]::new),
        most);
  }

  @Override
  public List<UUID> waiting(Instant now, int most) {
    return sql.list(
        "select event_id from outbox"
            + " where told_at is null and dead_at is null and next_attempt_at <= ?"
            + " order by next_attempt_at, event_id limit ?",
        row -> row.uuid("event_id"),
        now,
        most);
  }

  @Override
  public Optional<HistoryEvent> locked(UUID eventId) {
    return sql.first(
        """
        select h.* from claim_history h
          join (select event_id from outbox
                 where event_id = ? and told_at is null for update skip locked) o
            on o.event_id = h.id
        """,
        PostgresOutbox::event,
        eventId);
  }

  private static HistoryEvent event(Row row) throws SQLException {
    return new HistoryEvent(
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
        row.constant("visibility", Visibility.class));
  }

  @Override
  public void told(UUID eventId, Instant at) {
    sql.change(
        "update outbox set told_at = ?, dead_at = null, last_error = null where event_id = ?",
        at,
        eventId);
  }

  @Override
  public int attempts(UUID eventId) {
    return sql.first(
            "select attempts from outbox where event_id = ?",
            row -> row.number("attempts"),
            eventId)
        .orElseThrow();
  }

  @Override
  public void failed(UUID eventId, Instant next, String reason, Instant at) {
    sql.change(
        "update outbox set attempts = attempts + 1, last_error = ?,"
            + " next_attempt_at = coalesce(?, next_attempt_at), dead_at = ? where event_id = ?",
        reason,
        next,
        next == null ? at : null,
        eventId);
  }

  @Override
  public List<DeadEvent> dead(int most) {
    return sql.list(
        "select event_id, action, attempts, last_error, at, dead_at from outbox"
            + " where dead_at is not null order by dead_at desc, event_id desc limit ?",
        row ->
            new DeadEvent(
                row.uuid("event_id"),
                row.text("action"),
                row.number("attempts"),
                row.text("last_error"),
                row.instant("at"),
                row.instant("dead_at")),
        most);
  }

  @Override
  public boolean replay(UUID eventId, Instant now) {
    return sql.change(REPLAY + " and event_id = ?", now, eventId) == 1;
  }

  @Override
  public int replayAll(Instant now) {
    return sql.change(REPLAY, now);
  }
}

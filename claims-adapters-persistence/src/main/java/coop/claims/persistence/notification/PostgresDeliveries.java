package coop.claims.persistence.notification;

import coop.claims.domain.notification.Deliveries;
import coop.claims.domain.notification.Delivery;
import coop.claims.domain.notification.Delivery.State;
import coop.claims.domain.notification.MailChoices;
import coop.claims.domain.notification.MailDesk.Counts;
import coop.claims.domain.notification.MailDesk.DeadLetter;
import coop.claims.domain.notification.MailMode;
import coop.claims.domain.notification.NoticeGroup;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** {@link Deliveries} in the tables mail_delivery and mail_choice. */
public final class PostgresDeliveries implements Deliveries {

  private static final Keyset LATEST_DEAD_FIRST =
      Keyset.by("dead", true, new Key("c.ended_at", "timestamptz"), new Key("c.id", "uuid"));

  private static final String INSERT =
      """
      insert into mail_delivery (id, user_id, digest_at, state, attempts, next_attempt_at,
          last_error, created_at, ended_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;

  public PostgresDeliveries(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void add(Delivery delivery) {
    sql.change(INSERT, columns(delivery));
  }

  /** The update that changes nothing locks the row until the transaction ends. */
  @Override
  public Optional<UUID> digest(Delivery digest) {
    return sql.first(
        INSERT
            + """
               on conflict (user_id, digest_at)
               do update set digest_at = excluded.digest_at
               where mail_delivery.state = 'WAITING' and mail_delivery.attempts = 0
               returning id
              """,
        row -> row.uuid("id"),
        columns(digest));
  }

  private static Object[] columns(Delivery delivery) {
    return new Object[] {
      delivery.id(),
      delivery.userId(),
      delivery.digestAt(),
      delivery.state(),
      delivery.attempts(),
      delivery.nextAttemptAt(),
      delivery.lastError(),
      delivery.createdAt(),
      delivery.endedAt()
    };
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return sql.list(
        "select id from mail_delivery where state = 'WAITING' and next_attempt_at <= ?"
            + " order by next_attempt_at, id limit ?",
        row -> row.uuid("id"),
        now,
        most);
  }

  @Override
  public Optional<Delivery> take(UUID deliveryId, Instant now, Instant until) {
    return sql.first(
        """
        update mail_delivery d set attempts = attempts + 1, next_attempt_at = ?
         where d.id = (select id from mail_delivery
                        where id = ? and state = 'WAITING' and next_attempt_at <= ?
                          for update skip locked)
        returning d.*
        """,
        PostgresDeliveries::delivery,
        until,
        deliveryId,
        now);
  }

  private static Delivery delivery(Row row) throws SQLException {
    return new Delivery(
        row.uuid("id"),
        row.uuid("user_id"),
        row.instant("digest_at"),
        row.constant("state", State.class),
        row.number("attempts"),
        row.instant("next_attempt_at"),
        row.text("last_error"),
        row.instant("created_at"),
        row.instant("ended_at"));
  }

  @Override
  public int attempts(UUID deliveryId) {
    return sql.first(
            "select attempts from mail_delivery where id = ?",
            row -> row.number("attempts"),
            deliveryId)
        .orElseThrow();
  }

  @Override
  public void end(UUID deliveryId, State state, String reason, Instant at) {
    sql.change(
        "update mail_delivery set state = ?, last_error = ?, ended_at = ? where id = ?",
        state,
        reason,
        at,
        deliveryId);
  }

  @Override
  public void putOff(UUID deliveryId, Instant until, String reason) {
    sql.change(
        "update mail_delivery set next_attempt_at = ?, last_error = ? where id = ?",
        until,
        reason,
        deliveryId);
  }

  @Override
  public Page<DeadLetter> dead(PageRequest page) {
    return LATEST_DEAD_FIRST.page(
        sql,
        new Query("select c.* from mail_delivery c").where("c.state = 'DEAD'"),
        "c.*, u.username",
        "join app_user u on u.id = c.user_id",
        page,
        PostgresDeliveries::deadLetter);
  }

  private static DeadLetter deadLetter(Row row) throws SQLException {
    return new DeadLetter(
        row.uuid("id"),
        row.uuid("user_id"),
        row.text("username"),
        row.instant("digest_at") != null,
        Arrays.stream(row.texts("kinds")).map(NoticeKind::valueOf).toList(),
        row.number("attempts"),
        row.text("last_error"),
        row.instant("created_at"),
        row.instant("ended_at"));
  }

  @Override
  public boolean replay(UUID deliveryId, Instant now) {
    return replay(" and id = ?", now, deliveryId) == 1;
  }

  @Override
  public int replayAll(Instant now) {
    return replay("", now);
  }

  private int replay(String which, Instant now, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = now;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return sql.change(
        "update mail_delivery set state = 'WAITING', attempts = 0, next_attempt_at = ?,"
            + " ended_at = null where state = 'DEAD'"
            + which,
        all);
  }

  @Override
  public Counts counts(int most) {
    return sql.first(
            """
            select (select count(*) from (select from mail_delivery where state = 'WAITING'
                     limit ?) w) as waiting,
                   (select count(*) from (select from mail_delivery where state = 'DEAD'
                     limit ?) d) as dead,
                   (select max(ended_at) from mail_delivery where state = 'SENT') as last_sent_at
            """,
            row ->
                new Counts(row.number("waiting"), row.number("dead"), row.instant("last_sent_at")),
            most,
            most)
        .orElseThrow();
  }

  @Override
  public MailChoices choices(UUID userId) {
    return sql.first(
            "select choices, version from mail_choice where user_id = ?",
            row -> new MailChoices(modes(row.textsByName("choices")), row.longNumber("version")),
            userId)
        .orElse(MailChoices.NONE);
  }

  private static Map<NoticeGroup, MailMode> modes(Map<String, String> kept) {
    Map<NoticeGroup, MailMode> modes = new EnumMap<>(NoticeGroup.class);
    kept.forEach((group, mode) -> modes.put(NoticeGroup.valueOf(group), MailMode.valueOf(mode)));
    return modes;
  }

  @Override
  public boolean choose(UUID userId, MailChoices choices) {
    Map<String, String> kept = new TreeMap<>();
    choices.chosen().forEach((group, mode) -> kept.put(group.name(), mode.name()));
    return sql.change(
            """
            insert into mail_choice as c (user_id, choices, version) values (?, ?::jsonb, ?)
              on conflict (user_id)
              do update set choices = excluded.choices, version = excluded.version
              where c.version = excluded.version - 1
            """,
            userId,
            RecordJson.write(kept),
            choices.version())
        == 1;
  }
}

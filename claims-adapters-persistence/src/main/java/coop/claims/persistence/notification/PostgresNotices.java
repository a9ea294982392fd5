package coop.claims.persistence.notification;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.notification.Notice;
import coop.claims.domain.notification.NoticeKind;
import coop.claims.domain.notification.NoticeLine;
import coop.claims.domain.notification.Notices;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Notices} in the table notice. */
public final class PostgresNotices implements Notices {

  private static final Keyset NEWEST_FIRST =
      Keyset.by("newest", true, new Key("c.at", "timestamptz"), new Key("c.id", "uuid"));

  private static final String COLUMNS =
      """
      c.id, c.organisation_id, c.user_id, c.kind, c.key, c.claim_id, c.fund_id, c.request_id,
      c.actor_id, c.at, c.due_at, c.amount, c.currency, c.days, c.read_at,
      k.number, k.name as claim_name, k.status, k.deleted_at is not null as deleted,
      l.id as location_id, l.name as location_name,
      p.code as program_code, p.name as program_name, p.zone, a.display_name as actor_name
      """;

  private static final String JOINS =
      """
      left join claim k on k.id = c.claim_id
      left join fund f on f.id = c.fund_id
      join enrollment e on e.id = coalesce(k.enrollment_id, f.enrollment_id)
      join location l on l.id = e.location_id
      join program p on p.code = e.program_code
      left join app_user a on a.id = c.actor_id
      """;

  private static final String SELECT = "select " + COLUMNS + " from notice c " + JOINS;

  private final Sql sql;

  public PostgresNotices(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public boolean add(Notice notice, Instant readAt) {
    return sql.change(
            """
            insert into notice (id, organisation_id, user_id, kind, key, claim_id, fund_id,
                request_id, actor_id, at, due_at, amount, currency, days, read_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              on conflict (user_id, key) do nothing
            """,
            notice.id(),
            notice.organisationId(),
            notice.userId(),
            notice.kind(),
            notice.key(),
            notice.claimId(),
            notice.fundId(),
            notice.requestId(),
            notice.actorId(),
            notice.at(),
            notice.dueAt(),
            notice.amount() == null ? null : notice.amount().amount(),
            notice.amount() == null ? null : notice.amount().currency(),
            notice.days(),
            readAt)
        == 1;
  }

  @Override
  public Page<NoticeLine> of(UUID userId, boolean unreadOnly, PageRequest page) {
    Query own = new Query("select c.* from notice c").where("c.user_id = ?", userId);
    if (unreadOnly) {
      own.where("c.read_at is null");
    }
    return NEWEST_FIRST.page(sql, own, COLUMNS, JOINS, page, PostgresNotices::line);
  }

  @Override
  public Optional<NoticeLine> one(UUID userId, UUID noticeId) {
    return sql.first(
        SELECT + " where c.user_id = ? and c.id = ?", PostgresNotices::line, userId, noticeId);
  }

  @Override
  public int unread(UUID userId, int most) {
    return sql.first(
            "select count(*) as unread from"
                + " (select from notice where user_id = ? and read_at is null limit ?) n",
            row -> row.number("unread"),
            userId,
            most)
        .orElseThrow();
  }

  @Override
  public boolean read(UUID userId, UUID noticeId, Instant at) {
    return sql.change(
            "update notice set read_at = coalesce(read_at, ?) where user_id = ? and id = ?",
            at,
            userId,
            noticeId)
        == 1;
  }

  @Override
  public int readAll(UUID userId, Instant until, Instant at) {
    return sql.change(
        "update notice set read_at = ? where user_id = ? and read_at is null and at <= ?",
        at,
        userId,
        until);
  }

  @Override
  public int forget(Instant readBefore, Instant unreadBefore, int most) {
    return sql.change(
        """
        delete from notice where id in (
          select n.id
            from (select id, delivery_id from notice where read_at < ?
                  union all
                  select id, delivery_id from notice where read_at is null and at < ?) n
           where not exists (select from mail_delivery d
                              where d.id = n.delivery_id and d.state in ('WAITING', 'DEAD'))
           limit ?)
        """,
        readBefore,
        unreadBefore,
        most);
  }

  @Override
  public void carry(Notice notice, UUID deliveryId) {
    sql.change("update notice set delivery_id = ? where id = ?", deliveryId, notice.id());
    sql.change(
        "update mail_delivery set kinds = kinds || ?::text where id = ?",
        notice.kind().name(),
        deliveryId);
  }

  @Override
  public List<NoticeLine> carriedBy(UUID deliveryId) {
    return sql.list(
        SELECT + " where c.delivery_id = ? order by c.at, c.id", PostgresNotices::line, deliveryId);
  }

  private static NoticeLine line(Row row) throws SQLException {
    Integer days = row.text("days") == null ? null : Integer.valueOf(row.number("days"));
    Notice notice =
        new Notice(
            row.uuid("id"),
            row.uuid("organisation_id"),
            row.uuid("user_id"),
            row.constant("kind", NoticeKind.class),
            row.text("key"),
            row.uuid("claim_id"),
            row.uuid("fund_id"),
            row.uuid("request_id"),
            row.uuid("actor_id"),
            row.instant("at"),
            row.instant("due_at"),
            row.text("currency") == null ? null : row.money("amount", row.currency("currency")),
            days);
    return new NoticeLine(
        notice,
        row.instant("read_at"),
        row.text("number"),
        row.text("claim_name"),
        row.constant("status", ClaimStatus.class),
        row.flag("deleted"),
        row.uuid("location_id"),
        row.text("location_name"),
        row.text("program_code"),
        row.localized("program_name"),
        ZoneId.of(row.text("zone")),
        row.text("actor_name"));
  }
}

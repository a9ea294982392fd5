package coop.claims.persistence.notification;

import coop.claims.domain.notification.ReminderTimes;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link ReminderTimes} in the tables claim, fund and reminder_clock. */
public final class PostgresReminderTimes implements ReminderTimes {

  private final Sql sql;

  public PostgresReminderTimes(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public Optional<Instant> doneUntil() {
    return sql.first("select done_until from reminder_clock", row -> row.instant("done_until"));
  }

  @Override
  public void done(Instant until) {
    sql.change(
        "insert into reminder_clock (done_until) values (?)"
            + " on conflict (only_one) do update set done_until = excluded.done_until",
        until);
  }

  @Override
  public List<UUID> drafts(UUID periodId, UUID after, int most) {
    return ids(
        new Query("select c.id from claim c")
            .where("c.period_id = ?", periodId)
            .where("c.status = 'EDITING'")
            .where("c.deleted_at is null"),
        after,
        most);
  }

  @Override
  public List<UUID> fundsWithMoney(UUID periodId, UUID after, int most) {
    return ids(
        new Query("select c.id from fund c")
            .where("c.period_id = ?", periodId)
            .where("c.available > c.held"),
        after,
        most);
  }

  private List<UUID> ids(Query query, UUID after, int most) {
    return sql.list(behind(query, after, most), row -> row.uuid("id"));
  }

  private static Query behind(Query query, UUID after, int most) {
    if (after != null) {
      query.where("c.id > ?", after);
    }
    return query.add("order by c.id limit ?", most);
  }

  @Override
  public List<Asked> asked(UUID after, int most) {
    Query asked =
        new Query("select c.id, c.program_code, c.status_since, c.response_due from claim c")
            .where("c.status in ('ACTION_REQUIRED', 'PARTNER_ACTION_REQUIRED')");
    return sql.list(
        behind(asked, after, most),
        row ->
            new Asked(
                row.uuid("id"),
                row.text("program_code"),
                row.instant("status_since"),
                row.instant("response_due")));
  }

  @Override
  public Optional<Left> left(UUID fundId) {
    return sql.first(
        """
        select f.id, f.organisation_id, e.location_id, e.program_code, f.currency,
               case when g.threshold_currency = f.currency and -f.budget < g.threshold_amount
                    then 0 else f.available - f.held end as free, f.expires_at
          from fund f
          join enrollment e on e.id = f.enrollment_id
          join program g on g.code = e.program_code
         where f.id = ?
        """,
        row ->
            new Left(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.uuid("location_id"),
                row.text("program_code"),
                row.money("free", row.currency("currency")),
                row.instant("expires_at")),
        fundId);
  }
}

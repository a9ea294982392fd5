package coop.claims.persistence.account;

import coop.claims.domain.account.KeptText;
import coop.claims.domain.account.KeptTextStore;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@link KeptTextStore} in the table kept_text. */
public final class PostgresKeptTexts implements KeptTextStore {

  private static final Type FIELDS = RecordJson.listOf(KeptText.Field.class);

  private final Sql sql;

  public PostgresKeptTexts(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void put(UUID userId, KeptText text, int mostForms) {
    sql.change(
        """
        insert into kept_text (user_id, page, form, fields, saved_at) values (?, ?, ?, ?::jsonb, ?)
          on conflict (user_id, page, form)
          do update set fields = excluded.fields, saved_at = excluded.saved_at
        """,
        userId,
        text.page(),
        text.form(),
        RecordJson.write(text.fields(), KeptText.Field.class),
        text.savedAt());
    sql.change(
        """
        delete from kept_text k
         where k.user_id = ?
           and (k.page, k.form) in (
             select o.page, o.form from kept_text o
              where o.user_id = k.user_id
              order by o.saved_at desc, o.page, o.form
              offset ?)
        """,
        userId,
        mostForms);
  }

  @Override
  public List<KeptText> of(UUID userId, String page) {
    return sql.list(
        "select page, form, fields, saved_at from kept_text"
            + " where user_id = ? and page = ? order by form",
        PostgresKeptTexts::text,
        userId,
        page);
  }

  private static KeptText text(Row row) throws SQLException {
    return new KeptText(
        row.text("page"), row.text("form"), row.json("fields", FIELDS), row.instant("saved_at"));
  }

  @Override
  public void remove(UUID userId, String page, String form) {
    sql.change(
        "delete from kept_text where user_id = ? and page = ? and form = ?", userId, page, form);
  }

  @Override
  public int removeSavedBefore(Instant limit) {
    return sql.change("delete from kept_text where saved_at < ?", limit);
  }
}

package coop.claims.persistence.account;

import coop.claims.domain.account.SavedView;
import coop.claims.domain.account.SavedViewStore;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link SavedViewStore} in the table saved_view. */
public final class PostgresSavedViews implements SavedViewStore {

  private final Sql sql;

  public PostgresSavedViews(EntityManager em) {
    this.sql = new Sql(em);
  }

  /** A lock of the transaction's own: there may be no row yet to lock. */
  @Override
  public void lock(UUID userId) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('saved_view ' || ?, 0))",
        row -> true,
        userId.toString());
  }

  @Override
  public List<SavedView> of(UUID userId) {
    return sql.list(
        "select * from saved_view where user_id = ? order by page, lower(name), id",
        PostgresSavedViews::view,
        userId);
  }

  @Override
  public Optional<SavedView> byId(UUID userId, UUID id) {
    return sql.first(
        "select * from saved_view where user_id = ? and id = ?",
        PostgresSavedViews::view,
        userId,
        id);
  }

  private static SavedView view(Row row) throws SQLException {
    return new SavedView(
        row.uuid("id"),
        row.text("page"),
        row.text("name"),
        row.text("query"),
        row.flag("opens_first"),
        row.instant("created_at"),
        row.longNumber("version"));
  }

  @Override
  public void add(UUID userId, SavedView view) {
    sql.change(
        """
        insert into saved_view (id, user_id, page, name, query, opens_first, created_at, version)
          values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        view.id(),
        userId,
        view.page(),
        view.name(),
        view.query(),
        view.opensFirst(),
        view.createdAt(),
        view.version());
  }

  @Override
  public void save(UUID userId, SavedView view) {
    sql.change(
        "update saved_view set name = ?, query = ?, opens_first = ?, version = ?"
            + " where user_id = ? and id = ?",
        view.name(),
        view.query(),
        view.opensFirst(),
        view.version(),
        userId,
        view.id());
  }

  @Override
  public void remove(UUID userId, UUID id) {
    sql.change("delete from saved_view where user_id = ? and id = ?", userId, id);
  }
}

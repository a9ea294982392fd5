package coop.claims.persistence.setup;

import coop.claims.domain.setup.Installation;
import coop.claims.domain.setup.MasterData;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** {@link Installation} over the tables master data goes to. */
public final class PostgresInstallation implements Installation {

  private final Sql sql;

  public PostgresInstallation(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public boolean isEmpty() {
    return sql.first(
            """
            select not exists (select from app_user)
                   and not exists (select from organisation)
                   and not exists (select from program)
                   and not exists (select from vendor_entity) as empty
            """,
            row -> row.flag("empty"))
        .orElseThrow();
  }

  @Override
  public boolean isDemo() {
    return sql.first("select exists (select from demo_data) as demo", row -> row.flag("demo"))
        .orElseThrow();
  }

  @Override
  public void markDemo(Instant at) {
    sql.change("insert into demo_data (made_at) values (?)", at);
  }

  @Override
  public void add(MasterData.Entity entity) {
    sql.change(
        "insert into vendor_entity (code, name, currency) values (?, ?, ?)",
        entity.code(),
        entity.name(),
        entity.currency());
  }
}

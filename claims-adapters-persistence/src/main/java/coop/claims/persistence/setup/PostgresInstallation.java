package coop.claims.persistence.setup;

import coop.claims.domain.setup.Installation;
import coop.claims.domain.setup.MasterData;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;

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
  public void add(MasterData.Entity entity) {
    sql.change(
        "insert into vendor_entity (code, name, currency) values (?, ?, ?)",
        entity.code(),
        entity.name(),
        entity.currency());
  }
}

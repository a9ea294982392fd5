package coop.claims.persistence.setup;

import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Programs;
import coop.claims.domain.setup.Installation;
import coop.claims.domain.setup.MasterData;
import coop.claims.domain.setup.Stock;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Installation} over the tables master data goes to. */
public final class PostgresInstallation implements Installation {

  /**
   * Of the lock that is held by whoever sets up or takes a file in; any number, but always this.
   */
  private static final long LOCK = 0x636c61696d73L;

  private final Sql sql;
  private final Programs programs;

  public PostgresInstallation(EntityManager em, Programs programs) {
    this.sql = new Sql(em);
    this.programs = programs;
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

  @Override
  public void lock() {
    sql.list("select pg_advisory_xact_lock(?) is null as locked", row -> row.flag("locked"), LOCK);
  }

  @Override
  public Stock stock() {
    StockRows rows = new StockRows(sql);
    List<Program> all = programs.programs();
    List<Catalogue> first = all.stream().map(p -> programs.catalogue(p.code(), 1)).toList();
    List<Period> periods = all.stream().flatMap(p -> programs.periods(p.code()).stream()).toList();
    return new Stock(
        rows.entities(),
        all,
        first,
        periods,
        rows.organisations(),
        rows.locations(),
        rows.enrollments(),
        rows.funds(),
        rows.people());
  }

  @Override
  public void keepLink(String sha256, Instant at) {
    dropLink();
    sql.change("insert into set_up_link (secret_sha256, made_at) values (?, ?)", sha256, at);
  }

  @Override
  public Optional<String> link() {
    return sql.first("select secret_sha256 from set_up_link", row -> row.text("secret_sha256"));
  }

  @Override
  public void dropLink() {
    sql.change("delete from set_up_link");
  }

  @Override
  public Optional<Vendor> vendor() {
    return sql.first(
        "select vendor_name, time_zone, set_up_at from installation",
        row ->
            new Vendor(
                row.text("vendor_name"),
                ZoneId.of(row.text("time_zone")),
                row.instant("set_up_at")));
  }

  @Override
  public void keepVendor(Vendor vendor, UUID by) {
    sql.change(
        "insert into installation (vendor_name, time_zone, set_up_at, set_up_by)"
            + " values (?, ?, ?, ?)",
        vendor.name(),
        vendor.timeZone().getId(),
        vendor.setUpAt(),
        by);
  }

  @Override
  public Optional<Instant> takenIn(String fileSha256) {
    return sql.first(
        "select taken_in_at from master_data_file where sha256 = ?",
        row -> row.instant("taken_in_at"),
        fileSha256);
  }

  @Override
  public void keepFile(String fileSha256, Instant at, UUID by, int made) {
    sql.change(
        "insert into master_data_file (sha256, taken_in_at, taken_in_by, made)"
            + " values (?, ?, ?, ?) on conflict (sha256) do nothing",
        fileSha256,
        at,
        by,
        made);
  }

  @Override
  public List<Waiting> waiting() {
    return sql.list(
        """
        select u.id, u.username, u.display_name
          from app_user u
         where u.active
           and (u.password_hash is null
                or exists (select from first_password f where f.user_id = u.id))
         order by u.username collate "C"
        """,
        row -> new Waiting(row.uuid("id"), row.text("username"), row.text("display_name")));
  }
}

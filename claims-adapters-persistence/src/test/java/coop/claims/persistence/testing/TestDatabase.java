package coop.claims.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database of its own for a test class, cloned from one template. The roles are those of
 * an installation: an owner who migrates, and the application's role that owns nothing. The server
 * does not wait for the disk; what outlives a crash is looked at where servers are killed.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "claims_template";
  private static final AtomicInteger CLONES = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new clone; the first call starts the server, which stops with the JVM. */
  public static synchronized TestDatabase fresh() {
    if (server == null) {
      server = start();
    }
    String name = "claims_" + CLONES.incrementAndGet();
    asSuperuser(
        "postgres", "create database " + name + " template " + TEMPLATE + " owner claims_owner");
    return new TestDatabase(name);
  }

  private static EmbeddedPostgres start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    asSuperuser(
        "postgres",
        "create role claims_owner login noinherit password 'owner'",
        "create role claims_app login noinherit password 'app'",
        "create role claims_partner nologin",
        "create role claims_vendor nologin",
        "create role claims_system nologin",
        "grant claims_partner, claims_vendor, claims_system to claims_app",
        "create database " + TEMPLATE + " owner claims_owner template template0 encoding 'UTF8'");
    asSuperuser(
        TEMPLATE,
        "alter schema public owner to claims_owner",
        "revoke all on schema public from public",
        "grant usage on schema public to claims_app, claims_partner, claims_vendor, claims_system");
    Flyway.configure().dataSource(source(TEMPLATE, "claims_owner")).load().migrate();
    return server;
  }

  private static void asSuperuser(String database, String... statements) {
    try (Connection connection = source(database, "postgres").getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * Takes every row away, but for the level of the schema. Deleting the few rows of a test costs a
   * tenth of truncating every table; a replica's session asks neither triggers nor references.
   */
  public void empty() {
    asSuperuser(
        name,
        "set session_replication_role = replica",
        """
        do $$ declare each regclass; begin
          for each in
            select c.oid from pg_class c
             where c.relnamespace = 'public'::regnamespace
               and c.relkind = 'r'
               and c.relname <> 'flyway_schema_history'
          loop
            execute 'delete from ' || each;
          end loop;
        end $$
        """);
  }

  /** Changes something past every wall. */
  public void asSuperuser(String statement) {
    asSuperuser(name, statement);
  }

  private static PGSimpleDataSource source(String database, String user) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {server.getPort()});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(user.replace("claims_", ""));
    source.setStringType("unspecified");
    return source;
  }

  /** As the application signs in. */
  public DataSource application() {
    return source(name, "claims_app");
  }

  /** As the owner of the schema signs in. */
  public DataSource owner() {
    return source(name, "claims_owner");
  }

  /** As nobody in an installation does: past every wall. */
  public DataSource superuser() {
    return source(name, "postgres");
  }
}

package coop.claims.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.app.launch.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Migration and the check of the walls, with the real migrations on a real server. */
class WallsTest {

  @TempDir private static Path folder;

  private static EmbeddedServer server;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedServer.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void emptyDatabase() throws Exception {
    asSuperuser("drop schema public cascade");
    asSuperuser("create schema public authorization claims_owner");
    asSuperuser(
        "grant usage on schema public"
            + " to claims_app, claims_partner, claims_vendor, claims_system");
    asSuperuser("alter role claims_app noinherit nosuperuser nobypassrls");
  }

  @Test
  void theOwnerMigratesAndTheApplicationMayWork() {
    String level = Migration.migrate(owner());

    assertThat(level).isNotEqualTo("none");
    assertThatCode(() -> Walls.check(application())).doesNotThrowAnyException();
    assertThat(Migration.expect(application())).isEqualTo(level);
  }

  @Test
  void migratingAgainChangesNothing() {
    assertThat(Migration.migrate(owner())).isEqualTo(Migration.migrate(owner()));
  }

  @Test
  void withoutAnOwnerAnOlderSchemaIsRefused() throws Exception {
    Migration.migrate(owner());
    asSuperuser(
        "delete from flyway_schema_history"
            + " where installed_rank = (select max(installed_rank) from flyway_schema_history)");

    assertThatThrownBy(() -> Migration.expect(application()))
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("claims.db.owner.user");
  }

  @Test
  void withoutAnOwnerAnEmptyDatabaseIsRefused() {
    assertThatThrownBy(() -> Migration.expect(application()))
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("V1");
  }

  @Test
  void anApplicationThatOwnsTheTablesIsRefused() {
    Migration.migrate(owner());

    assertThatThrownBy(() -> Walls.check(owner()))
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("must not own")
        .hasMessageContaining("claims_partner");
  }

  @Test
  void anApplicationThatBypassesRowLevelSecurityIsRefused() throws Exception {
    asSuperuser("alter role claims_app bypassrls");

    assertThatThrownBy(() -> Walls.check(application()))
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("bypass");
  }

  @Test
  void aSuperuserIsRefused() throws Exception {
    asSuperuser("alter role claims_app superuser");

    assertThatThrownBy(() -> Walls.check(application()))
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("superuser");
  }

  @Test
  void noMessageShowsAPassword() {
    DataSource wrong = source("claims_app", "a-wrong-password");

    assertThatThrownBy(() -> Walls.check(wrong))
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageNotContaining("a-wrong-password");
  }

  private static DataSource owner() {
    return source(server.ownerUser(), server.ownerPassword());
  }

  private static DataSource application() {
    return source(server.appUser(), server.appPassword());
  }

  private static DataSource source(String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static void asSuperuser(String sql) throws Exception {
    Properties kept = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
      kept.load(reader);
    }
    try (Connection connection =
            source("postgres", kept.getProperty("superuser.password")).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

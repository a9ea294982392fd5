package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real programs, in one home; every test finds it with a server that runs. */
class EmbeddedServerTest {

  @TempDir private static Path folder;

  private static Home home;
  private static EmbeddedServer server;

  @BeforeAll
  static void start() throws StartRefused {
    home = Home.open(folder);
    server = EmbeddedServer.start(home);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void whatIsCommittedIsDurable() throws SQLException {
    try (Connection owner = asOwner()) {
      assertThat(all(owner, "show fsync")).containsExactly("on");
      assertThat(all(owner, "show synchronous_commit")).containsExactly("on");
      assertThat(all(owner, "show full_page_writes")).containsExactly("on");
    }
  }

  @Test
  void nobodyEntersWithoutThePassword() throws SQLException {
    assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.ownerUser(), "wrong"))
        .isInstanceOf(SQLException.class);
    try (Connection superuser = asSuperuser()) {
      assertThat(all(superuser, "select distinct auth_method from pg_hba_file_rules"))
          .containsExactly("scram-sha-256");
      assertThat(all(superuser, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(all(superuser, "show unix_socket_directories")).containsExactly("");
    }
  }

  @Test
  void theApplicationsRoleIsNobodyBeforeItTakesAGroupRole() throws SQLException {
    try (Connection owner = asOwner()) {
      run(owner, "create table secret (id int)");
      run(owner, "grant select on secret to claims_partner");
    }
    try (Connection app = asApp()) {
      assertThatThrownBy(() -> all(app, "select id from secret"))
          .hasMessageContaining("permission denied");
      run(app, "set role claims_partner");
      assertThat(all(app, "select id from secret")).isEmpty();
      assertThatThrownBy(() -> run(app, "create table mine (id int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void rowsAndPasswordsOutliveAStop() throws Exception {
    try (Connection owner = asOwner()) {
      run(owner, "create table stopped as select 42 as n");
    }
    server.close();

    start();

    try (Connection owner = asOwner()) {
      assertThat(all(owner, "select n from stopped")).containsExactly("42");
    }
  }

  @Test
  void aServerLeftBehindIsStoppedAndStartedAgain() throws Exception {
    long before = postmaster();
    leaveItRunning();

    start();

    assertThat(postmaster()).isNotEqualTo(before);
    assertThat(Postmaster.running(folder.resolve("database")).orElseThrow().pid())
        .isEqualTo(postmaster());
    assertAnswers();
  }

  @Test
  void aServerThatEndedAloneIsStartedWhereItWas() throws Exception {
    try (Connection owner = asOwner()) {
      run(owner, "create table revived as select 42 as n");
    }
    long before = postmaster();
    String url = server.url();
    assertThat(server.reviveIfEnded()).isFalse();
    ProcessHandle killed = ProcessHandle.of(before).orElseThrow();
    killed.destroyForcibly();
    killed.onExit().get(30, TimeUnit.SECONDS);

    assertThat(server.reviveIfEnded()).isTrue();

    assertThat(postmaster()).isNotEqualTo(before);
    assertThat(server.url()).isEqualTo(url);
    try (Connection owner = asOwner()) {
      assertThat(all(owner, "select n from revived")).containsExactly("42");
    }
  }

  @Test
  void aServerThatWasKilledItselfRecoversWhatWasCommitted() throws Exception {
    try (Connection owner = asOwner()) {
      run(owner, "create table killed as select 42 as n");
    }
    ProcessHandle killed = ProcessHandle.of(postmaster()).orElseThrow();
    killed.destroyForcibly();
    leaveItRunning();

    start();

    try (Connection owner = asOwner()) {
      assertThat(all(owner, "select n from killed")).containsExactly("42");
    }
  }

  @Test
  void aKillBetweenInitdbAndTheRolesIsRepaired() throws Exception {
    try (Connection superuser = asSuperuser("postgres")) {
      run(superuser, "drop database claims");
    }
    server.close();

    start();

    assertAnswers();
  }

  @Test
  void aTakenPortIsExchangedForAnother() throws Exception {
    server.close();
    int port = Credentials.read(folder.resolve("database.properties")).port();

    try (ServerSocket taken = new ServerSocket(port)) {
      start();
    }

    assertThat(server.url()).doesNotContain(":" + port + "/");
    assertAnswers();
  }

  @Test
  void dataOfAnotherMajorVersionIsRefusedWithTheWayOut() throws Exception {
    server.close();
    Path record = folder.resolve("database/PG_VERSION");
    String ours = Files.readString(record);
    Files.writeString(record, "9\n");

    assertThatThrownBy(() -> EmbeddedServer.start(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PostgreSQL 9")
        .hasMessageContaining("restore <file>");

    Files.writeString(record, ours);
    start();
  }

  @Test
  void aPathThatAShellWouldReadOtherwiseIsRefused() {
    assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("a$HOME")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("must not hold");
  }

  @Test
  void aDatabaseWithoutItsPasswordsIsRefused() throws Exception {
    server.close();
    Path passwords = folder.resolve("database.properties");
    Path aside = Files.move(passwords, folder.resolve("aside"));

    assertThatThrownBy(() -> EmbeddedServer.start(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("database.properties");

    Files.move(aside, passwords);
    start();
  }

  /** What remains when the Java process is killed: the lock is free, PostgreSQL runs on. */
  private static void leaveItRunning() {
    home.close();
  }

  private static void assertAnswers() throws SQLException {
    try (Connection owner = asOwner()) {
      assertThat(all(owner, "select 1")).containsExactly("1");
    }
  }

  private static long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("database/postmaster.pid")).get(0).strip());
  }

  private static Connection asOwner() throws SQLException {
    return DriverManager.getConnection(server.url(), server.ownerUser(), server.ownerPassword());
  }

  private static Connection asApp() throws SQLException {
    return DriverManager.getConnection(server.url(), server.appUser(), server.appPassword());
  }

  private static Connection asSuperuser() throws SQLException {
    return asSuperuser("claims");
  }

  private static Connection asSuperuser(String database) throws SQLException {
    try {
      Credentials credentials = Credentials.read(folder.resolve("database.properties"));
      return DriverManager.getConnection(
          credentials.url(database), Credentials.SUPERUSER, credentials.superuserPassword());
    } catch (IOException | StartRefused e) {
      throw new AssertionError(e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> all(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}

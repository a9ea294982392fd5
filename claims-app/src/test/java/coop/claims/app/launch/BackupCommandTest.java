package coop.claims.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.app.database.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The commands as typed, on real homes; what is in a file is for the tests of the tasks. */
class BackupCommandTest {

  private static final String NAME = "Kept in a backup";

  @TempDir private static Path folder;

  private static Path home;
  private static Path file;

  @BeforeAll
  static void backUpWhileItRunsAndWhileItDoesNot() throws Exception {
    home = folder.resolve("home");
    file = folder.resolve("running.backup");
    try (EmbeddedServer running = EmbeddedServer.start(home)) {
      Migration.migrate(owner(running));
      run(running, "insert into vendor_entity values ('IE', '" + NAME + "', 'EUR')");
      command("backup", home, file);
    }
    command("backup", home, folder.resolve("stopped.backup"));
  }

  @Test
  void aHomeThatDoesNotRunIsStartedForItAndStoppedAgain() throws Exception {
    assertThat(folder.resolve("stopped.backup")).exists();
    assertThat(Postmaster.running(home.resolve("database"))).isEmpty();
  }

  @Test
  void itComesBackInAnEmptyHomeAndInNoOther() throws Exception {
    Path other = folder.resolve("other");

    command("restore", other, file);

    assertThat(other.resolve("restore-unfinished")).doesNotExist();
    assertThat(Postmaster.running(other.resolve("database"))).isEmpty();
    assertThat(nameIn(other)).isEqualTo(NAME);
    assertThatThrownBy(() -> command("restore", other, file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is not empty");
    assertThat(nameIn(other)).isEqualTo(NAME);
  }

  @Test
  void aDamagedFileIsRefusedBeforeAnythingIsWritten() throws Exception {
    Path damaged = folder.resolve("damaged.backup");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    Path untouched = folder.resolve("untouched");

    assertThatThrownBy(() -> command("restore", untouched, damaged))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("damaged or not whole");

    assertThat(untouched).doesNotExist();
  }

  @Test
  void aHomeWhoseRestoreWasInterruptedNeitherStartsNorTakesAnother() throws Exception {
    Path interrupted = folder.resolve("interrupted");
    Files.createDirectories(interrupted);
    Files.createFile(interrupted.resolve("restore-unfinished"));

    try (Home taken = Home.open(interrupted)) {
      assertThatThrownBy(() -> BackupCommand.refuseUnfinished(taken))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("was interrupted; empty it and run it again");
    }
    assertThatThrownBy(() -> command("restore", interrupted, file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("was interrupted");
  }

  @Test
  void ofTwoRestoresIntoOneHomeOneIsRefused() throws Exception {
    Path wanted = folder.resolve("wanted");
    try (Home first = Home.open(wanted)) {
      assertThatThrownBy(() -> command("restore", wanted, file))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Claims already runs on " + first.folder());
    }
  }

  @Test
  void documentsThatAreThereAlreadyAreLeftAlone() throws Exception {
    Path other = folder.resolve("with-documents");
    Path documents = Files.createDirectories(other.resolve("documents/ab/cd"));
    Files.writeString(documents.resolve("abcd"), "somebody's");

    assertThatThrownBy(() -> command("restore", other, file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("folder of documents");
    assertThat(other.resolve("database")).doesNotExist();
  }

  @Test
  void aHomeWithoutADatabaseHasNothingToBackUp() {
    assertThatThrownBy(
            () -> command("backup", folder.resolve("nowhere"), folder.resolve("no.backup")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("holds no database");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void itGoesIntoADatabaseOfSomebodyElsesAsWell() throws Exception {
    try (EmbeddedServer external = EmbeddedServer.start(folder.resolve("external"))) {
      Properties properties = new Properties();
      properties.setProperty("claims.home", folder.resolve("client").toString());
      properties.setProperty("claims.db.url", external.url());
      properties.setProperty("claims.db.owner.user", external.ownerUser());
      properties.setProperty("claims.db.owner.password", external.ownerPassword());
      Settings settings = new Settings(properties, Map.of());

      BackupCommand.run("restore", settings, file);

      assertThat(name(external)).isEqualTo(NAME);
      assertThatThrownBy(() -> BackupCommand.run("restore", settings, file))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is not empty");
      Path again = folder.resolve("external.backup");
      assertThatThrownBy(() -> BackupCommand.run("backup", settings, again))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("claims.backup.user is missing");
      properties.setProperty("claims.backup.user", Credentials.SUPERUSER);
      properties.setProperty("claims.backup.password", external.credentials().superuserPassword());
      BackupCommand.run("backup", settings, again);
      assertThat(again).exists();
    }
  }

  private static void command(String word, Path home, Path file) throws StartRefused {
    Properties properties = new Properties();
    properties.setProperty("claims.home", home.toString());
    BackupCommand.run(word, new Settings(properties, Map.of()), file);
  }

  private static String nameIn(Path home) throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(home)) {
      return name(server);
    }
  }

  private static String name(EmbeddedServer server) throws Exception {
    try (Connection superuser = superuser(server);
        Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery("select name from vendor_entity")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void run(EmbeddedServer server, String sql) throws Exception {
    try (Connection superuser = superuser(server);
        Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection superuser(EmbeddedServer server) throws Exception {
    return DriverManager.getConnection(
        server.url(), Credentials.SUPERUSER, server.credentials().superuserPassword());
  }

  private static PGSimpleDataSource owner(EmbeddedServer server) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setUser(server.ownerUser());
    source.setPassword(server.ownerPassword());
    return source;
  }
}

package coop.claims.app.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The PostgreSQL that lives in a home: durable, on loopback only, behind generated passwords.
 *
 * <p>It is a process of its own. When the Java process is killed it goes on running; the next start
 * stops it in order and starts it again, so that nothing but the data is carried over.
 */
public final class EmbeddedServer implements AutoCloseable {

  private static final int START_ATTEMPTS = 5;
  private static final Duration FAREWELL_LIMIT = Duration.ofSeconds(10);
  private static final Duration TRACES_LIMIT = Duration.ofSeconds(20);
  private static final List<String> DURABLE =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private final Home home;
  private final Programs programs;
  private final ServerUser user;
  private final Jdbc jdbc;
  private Credentials credentials;
  private volatile boolean closed;

  private EmbeddedServer(Home home, Programs programs, Jdbc jdbc, Credentials credentials) {
    this.home = home;
    this.programs = programs;
    this.user = programs.user();
    this.jdbc = jdbc;
    this.credentials = credentials;
  }

  /**
   * Takes a home and starts its PostgreSQL, creating both if they are missing. Closing stops the
   * server and lets go of the home.
   */
  public static EmbeddedServer start(Path home) throws StartRefused {
    return startOrLetGo(Home.open(home));
  }

  static EmbeddedServer startOrLetGo(Home taken) throws StartRefused {
    try {
      return start(taken);
    } catch (StartRefused e) {
      taken.close();
      throw e;
    }
  }

  static EmbeddedServer start(Home home) throws StartRefused {
    refuseAwkwardPath(home.folder());
    try {
      Binaries binaries = Binaries.ofThisJar();
      refuseAnotherMajorVersion(home, binaries.majorVersion());
      ServerUser user = ServerUser.of(home);
      Path folder = binaries.unpack(home);
      user.handOver(folder);
      Programs programs = new Programs(folder, user);
      EmbeddedServer server =
          new EmbeddedServer(home, programs, Jdbc.load(home), credentials(home));
      server.stopOrphan();
      server.createData();
      server.startOnFreePort();
      server.makeReadyOrStop();
      binaries.removeOthers(home);
      return server;
    } catch (IOException | SQLException e) {
      throw new StartRefused("The embedded PostgreSQL cannot be started: " + e.getMessage(), e);
    }
  }

  /** JDBC address of the application's database. */
  public String url() {
    return credentials.url(Credentials.DATABASE);
  }

  /** All of them, the superuser's included. */
  Credentials credentials() {
    return credentials;
  }

  /** The role that owns the schema and migrates it. */
  public String ownerUser() {
    return Credentials.OWNER;
  }

  public String ownerPassword() {
    return credentials.ownerPassword();
  }

  /** The role the application works as. */
  public String appUser() {
    return Credentials.APP;
  }

  public String appPassword() {
    return credentials.appPassword();
  }

  /**
   * Waits up to ten seconds for the application to hang up, stops the server, lets go of the home.
   */
  @Override
  public void close() throws IOException {
    closed = true;
    awaitFarewell();
    stopAndLetGo();
  }

  private synchronized void stopAndLetGo() throws IOException {
    if (Postmaster.running(home.database()).isPresent()) {
      programs.stop(home.database());
    }
    home.close();
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * Starts it again where it was if it ended by itself; answers whether that was needed.
   *
   * @throws IOException when it cannot be started now
   */
  synchronized boolean reviveIfEnded() throws IOException, SQLException {
    if (closed || Postmaster.running(home.database()).isPresent()) {
      return false;
    }
    Postmaster.clearTraces(home.database(), TRACES_LIMIT);
    Command started = programs.start(home.database(), startLog());
    if (!started.succeeded()) {
      throw new IOException("pg_ctl says: " + started.output().strip());
    }
    try (Connection server = asSuperuser("postgres")) {
      assertDurableAndOurs(server);
    }
    return true;
  }

  /** PostgreSQL's own programs hand paths to a shell between double quotes. */
  private static void refuseAwkwardPath(Path folder) throws StartRefused {
    if (folder.toString().chars().anyMatch(c -> "\"$`\\\n".indexOf(c) >= 0)) {
      throw new StartRefused(
          "The path of the home " + folder + " must not hold any of \" $ ` and \\.");
    }
  }

  private static void refuseAnotherMajorVersion(Home home, String ours)
      throws IOException, StartRefused {
    Path record = home.database().resolve("PG_VERSION");
    if (!Files.isRegularFile(record)) {
      return;
    }
    String theirs = Files.readString(record).strip();
    if (!theirs.equals(ours)) {
      throw new StartRefused(
          ("The home %s was written by PostgreSQL %s and this claims.jar carries PostgreSQL %s: run"
                  + " 'backup <file>' with the claims.jar that last ran on it, then 'restore <file>'"
                  + " with this one into an empty home.")
              .formatted(home.folder(), theirs, ours));
    }
  }

  private static Credentials credentials(Home home) throws IOException, StartRefused {
    Path file = home.file("database.properties");
    if (Files.isRegularFile(file)) {
      return Credentials.read(file);
    }
    if (Files.isDirectory(home.database())) {
      throw new StartRefused(
          "The home holds a database but not the file "
              + file
              + " with its passwords; bring that file back from a backup of the home.");
    }
    return Credentials.generated();
  }

  private void stopOrphan() throws IOException {
    if (Postmaster.running(home.database()).isPresent()) {
      programs.stop(home.database());
    }
    Postmaster.clearTraces(home.database(), TRACES_LIMIT);
  }

  /** Makes the data folder beside its place, so that a half-made one is never taken for whole. */
  private void createData() throws IOException {
    if (Files.isDirectory(home.database())) {
      return;
    }
    remember(credentials);
    Path beside = home.file(".creating-database");
    Home.deleteTree(beside);
    Home.createForOwnerAlone(beside);
    user.handOver(beside);
    Path password = home.file(".superuser-password");
    OwnerOnlyFile.write(password, credentials.superuserPassword() + "\n");
    user.handOver(password);
    try {
      programs.createCluster(beside, password);
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(beside, home.database(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void startOnFreePort() throws IOException {
    Home.createForOwnerAlone(home.logs());
    user.handOver(home.logs());
    for (int attempt = 1; ; attempt++) {
      remember(credentials.onPort(freePort(credentials.port())));
      ServerFiles.write(home.database(), credentials.port(), home.logs());
      user.handOver(home.database().resolve("postgresql.conf"));
      user.handOver(home.database().resolve("pg_hba.conf"));
      Command started = programs.start(home.database(), startLog());
      if (started.succeeded()) {
        return;
      }
      if (attempt == START_ATTEMPTS) {
        throw new IOException(
            "pg_ctl says: " + started.output().strip() + " (see " + home.logs() + ")");
      }
      Pause.brief();
    }
  }

  private Path startLog() {
    return home.logs().resolve("postgresql-start.log");
  }

  private void makeReadyOrStop() throws IOException, SQLException {
    try {
      makeReady();
    } catch (IOException | SQLException e) {
      programs.stop(home.database());
      throw e;
    }
  }

  private void makeReady() throws IOException, SQLException {
    Roles roles = new Roles(credentials);
    try (Connection server = asSuperuser("postgres")) {
      assertDurableAndOurs(server);
      roles.createOn(server);
    }
    try (Connection database = asSuperuser(Credentials.DATABASE)) {
      roles.grantOn(database);
    }
  }

  private void assertDurableAndOurs(Connection server) throws IOException, SQLException {
    for (String setting : DURABLE) {
      if (!"on".equals(show(server, setting))) {
        throw new IOException("it runs with " + setting + " = " + show(server, setting));
      }
    }
    if (!Path.of(show(server, "data_directory")).equals(home.database())) {
      throw new IOException("another PostgreSQL answers on port " + credentials.port());
    }
  }

  private void awaitFarewell() {
    Instant limit = Instant.now().plus(FAREWELL_LIMIT);
    try (Connection server = asSuperuser("postgres");
        Statement statement = server.createStatement()) {
      while (Instant.now().isBefore(limit)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where datname = 'claims'")) {
          rows.next();
          if (rows.getInt(1) == 0) {
            return;
          }
        }
        Pause.brief();
      }
    } catch (SQLException | IOException notWorthWaitingFor) {
      return;
    }
  }

  private void remember(Credentials current) throws IOException {
    credentials = current;
    Path properties = home.file("database.properties");
    Path serviceFile = home.file("psql.conf");
    credentials.write(properties, serviceFile);
    user.handOver(properties);
    user.handOver(serviceFile);
  }

  private Connection asSuperuser(String database) throws SQLException {
    return jdbc.open(
        credentials.url(database), Credentials.SUPERUSER, credentials.superuserPassword());
  }

  private static String show(Connection server, String setting) throws SQLException {
    try (Statement statement = server.createStatement();
        ResultSet rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The port of last time if nobody took it, else any free one. */
  private static int freePort(int lastTime) throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback, lastTime));
      return socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
        return socket.getLocalPort();
      }
    }
  }
}

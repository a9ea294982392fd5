package coop.claims.app.launch;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.data.InstanceDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code java -jar claims.jar}: takes the home, brings its PostgreSQL up unless an external one is
 * named, and boots the server with the application inside.
 */
public final class Main {

  private static final int REFUSED = 1;
  private static final int MISUSED = 2;

  private static final String HELP =
      """
      java [settings] -jar claims.jar [options of the server]
      java [settings] -jar claims.jar backup <file>    while it runs or not
      java [settings] -jar claims.jar check <file>     whether a backup is whole
      java [settings] -jar claims.jar restore <file>   into an empty home or database

      Settings, each also as an environment variable (CLAIMS_HOME, ...):
        -Dclaims.home=<folder>       what this installation keeps, ~/.claims unless said
        -Dclaims.demo=true           demo data; answers this machine alone
        -Dclaims.demo.public=true    the demo answers other machines too
        -Dclaims.db.url=<JDBC URL>   a PostgreSQL of your own instead of the embedded one, with
                                     claims.db.user, claims.db.password, claims.db.owner.user and
                                     claims.db.owner.password; for its backup also
                                     claims.backup.user and claims.backup.password

      Options of the server:
        --port <number>              8080 unless said
      """;

  /** Tells the application that its set-up link is printed here, where the port is known. */
  private static final String SET_UP_ANNOUNCED = "claims.setup.announced";

  /** Where the application leaves the path of its set-up link, until it is printed. */
  private static final String SET_UP_PATH = "claims.setup.path";

  private static final String LOG_SAYS_WHY = "Claims did not start; the log above says why.";

  private Main() {}

  /**
   * Starts Claims. Options such as {@code --port 8081} go on to the server.
   *
   * @param args exit code 2 follows an unknown command, 1 a start that was refused
   */
  public static void main(String[] args) {
    List<String> typed = List.of(args);
    boolean command = !typed.isEmpty() && !typed.get(0).startsWith("-");
    if (command && !(BackupCommand.knows(typed.get(0)) && typed.size() == 2)) {
      System.err.println(misused(typed.get(0)));
      System.exit(MISUSED);
    }
    if (typed.stream().anyMatch("--help"::equalsIgnoreCase)) {
      System.out.print(HELP);
      return;
    }
    try {
      if (command) {
        BackupCommand.run(typed.get(0), Settings.ofThisProcess(), Path.of(typed.get(1)));
        return;
      }
      start(Settings.ofThisProcess(), typed);
    } catch (StartRefused e) {
      System.err.println(e.getMessage());
      System.exit(REFUSED);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(REFUSED);
    }
  }

  private static String misused(String word) {
    return BackupCommand.knows(word)
        ? "The command " + word + " takes the name of one file, and settings before -jar."
        : "Unknown command '"
            + word
            + "'. Without a command Claims starts; options such as --port 8081 go to the server.";
  }

  private static void start(Settings settings, List<String> typed) throws Exception {
    Home home = Home.open(settings.home());
    BackupCommand.refuseUnfinished(home);
    LogFormat log = settings.logFormat();
    log.begin();
    TemporaryFiles.under(home);
    Tracing.begin(settings);
    ServerArguments.check(typed);
    System.setProperty("claims.home", home.folder().toString());
    System.setProperty("claims.http.port", Integer.toString(ServerArguments.port(typed)));
    if (settings.externalDatabase()) {
      atExit(home);
    } else {
      startDatabase(home, log);
    }
    System.setProperty(SET_UP_ANNOUNCED, "true");
    GracefulStop.within(settings.stopLimit(), line -> log.say(System.err, "INFO", line));
    PayaraMicro.main(serverArguments(home, settings, typed));
    announce(log);
  }

  private static String[] serverArguments(Home home, Settings settings, List<String> typed)
      throws StartRefused {
    try {
      return ServerArguments.prepare(home, settings.loopbackOnly(), settings.logFormat(), typed);
    } catch (IOException e) {
      throw new StartRefused(
          "The home "
              + home.folder()
              + " holds files that this user may not write ("
              + e.getMessage()
              + "); start Claims as the user who ran it before.",
          e);
    }
  }

  private static void startDatabase(Home home, LogFormat log) throws StartRefused {
    EmbeddedServer database = EmbeddedServer.start(home);
    atExit(database);
    DatabaseWatch.over(database, line -> log.say(System.err, "WARNING", line));
    System.setProperty("claims.db.url", database.url());
    System.setProperty("claims.db.user", database.appUser());
    System.setProperty("claims.db.password", database.appPassword());
    System.setProperty("claims.db.owner.user", database.ownerUser());
    System.setProperty("claims.db.owner.password", database.ownerPassword());
  }

  /** Keeps the resource, and with it the lock on the home, until this process ends. */
  private static void atExit(AutoCloseable resource) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(resource), "claims-farewell"));
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      System.err.println("PostgreSQL did not stop in order: " + e.getMessage());
    }
  }

  /** Says where to go, or ends the process when the application inside refused to start. */
  private static void announce(LogFormat log) throws StartRefused {
    InstanceDescriptor server = server();
    if (server.getDeployedApplications().isEmpty()) {
      throw new StartRefused(LOG_SAYS_WHY);
    }
    String setUp = System.getProperty(SET_UP_PATH);
    System.clearProperty(SET_UP_PATH);
    for (Integer port : server.getHttpPorts()) {
      log.say(System.out, "INFO", "Claims is ready at http://localhost:" + port + "/");
      if (setUp != null) {
        System.out.println(
            "It is not set up yet. Open this link once, before anybody else does:\n"
                + "  http://localhost:"
                + port
                + "/"
                + setUp);
      }
    }
  }

  private static InstanceDescriptor server() throws StartRefused {
    try {
      return PayaraMicro.getInstance().getRuntime().getLocalDescriptor();
    } catch (IllegalStateException notRunning) {
      throw new StartRefused(LOG_SAYS_WHY, notRunning);
    }
  }
}

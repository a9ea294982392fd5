package coop.claims.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * {@code backup <file>}, {@code restore <file>} and {@code check <file>}: brings up or finds the
 * database, and hands the work to the tasks in the WAR.
 */
final class BackupCommand {

  private static final String UNFINISHED = "restore-unfinished";

  private final Settings settings;
  private final Path file;

  private BackupCommand(Settings settings, Path file) {
    this.settings = settings;
    this.file = file.toAbsolutePath().normalize();
  }

  /** Whether the word is one of these commands. */
  static boolean knows(String word) {
    return word.equals("backup") || word.equals("restore") || word.equals("check");
  }

  static void run(String word, Settings settings, Path file) throws StartRefused {
    BackupCommand command = new BackupCommand(settings, file);
    try (Inside inside = Inside.open()) {
      switch (word) {
        case "backup" -> command.backup(inside);
        case "restore" -> command.restore(inside);
        default -> command.check(inside);
      }
    } catch (IOException e) {
      throw new StartRefused("The " + word + " failed: " + e.getMessage(), e);
    }
  }

  /**
   * @throws StartRefused when a restore into this home did not come to its end
   */
  static void refuseUnfinished(Home home) throws StartRefused {
    if (Files.exists(home.file(UNFINISHED))) {
      throw new StartRefused(
          "The restore into this home was interrupted; empty it and run it again: "
              + home.folder());
    }
  }

  private void check(Inside inside) throws StartRefused {
    inside.run("CheckTask", Map.of("file", file.toString()));
  }

  private void backup(Inside inside) throws IOException, StartRefused {
    if (settings.externalDatabase()) {
      inside.run(
          "BackupTask",
          words(
              settings.required("claims.db.url"),
              settings.required("claims.backup.user"),
              settings.required("claims.backup.password")));
      return;
    }
    if (!Files.isDirectory(settings.home().resolve("database"))) {
      throw new StartRefused("The home " + settings.home() + " holds no database to back up.");
    }
    Optional<Home> free = Home.openIfFree(settings.home());
    if (free.isEmpty()) {
      backup(inside, Credentials.read(settings.home().resolve("database.properties")));
      return;
    }
    refuseUnfinishedAndLetGo(free.get());
    try (EmbeddedServer server = EmbeddedServer.startOrLetGo(free.get())) {
      backup(inside, server.credentials());
    }
  }

  /** As the superuser of the home's own PostgreSQL, whom row-level security does not bind. */
  private void backup(Inside inside, Credentials credentials) throws IOException, StartRefused {
    inside.run(
        "BackupTask",
        words(
            credentials.url(Credentials.DATABASE),
            Credentials.SUPERUSER,
            credentials.superuserPassword()));
  }

  private void restore(Inside inside) throws IOException, StartRefused {
    check(inside);
    refuseDocuments();
    if (settings.externalDatabase()) {
      restoreExternal(inside);
      return;
    }
    Home home = Home.open(settings.home());
    try {
      refuseUnfinished(home);
      home.refuseUnlessEmpty();
      OwnerOnlyFile.write(home.file(UNFINISHED), "");
    } catch (IOException | StartRefused e) {
      home.close();
      throw e;
    }
    try (EmbeddedServer server = EmbeddedServer.startOrLetGo(home)) {
      inside.run("RestoreTask", words(server.url(), server.ownerUser(), server.ownerPassword()));
      Files.delete(home.file(UNFINISHED));
      OwnerOnlyFile.flush(home.folder());
    }
  }

  private void restoreExternal(Inside inside) throws IOException, StartRefused {
    try (Home home = Home.open(settings.home())) {
      refuseUnfinished(home);
      inside.run(
          "RestoreTask",
          words(
              settings.required("claims.db.url"),
              settings.required("claims.db.owner.user"),
              settings.required("claims.db.owner.password")));
    }
  }

  private void refuseDocuments() throws IOException, StartRefused {
    Path documents = settings.documents();
    if (Files.isDirectory(documents)) {
      try (var files = Files.walk(documents)) {
        if (files.anyMatch(Files::isRegularFile)) {
          throw new StartRefused(
              "The folder of documents "
                  + documents
                  + " is not empty; a restore goes into an empty one.");
        }
      }
    }
  }

  private static void refuseUnfinishedAndLetGo(Home home) throws StartRefused {
    try {
      refuseUnfinished(home);
    } catch (StartRefused e) {
      home.close();
      throw e;
    }
  }

  private Map<String, String> words(String url, String user, String password) throws IOException {
    return Map.of(
        "url",
        url,
        "user",
        user,
        "password",
        password,
        "documents",
        settings.documents().toString(),
        "product",
        Binaries.ofThisJar().product(),
        "file",
        file.toString());
  }
}

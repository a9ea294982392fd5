package coop.claims.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The classes and libraries of the WAR inside {@code claims.jar}, for work that is done without a
 * server: backup and restore need the driver and the migrations, which are there and nowhere else.
 *
 * <p>They are unpacked into a temporary folder for as long as the work takes. Nothing of theirs is
 * named here; tasks take and answer types of the JDK.
 */
final class Inside implements AutoCloseable {

  private static final String WAR = "/MICRO-INF/deploy/ROOT.war";
  private static final String CLASSES = "WEB-INF/classes/";
  private static final String LIBRARIES = "WEB-INF/lib/";
  private static final String TASKS = "coop.claims.app.backup.";

  private static final String FOLDER = "claims-inside-";
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  /** Held, because the log manager forgets the level of a logger that nobody holds. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  private final Optional<Path> folder;
  private final ClassLoader loader;

  private Inside(Optional<Path> folder, ClassLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /** From the WAR; where there is none, as in tests, from the class path. */
  static Inside open() throws IOException {
    try (InputStream war = Inside.class.getResourceAsStream(WAR)) {
      if (war == null) {
        return new Inside(Optional.empty(), Inside.class.getClassLoader());
      }
      Path folder = Files.createTempDirectory(FOLDER);
      removeLeftBehind(folder);
      try {
        URL[] urls = unpack(war, folder);
        return new Inside(
            Optional.of(folder), new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
      } catch (IOException e) {
        Home.deleteTree(folder);
        throw e;
      }
    }
  }

  /**
   * Runs a task to its end.
   *
   * @throws StartRefused with what the task says against it
   */
  @SuppressWarnings("unchecked")
  void run(String task, Map<String, String> words) throws StartRefused {
    MIGRATIONS.setLevel(Level.WARNING);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      var made = loader.loadClass(TASKS + task).getDeclaredConstructor().newInstance();
      Optional<String> refusal =
          ((Function<Map<String, String>, Optional<String>>) made).apply(words);
      if (refusal.isPresent()) {
        throw new StartRefused(refusal.get());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The task " + task + " is not where it should be", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    if (loader instanceof URLClassLoader ours && folder.isPresent()) {
      ours.close();
      Home.deleteTree(folder.get());
    }
  }

  /** What a killed process of this user left a day ago or earlier. */
  private static void removeLeftBehind(Path own) throws IOException {
    Instant oldest = Instant.now().minus(LEFT_BEHIND);
    List<Path> others = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(own.getParent(), FOLDER + "*")) {
      for (Path each : found) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(oldest)
            && Files.getOwner(each).equals(Files.getOwner(own))) {
          others.add(each);
        }
      }
    }
    for (Path each : others) {
      Home.deleteTree(each);
    }
  }

  private static URL[] unpack(InputStream war, Path folder) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(Files.createDirectories(folder.resolve(CLASSES)).toUri().toURL());
    ZipInputStream entries = new ZipInputStream(war);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      String name = entry.getName();
      boolean library = name.startsWith(LIBRARIES);
      if (entry.isDirectory() || !library && !name.startsWith(CLASSES)) {
        continue;
      }
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(entries, file);
      if (library) {
        urls.add(file.toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}

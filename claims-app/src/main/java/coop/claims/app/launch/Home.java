package coop.claims.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of one installation, open for its owner alone and held by one process at a time.
 *
 * <pre>
 * database/             PostgreSQL's data; its PG_VERSION is the record of the major version
 * database.properties   port and generated passwords
 * psql.conf             the same as a service file, for psql
 * postgresql-VERSION/   the unpacked PostgreSQL
 * jdbc-driver.jar       the launcher's way to it
 * server/               the server's working folder, made anew at each start
 * tmp/                  temporary files, none of which outlives a start
 * logs/                 what PostgreSQL has to say, one file for each day of the week
 * lock                  held while a process runs on this home
 * </pre>
 */
final class Home implements AutoCloseable {

  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Creates the folder if it is missing and takes it for this process.
   *
   * @throws StartRefused when another process holds it, or it cannot be used by this user
   */
  static Home open(Path folder) throws StartRefused {
    Path absolute = folder.toAbsolutePath().normalize();
    Optional<Home> taken = openIfFree(absolute);
    if (taken.isEmpty()) {
      String holder = holder(absolute);
      throw new StartRefused(
          "Claims already runs on "
              + absolute
              + (holder.isEmpty() ? "" : " (process " + holder + ")")
              + "; stop it, or give this one a home of its own with -Dclaims.home=<folder>.");
    }
    return taken.get();
  }

  /** As {@link #open}; empty when another process holds it. */
  static Optional<Home> openIfFree(Path folder) throws StartRefused {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      createForOwnerAlone(absolute);
      ServerUser.refuseAnothersHome(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(bytes(Long.toString(ProcessHandle.current().pid())), 0);
      return Optional.of(new Home(absolute.toRealPath(), channel));
    } catch (IOException e) {
      throw new StartRefused(
          "The home " + absolute + " cannot be created or written by this user: " + e, e);
    }
  }

  /** The home itself. */
  Path folder() {
    return folder;
  }

  Path database() {
    return folder.resolve("database");
  }

  Path server() {
    return folder.resolve("server");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * @throws StartRefused when it holds anything but its lock and empty folders
   */
  void refuseUnlessEmpty() throws IOException, StartRefused {
    try (Stream<Path> files = Files.walk(folder)) {
      Optional<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.equals(folder.resolve("lock")))
              .findFirst();
      if (found.isPresent()) {
        throw new StartRefused(
            "The home " + folder + " is not empty; a restore goes into an empty one.");
      }
    }
  }

  /** Lets the next process have the home. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The home " + folder + " cannot be released", e);
    }
  }

  static void createForOwnerAlone(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, OWNER_ALONE);
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** The process that wrote its number into the lock; empty when none can be read. */
  private static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve("lock"), StandardCharsets.US_ASCII).strip();
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }
}

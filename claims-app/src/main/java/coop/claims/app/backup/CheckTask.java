package coop.claims.app.backup;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Reads a backup from its first byte to its last and says whether this version could restore it,
 * touching nothing. Its word is {@code file}; the answer is empty, or what is wrong.
 */
public final class CheckTask implements Function<Map<String, String>, Optional<String>> {

  /** The first schema that was released. */
  private static final int OLDEST_LEVEL = 12;

  private static final int BUFFER = 256 * 1024;

  @Override
  public Optional<String> apply(Map<String, String> words) {
    try {
      Path file = Path.of(words.get("file"));
      Head[] head = new Head[1];
      Totals totals =
          read(
              file,
              new Contents.Receiver() {
                @Override
                public void head(Head found) throws IOException, BackupRefused {
                  refuseUnknown(found);
                  head[0] = found;
                }
              });
      System.out.printf(
          "%s is whole: %d rows and %d documents of %s, schema level %s%n",
          file, totals.rows(), totals.documents(), head[0].made(), head[0].level());
      return Optional.empty();
    } catch (BackupRefused e) {
      return Optional.of(e.getMessage());
    } catch (SQLException nobodyAsksADatabase) {
      throw new IllegalStateException(nobodyAsksADatabase);
    }
  }

  /** Reads it all for a receiver. */
  static Totals read(Path file, Contents.Receiver receiver) throws BackupRefused, SQLException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return Contents.read(in, receiver);
    } catch (Damaged e) {
      throw new BackupRefused(
          "The backup " + file + " is damaged or not whole: " + e.getMessage() + ".", e);
    } catch (NoSuchFileException e) {
      throw new BackupRefused("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new BackupRefused("The work on the backup stopped: " + e.getMessage() + ".", e);
    }
  }

  /** Only what these migrations made, all of them in the same words, can be brought on by them. */
  static void refuseUnknown(Head head) throws IOException, BackupRefused {
    if (Integer.parseInt(head.level()) < OLDEST_LEVEL) {
      throw new BackupRefused(
          "The backup's schema level "
              + head.level()
              + " is older than "
              + OLDEST_LEVEL
              + ", the first one that can be restored.");
    }
    for (Head.AppliedMigration each : head.migrations()) {
      Optional<Integer> ours = checksum(each.script());
      if (ours.isEmpty()) {
        throw new BackupRefused(
            "The backup is of Claims "
                + head.product()
                + " at schema level "
                + head.level()
                + ", which this version does not know: restore it with that version or a later"
                + " one.");
      }
      if (ours.get() != each.checksum()) {
        throw new BackupRefused(
            "Migration "
                + each.version()
                + " of the backup is not the one of this version; restore it with the version that"
                + " wrote it.");
      }
    }
  }

  /** As Flyway keeps it: over the lines, without their ends. */
  private static Optional<Integer> checksum(String script) throws IOException {
    try (InputStream in =
        CheckTask.class.getClassLoader().getResourceAsStream("db/migration/" + script)) {
      if (in == null) {
        return Optional.empty();
      }
      CRC32 crc = new CRC32();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        crc.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return Optional.of((int) crc.getValue());
    }
  }
}

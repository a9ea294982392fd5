package coop.claims.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Document bytes as the application's store keeps them: {@code ab/cd/abcd...} for the digest {@code
 * abcd...}. They never change once they are in place, so they are read while the system runs.
 *
 * @param root need not exist before something is written
 */
record DocumentFolder(Path root) {

  static boolean isDigest(String word) {
    return word.matches("[0-9a-f]{64}");
  }

  /** The bytes; empty when they are not there. */
  Optional<InputStream> open(String sha256) throws IOException {
    try {
      return Optional.of(Files.newInputStream(place(sha256)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes through to the disk, then moves into place. */
  void write(String sha256, InputStream bytes) throws IOException {
    Path place = place(sha256);
    Path folder = Files.createDirectories(place.getParent());
    Path beside = folder.resolve(sha256 + ".part");
    try (FileChannel channel =
            FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      bytes.transferTo(out);
      channel.force(true);
    }
    Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    for (Path each = folder; each.startsWith(root); each = each.getParent()) {
      flush(each);
    }
  }

  static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path place(String sha256) {
    if (!isDigest(sha256)) {
      throw new IllegalArgumentException("not a digest: " + sha256);
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }
}

package coop.claims.persistence.evidence;

import coop.claims.domain.evidence.DocumentStore;
import coop.claims.domain.evidence.FileTypes;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFile.ScanState;
import coop.claims.domain.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@link DocumentStore} in a folder: {@code ab/cd/abcd...} for the digest {@code abcd...}. Bytes go
 * to a temporary file beside it, are flushed to the disk, and are then moved into place in one
 * step; a killed server leaves a temporary file at most, which the next one removes after a day.
 *
 * <p>There is no malware scanner here, so files are {@link ScanState#NOT_CONFIGURED}.
 */
public final class FileDocumentStore implements DocumentStore {

  private static final String INCOMING = "incoming";
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final long MEGABYTE = 1024L * 1024;

  private final Path root;
  private final Path incoming;

  /**
   * @param root made if it is not there; one file system for all of it
   */
  public FileDocumentStore(Path root) {
    this.root = root;
    this.incoming = root.resolve(INCOMING);
    try {
      Files.createDirectories(incoming);
      removeLeftBehind();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public StoredFile store(InputStream bytes, String fileName, long mostBytes) {
    Set<String> accepted =
        FileTypes.accepted(fileName)
            .orElseThrow(
                () ->
                    Refusal.of(Refusal.Kind.UNSUPPORTED_TYPE, "document.type-not-accepted")
                        .asException());
    try {
      Path temporary = Files.createTempFile(incoming, "upload-", ".part");
      try {
        String sha256 = receive(bytes, temporary, mostBytes);
        long size = Files.size(temporary);
        String mediaType =
            FileInspection.of(temporary)
                .filter(accepted::contains)
                .orElseThrow(
                    () ->
                        Refusal.of(Refusal.Kind.UNSUPPORTED_TYPE, "document.type-mismatch")
                            .asException());
        settle(temporary, place(sha256));
        return new StoredFile(sha256, size, mediaType, ScanState.NOT_CONFIGURED);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public InputStream open(String sha256) {
    try {
      return Files.newInputStream(place(sha256));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes and flushes the bytes; answers their digest. */
  private static String receive(InputStream bytes, Path file, long mostBytes) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > mostBytes) {
          throw Refusal.of(
                  Refusal.Kind.TOO_LARGE, "document.too-large", (int) (mostBytes / MEGABYTE))
              .asException();
        }
        digest.update(buffer, 0, read);
        ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
        while (chunk.hasRemaining()) {
          channel.write(chunk);
        }
      }
      channel.force(true);
    }
    if (size == 0) {
      throw Refusal.rule("document.empty").asException();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Moves the file to its place; the same bytes in the place already are left as they are. */
  private void settle(Path temporary, Path place) throws IOException {
    Path folder = place.getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      flushFolder(root);
      flushFolder(folder.getParent());
    }
    if (!isThereAlready(temporary, place)) {
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    }
    flushFolder(folder);
  }

  /** The same bytes that came again are as good as new. */
  private static boolean isThereAlready(Path temporary, Path place) throws IOException {
    try {
      if (Files.size(place) != Files.size(temporary)) {
        return false;
      }
      Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
      return true;
    } catch (NoSuchFileException notThere) {
      return false;
    }
  }

  @Override
  public boolean holds(String sha256) {
    return Files.exists(place(sha256));
  }

  @Override
  public List<String> settledBefore(Instant time, int part) {
    Path folder = root.resolve(HexFormat.of().toHexDigits((byte) part));
    List<String> settled = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return settled;
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (DIGEST.matcher(file.getFileName().toString()).matches() && isOlder(file, time)) {
          settled.add(file.getFileName().toString());
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return settled;
  }

  @Override
  public void remove(String sha256) {
    try {
      Files.deleteIfExists(place(sha256));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void flushFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path place(String sha256) {
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a digest: " + sha256);
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  private void removeLeftBehind() throws IOException {
    Instant oldest = Instant.now().minus(LEFT_BEHIND);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming, "upload-*.part")) {
      for (Path file : files) {
        removeIfOlder(file, oldest);
      }
    }
  }

  private static void removeIfOlder(Path file, Instant oldest) throws IOException {
    if (isOlder(file, oldest)) {
      Files.deleteIfExists(file);
    }
  }

  /** Not one that is gone meanwhile. */
  private static boolean isOlder(Path file, Instant time) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

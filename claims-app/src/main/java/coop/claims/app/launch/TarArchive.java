package coop.claims.app.launch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks a POSIX tar stream of folders, files and symbolic links: what the PostgreSQL archive is
 * made of. Anything else in it, or an entry that would land outside the folder, is refused.
 */
final class TarArchive {

  private static final int BLOCK = 512;

  private final InputStream in;
  private final Path target;

  private TarArchive(InputStream in, Path target) {
    this.in = in;
    this.target = target;
  }

  static void unpack(InputStream in, Path target) throws IOException {
    new TarArchive(in, target.normalize()).unpack();
  }

  private void unpack() throws IOException {
    byte[] header = new byte[BLOCK];
    while (readHeader(header)) {
      Path entry = inside(name(header));
      long size = octal(header, 124, 12);
      switch (header[156]) {
        case '5' -> Files.createDirectories(entry);
        case '2' -> link(entry, text(header, 157, 100));
        case '0', 0 -> file(entry, size, (octal(header, 100, 8) & 0100) != 0);
        default ->
            throw new IOException(
                "Entry " + entry + " of type '" + (char) header[156] + "' is not expected here");
      }
    }
  }

  /** False at the end of the archive, which is a block of zeros. */
  private boolean readHeader(byte[] header) throws IOException {
    if (in.readNBytes(header, 0, BLOCK) < BLOCK) {
      throw new EOFException("The archive ends early");
    }
    return header[0] != 0;
  }

  private static String name(byte[] header) {
    String prefix = "ustar".equals(text(header, 257, 5)) ? text(header, 345, 155) : "";
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private void link(Path entry, String to) throws IOException {
    Path pointsTo = entry.getParent().resolve(to).normalize();
    if (!pointsTo.startsWith(target)) {
      throw new IOException("Link " + entry + " leaves the archive");
    }
    Files.createDirectories(entry.getParent());
    Files.createSymbolicLink(entry, Path.of(to));
  }

  private void file(Path entry, long size, boolean executable) throws IOException {
    Files.createDirectories(entry.getParent());
    try (OutputStream out = Files.newOutputStream(entry)) {
      copy(out, size);
    }
    Files.setPosixFilePermissions(
        entry, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
  }

  private void copy(OutputStream out, long size) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = size;
    while (left > 0) {
      int length = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (length < 0) {
        throw new EOFException("The archive ends early");
      }
      out.write(buffer, 0, length);
      left -= length;
    }
  }

  private Path inside(String name) throws IOException {
    Path entry = target.resolve(name).normalize();
    if (!entry.startsWith(target)) {
      throw new IOException("Entry " + name + " leaves the archive");
    }
    return entry;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    String digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("The archive is damaged: '" + digits + "' is not a size", e);
    }
  }
}

package coop.claims.app.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a tar file whose last entry is the digest of every byte before it, so that a file that was
 * cut off or changed anywhere is never taken for whole. Nothing is kept in memory.
 */
final class ArchiveWriter {

  /** The last entry. */
  static final String SEAL = "seal";

  private static final int BUFFER = 64 * 1024;

  private final OutputStream out;
  private final Sha256 sofar = new Sha256();

  ArchiveWriter(OutputStream out) {
    this.out = out;
  }

  void add(String name, byte[] content) throws IOException {
    add(name, content.length, new ByteArrayInputStream(content));
  }

  void add(String name, String content) throws IOException {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds exactly so many bytes; fewer or more in the stream is a failure. */
  void add(String name, long size, InputStream content) throws IOException {
    TarHeader header = new TarHeader(name, size);
    write(header.block(), TarHeader.BLOCK);
    byte[] buffer = new byte[BUFFER];
    long left = size;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw new IOException(name + " is larger than " + size + " bytes");
      }
      write(buffer, read);
    }
    if (left > 0) {
      throw new IOException(name + " is smaller than " + size + " bytes");
    }
    write(new byte[header.padding()], header.padding());
  }

  /** The end. */
  void seal() throws IOException {
    add(SEAL, sofar.hex());
    write(new byte[2 * TarHeader.BLOCK], 2 * TarHeader.BLOCK);
    out.flush();
  }

  private void write(byte[] bytes, int length) throws IOException {
    sofar.update(bytes, 0, length);
    out.write(bytes, 0, length);
  }
}

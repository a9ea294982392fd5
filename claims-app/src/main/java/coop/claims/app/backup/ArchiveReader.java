package coop.claims.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what {@link ArchiveWriter} wrote, from front to end, and believes its seal only. */
final class ArchiveReader {

  private static final int DIGEST_LETTERS = 64;

  private final InputStream in;
  private final Sha256 sofar = new Sha256();
  private TarHeader current = new TarHeader("none", 0);
  private long left;

  ArchiveReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next entry; empty once the seal was read, it is right, and nothing follows.
   *
   * @throws Damaged when the file ends before
   */
  Optional<TarHeader> next() throws IOException {
    finishCurrent();
    byte[] block = new byte[TarHeader.BLOCK];
    readFully(block);
    TarHeader header = TarHeader.of(block);
    if (header.name().equals(ArchiveWriter.SEAL)) {
      breakSeal(header);
      return Optional.empty();
    }
    sofar.update(block);
    current = header;
    left = header.size();
    return Optional.of(header);
  }

  /** What the current entry holds, as far as it was not read yet. */
  InputStream content() {
    return new Content();
  }

  private void finishCurrent() throws IOException {
    content().skipNBytes(left);
    byte[] padding = new byte[current.padding()];
    readFully(padding);
    sofar.update(padding);
  }

  private void breakSeal(TarHeader header) throws IOException {
    byte[] digest = new byte[DIGEST_LETTERS];
    byte[] end = new byte[header.padding() + 2 * TarHeader.BLOCK];
    if (header.size() != DIGEST_LETTERS) {
      throw new Damaged("its seal is not one");
    }
    readFully(digest);
    if (!new String(digest, StandardCharsets.US_ASCII).equals(sofar.hex())) {
      throw new Damaged("its seal does not fit what is in it");
    }
    readFully(end);
    for (byte each : end) {
      if (each != 0) {
        throw new Damaged("something else follows its seal");
      }
    }
    if (in.read() >= 0) {
      throw new Damaged("something follows its end");
    }
  }

  private void readFully(byte[] bytes) throws IOException {
    if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
      throw new Damaged("it ends early");
    }
  }

  private final class Content extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0 && length > 0) {
        return -1;
      }
      int read = in.read(buffer, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new Damaged("it ends early");
      }
      sofar.update(buffer, offset, read);
      left -= read;
      return read;
    }
  }
}

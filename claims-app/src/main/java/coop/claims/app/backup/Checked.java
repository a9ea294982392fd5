package coop.claims.app.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are digested as they pass. To be read only: what is skipped is not digested. */
final class Checked extends FilterInputStream {

  private final Sha256 digest = new Sha256();

  Checked(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
    }
    return read;
  }

  /** Of everything that passed; once. */
  String sha256() {
    return digest.hex();
  }
}

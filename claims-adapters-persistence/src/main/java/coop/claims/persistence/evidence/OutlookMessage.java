package coop.claims.persistence.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Saved Outlook mails: compound files with a stream that only messages have. */
final class OutlookMessage {

  private static final byte[] STREAM_NAME =
      "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
  private static final int BUFFER_BYTES = 64 * 1024;

  private OutlookMessage() {}

  static boolean isOne(Path file) throws IOException {
    byte[] window = new byte[BUFFER_BYTES + STREAM_NAME.length];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(window, kept, BUFFER_BYTES);
          read >= 0;
          read = in.read(window, kept, BUFFER_BYTES)) {
        int filled = kept + read;
        if (contains(window, filled)) {
          return true;
        }
        kept = Math.min(STREAM_NAME.length - 1, filled);
        System.arraycopy(window, filled - kept, window, 0, kept);
      }
    }
    return false;
  }

  private static boolean contains(byte[] window, int filled) {
    for (int at = 0; at + STREAM_NAME.length <= filled; at++) {
      if (Arrays.equals(window, at, at + STREAM_NAME.length, STREAM_NAME, 0, STREAM_NAME.length)) {
        return true;
      }
    }
    return false;
  }
}

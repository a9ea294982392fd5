package coop.claims.web.shared;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of a file (RFC 9110, 14): both ends inclusive, counted from 0. A header that is not
 * understood, or asks for several parts, is ignored, as the standard allows.
 */
public record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  private static final int BUFFER = 16 * 1024;

  /** A range that lies outside the file: the answer is 416. */
  public static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

  /** What the header asks of a file of that size; empty means all of it. */
  public static Optional<ByteRange> parse(String header, long size) {
    Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (matcher.group(1).isEmpty()) {
      long tail = Math.min(Long.parseLong(matcher.group(2)), size);
      return Optional.of(tail == 0 ? UNSATISFIABLE : new ByteRange(size - tail, size - 1));
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
    if (last < first && !matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        first >= size ? UNSATISFIABLE : new ByteRange(first, Math.min(last, size - 1)));
  }

  public long length() {
    return last - first + 1;
  }

  /** Copies as many bytes as the range has, from a stream that stands at its first. */
  public void copy(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length();
    while (left > 0) {
      int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("the file is shorter than its register says");
      }
      to.write(buffer, 0, read);
      left -= read;
    }
  }

  /** The value of {@code Content-Range}. */
  public String of(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}

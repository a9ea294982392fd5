package coop.claims.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Standard output as one JSON object on each line, whoever prints: what is an object already
 * passes, and a bare line, which libraries print now and then, becomes one.
 */
final class JsonLines extends OutputStream {

  private final OutputStream out;
  private final UnaryOperator<String> wrap;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * @param wrap makes an object of a bare line
   */
  JsonLines(OutputStream out, UnaryOperator<String> wrap) {
    this.out = out;
    this.wrap = wrap;
  }

  @Override
  public synchronized void write(int one) throws IOException {
    if (one == '\n') {
      end();
    } else {
      line.write(one);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private void end() throws IOException {
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    if (!text.isEmpty()) {
      String object = text.startsWith("{") ? text : wrap.apply(text);
      out.write((object + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}

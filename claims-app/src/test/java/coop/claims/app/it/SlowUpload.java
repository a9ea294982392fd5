package coop.claims.app.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An upload over a line so slow that a test decides when the rest of it arrives. */
final class SlowUpload implements AutoCloseable {

  private static final String BOUNDARY = "slow-form";

  private final Socket socket;
  private final byte[] body;
  private final int half;

  private SlowUpload(Socket socket, byte[] body) {
    this.socket = socket;
    this.body = body;
    this.half = body.length / 2;
  }

  /** Sends the first half. */
  static SlowUpload begin(URI server, String token, String path, String name, byte[] file)
      throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ascii(
            "--%1$s\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nADDITIONAL\r\n"
                + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n"
                + "Content-Type: image/png\r\n\r\n",
            BOUNDARY, name));
    form.writeBytes(file);
    form.writeBytes(ascii("\r\n--%s--\r\n", BOUNDARY));
    SlowUpload upload =
        new SlowUpload(new Socket(server.getHost(), server.getPort()), form.toByteArray());
    OutputStream out = upload.socket.getOutputStream();
    out.write(
        ascii(
            "POST /api/v1/%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                + "X-Request-Id: the-slow-upload\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n",
            path, server.getAuthority(), token, BOUNDARY, upload.body.length));
    out.write(upload.body, 0, upload.half);
    out.flush();
    return upload;
  }

  /** Sends the rest and answers all the server says. */
  String finish() throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(Arrays.copyOfRange(body, half, body.length));
    out.flush();
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static byte[] ascii(String format, Object... arguments) {
    return format.formatted(arguments).getBytes(StandardCharsets.US_ASCII);
  }
}

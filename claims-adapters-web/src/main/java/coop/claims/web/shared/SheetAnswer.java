package coop.claims.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A written export on its way to the reader. Its length is told first, so that whoever gets less
 * knows.
 */
public final class SheetAnswer {

  private SheetAnswer() {}

  /** For REST. */
  public static Response of(SheetFile file, SheetFormat format, String name) {
    try {
      return Response.ok((StreamingOutput) out -> send(file, out))
          .type(format.mediaType())
          .header(HttpHeaders.CONTENT_LENGTH, file.size())
          .header(HttpHeaders.CONTENT_DISPOSITION, disposition(format, name))
          .build();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void send(SheetFile file, java.io.OutputStream out) throws IOException {
    try (file) {
      file.copyTo(out);
    }
  }

  /** For screens. */
  public static void send(
      SheetFile file, SheetFormat format, String name, HttpServletResponse response)
      throws IOException {
    response.setContentType(format.mediaType());
    response.setContentLengthLong(file.size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(format, name));
    send(file, response.getOutputStream());
  }

  private static String disposition(SheetFormat format, String name) {
    String fileName = name + " " + LocalDate.now(ZoneOffset.UTC) + format.ending();
    return ContentDisposition.of(fileName, false);
  }
}

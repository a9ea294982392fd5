package coop.claims.persistence.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * Says what a file is by looking at its bytes, never at its name. Containers are opened only as far
 * as needed: an office file by its list of contents, a mail by the names in its directory; text is
 * read through once. Whatever is not clearly one of the accepted types has none.
 */
final class FileInspection {

  private static final Tika MAGIC = new Tika();

  private FileInspection() {}

  /** The media type, if it is one this application can vouch for. */
  static Optional<String> of(Path file) throws IOException {
    String magic;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      magic = MAGIC.detect(in);
    }
    return switch (magic) {
      case "application/pdf", "image/png", "image/jpeg" -> Optional.of(magic);
      case "application/zip", "application/x-tika-ooxml" -> OfficeFile.mediaType(file);
      case "application/x-tika-msoffice", "application/vnd.ms-outlook" ->
          OutlookMessage.isOne(file) ? Optional.of("application/vnd.ms-outlook") : Optional.empty();
      default -> text(file, magic);
    };
  }

  private static Optional<String> text(Path file, String magic) throws IOException {
    boolean couldBeText = magic.startsWith("text/") || magic.equals("message/rfc822");
    if (!couldBeText || magic.equals("text/html") || !PlainText.isOne(file)) {
      return Optional.empty();
    }
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(PlainText.HEAD_BYTES), StandardCharsets.UTF_8);
    }
    if (PlainText.isMail(head)) {
      return Optional.of("message/rfc822");
    }
    return PlainText.isMarkup(head) ? Optional.empty() : Optional.of("text/csv");
  }
}

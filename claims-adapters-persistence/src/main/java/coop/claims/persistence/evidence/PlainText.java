package coop.claims.persistence.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells tables and mails from other things that are made of characters. */
final class PlainText {

  static final int HEAD_BYTES = 64 * 1024;

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final Pattern HEADER_LINE = Pattern.compile("([!-9;-~]+):[ \\t]?.*");
  private static final Set<String> MAIL_HEADERS =
      Set.of("from", "to", "subject", "date", "message-id", "mime-version", "received");
  private static final int FEWEST_MAIL_HEADERS = 2;
  private static final Pattern MARKUP =
      Pattern.compile("<(!doctype|\\?xml|html|head|body|script|svg|iframe|object|embed|img)\\b");

  private PlainText() {}

  /** Whether nothing in the whole file is a control character other than those of layout. */
  static boolean isOne(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (isBinary(buffer[i])) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean isBinary(byte b) {
    return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
  }

  /** Whether a browser could take it for a page or an image that runs scripts. */
  static boolean isMarkup(String head) {
    String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
    return start.stripLeading().startsWith("<")
        || MARKUP.matcher(start.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether it begins with the header of a mail, up to the first empty line. */
  static boolean isMail(String head) {
    int known = 0;
    boolean first = true;
    for (String line : head.split("\\r?\\n", -1)) {
      if (line.isEmpty()) {
        break;
      }
      boolean folded = !first && (line.startsWith(" ") || line.startsWith("\t"));
      Matcher header = HEADER_LINE.matcher(line);
      if (!folded && !header.matches()) {
        return false;
      }
      if (!folded && MAIL_HEADERS.contains(header.group(1).toLowerCase(Locale.ROOT))) {
        known++;
      }
      first = false;
    }
    return known >= FEWEST_MAIL_HEADERS;
  }
}

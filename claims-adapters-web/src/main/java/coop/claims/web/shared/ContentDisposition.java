package coop.claims.web.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The {@code Content-Disposition} of a file (RFC 6266): the name in plain ASCII for old readers,
 * and in full, percent-encoded, for all others. No name can end the header or leave its folder.
 */
public final class ContentDisposition {

  private static final String UNESCAPED = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  public static String of(String fileName, boolean inline) {
    String name = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + ascii(name)
        + "\"; filename*=UTF-8''"
        + encoded(name);
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\x20-\\x7e]|[\"%;]", "_");
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (unit >= '0' && unit <= '9')
              || (unit >= 'A' && unit <= 'Z')
              || (unit >= 'a' && unit <= 'z')
              || UNESCAPED.indexOf(unit) >= 0;
      encoded.append(plain ? String.valueOf((char) unit) : String.format("%%%02X", unit));
    }
    return encoded.toString();
  }
}

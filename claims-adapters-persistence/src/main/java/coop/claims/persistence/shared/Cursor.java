package coop.claims.persistence.shared;

import coop.claims.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page begins, opaque to callers: the order it belongs to, the direction, and the key
 * values of the row beside it.
 */
record Cursor(String order, boolean backwards, List<String> values) {

  private static final String SEPARATOR = "\u001f";
  private static final int LONGEST = 2_000;

  Cursor {
    values = List.copyOf(values);
  }

  static Cursor after(String order, List<String> values) {
    return new Cursor(order, false, values);
  }

  static Cursor before(String order, List<String> values) {
    return new Cursor(order, true, values);
  }

  String write() {
    String plain = (backwards ? "<" : ">") + order + SEPARATOR + String.join(SEPARATOR, values);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor read(String written, String order, int keys) {
    if (written.length() > LONGEST) {
      throw bad();
    }
    String plain;
    try {
      plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw bad();
    }
    String[] parts = plain.split(SEPARATOR, -1);
    boolean backwards = plain.startsWith("<");
    boolean readable =
        (backwards || plain.startsWith(">"))
            && parts[0].substring(1).equals(order)
            && parts.length == keys + 1
            && plain.indexOf('\0') < 0;
    if (!readable) {
      throw bad();
    }
    return new Cursor(order, backwards, Arrays.asList(parts).subList(1, parts.length));
  }

  static RuntimeException bad() {
    return Refusal.of(Refusal.Kind.MALFORMED, "page.bad-cursor").asException();
  }
}

package coop.claims.domain.program;

import coop.claims.domain.shared.Node;
import java.util.regex.Pattern;

/** Codes that stand in addresses of items, and so are of few characters. */
final class Codes {

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Shorter than other codes, since a composite activity prefixes those of its parts. */
  private static final int LONGEST = 60;

  private Codes() {}

  static String kebab(Node node, String field) {
    String code = node.text(field, LONGEST);
    if (!KEBAB.matcher(code).matches()) {
      throw node.wrong(field, "catalogue.code-form", code);
    }
    return code;
  }
}

package coop.claims.web.claim;

import coop.claims.domain.shared.Limits;
import coop.claims.web.shared.Texts;

/** What the copy of a claim is called unless somebody says otherwise. */
final class CopyName {

  private CopyName() {}

  /** "Copy of …" in the reader's language; a name too long for that is cut at its end. */
  static String of(String name, Texts texts) {
    String whole = texts.get("copy.name", name);
    if (whole.length() <= Limits.NAME) {
      return whole;
    }
    int most = name.length() - (whole.length() - Limits.NAME) - 1;
    int end = Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most;
    return texts.get("copy.name", name.substring(0, end) + "…");
  }
}

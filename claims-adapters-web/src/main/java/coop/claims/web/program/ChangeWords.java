package coop.claims.web.program;

import coop.claims.domain.program.Change;
import coop.claims.web.shared.Texts;

/** Differences between documents in words. */
final class ChangeWords {

  /** Of the texts in the bundles. */
  static final String PREFIX = "diff.";

  private ChangeWords() {}

  static String told(Change change, Texts texts) {
    return texts.get(PREFIX + change.code(), change.arguments().toArray());
  }
}

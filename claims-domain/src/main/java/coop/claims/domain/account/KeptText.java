package coop.claims.domain.account;

import java.time.Instant;
import java.util.List;

/**
 * What somebody has typed into one form and not sent yet.
 *
 * @param page address within the application, with what follows the question mark
 * @param form which one on that page
 * @param savedAt set when it is kept
 */
public record KeptText(String page, String form, List<Field> fields, Instant savedAt) {

  public KeptText {
    fields = List.copyOf(fields);
  }

  /**
   * One field that was changed.
   *
   * @param label as it stood beside the field
   * @param typed what it holds now
   * @param before what it held when the page was opened: what has changed since is seen by it
   */
  public record Field(String name, String label, String typed, String before) {}
}

package coop.claims.app.setup;

import java.util.List;

/** The master data cannot be taken in; the message has one line for each thing wrong. */
public final class UnusableMasterData extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  UnusableMasterData(List<String> problems) {
    super("The master data cannot be used:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each with its path in the file, such as {@code programs[0].calendar.zone}. */
  public List<String> problems() {
    return problems;
  }
}

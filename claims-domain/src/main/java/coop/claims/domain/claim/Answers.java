package coop.claims.domain.claim;

import coop.claims.domain.program.Question;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads answers as people give them, each refused beside its question. */
final class Answers {

  private static final int LONGEST_NUMBER = 20;

  private Answers() {}

  /** Without those that are blank; to questions that are not asked there is no answer. */
  static Map<String, String> read(
      Checks checks, String path, Map<String, String> given, List<Question> questions) {
    Map<String, String> read = new HashMap<>();
    if (given == null) {
      return read;
    }
    given.forEach(
        (code, text) -> {
          Question question =
              questions.stream().filter(q -> q.code().equals(code)).findFirst().orElse(null);
          if (question == null) {
            checks.that(false, path + code, "answer.unknown-question", code);
            return;
          }
          String answer = checks.optional(path + code, text, Limits.NAME);
          if (answer != null) {
            refuseUnfit(checks, path + code, question, answer);
            read.put(code, answer);
          }
        });
    return read;
  }

  private static void refuseUnfit(Checks checks, String field, Question question, String answer) {
    String choices =
        String.join(", ", question.choices().stream().map(Question.Choice::code).toList());
    boolean fits = fits(question, answer);
    switch (question.type()) {
      case FLAG -> checks.that(fits, field, "answer.yes-or-no");
      case CHOICE -> checks.that(fits, field, "answer.no-such-choice", choices);
      case NUMBER -> checks.that(fits, field, "metric.not-a-number");
      case TEXT -> {
        // Any text will do.
      }
    }
  }

  /** Whether what was answered before is an answer still. */
  static boolean fits(Question question, String answer) {
    return switch (question.type()) {
      case FLAG -> answer.equals(Question.YES) || answer.equals(Question.NO);
      case CHOICE -> question.choice(answer).isPresent();
      case NUMBER -> isNumber(answer);
      case TEXT -> true;
    };
  }

  /** A plain decimal, zero or more: no sign, no exponent. */
  static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && text.matches("[0-9]+(\\.[0-9]+)?");
  }

  /** Of a page on the web. */
  static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}

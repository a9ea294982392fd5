package coop.claims.web.claim;

import coop.claims.domain.program.Question;
import coop.claims.web.shared.Texts;
import java.util.List;

/**
 * A question of the activity with what the partner said.
 *
 * @param place id of the element on the claim's page where it stands
 * @param type which field it has
 * @param choices of a FLAG or CHOICE
 * @param value as it is kept; null when it was not answered
 * @param said the same in the reader's language
 */
public record AskedQuestion(
    String code,
    String place,
    String text,
    boolean mandatory,
    Question.Type type,
    List<Option> choices,
    String value,
    String said) {

  /** One answer to choose. */
  public record Option(String value, String label) {}

  static AskedQuestion of(Question q, String value, Texts texts) {
    List<Option> options =
        switch (q.type()) {
          case FLAG ->
              List.of(
                  new Option(Question.YES, texts.get("question.yes")),
                  new Option(Question.NO, texts.get("question.no")));
          case CHOICE ->
              q.choices().stream().map(c -> new Option(c.code(), texts.text(c.text()))).toList();
          case NUMBER, TEXT -> List.of();
        };
    String said =
        options.stream()
            .filter(o -> o.value().equals(value))
            .findFirst()
            .map(Option::label)
            .orElse(value);
    return new AskedQuestion(
        q.code(),
        ClaimWords.question(q.code()),
        texts.text(q.text()),
        q.mandatory(),
        q.type(),
        options,
        value,
        said);
  }

  /** Whether one of several answers is chosen. */
  public boolean chosen() {
    return !choices.isEmpty();
  }

  /** Which of the fields of its row is its own. */
  public String field() {
    return chosen() ? "choice" : "value";
  }
}

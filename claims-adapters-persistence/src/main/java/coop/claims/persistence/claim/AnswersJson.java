package coop.claims.persistence.claim;

import coop.claims.persistence.shared.RecordJson;
import java.util.Map;

/** Answers to questions as they are kept: texts by the code of the question. */
final class AnswersJson {

  private AnswersJson() {}

  /** The database writes JSON in its own way: text that says the same is left alone. */
  static String of(Map<String, String> answers, String before) {
    return before != null && answers.equals(read(before)) ? before : RecordJson.write(answers);
  }

  static Map<String, String> read(String json) {
    return RecordJson.read(json, Map.class);
  }
}

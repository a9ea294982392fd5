package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;
import java.util.List;

/**
 * Something an activity must show.
 *
 * @param code unique within its activity, kebab-case
 * @param mandatory false for what may be shown and need not be
 * @param minimumFiles for a PROOF, 1 or more; 0 otherwise
 * @param mediaTypes for a PROOF; empty means every accepted type
 * @param valueType for a METRIC; null otherwise
 * @param condition when it is wanted; null means always. It blocks a submission when it is
 *     mandatory and its condition holds
 * @param group requirements of the same group are alternatives, of which one has to be met; null
 *     for one that stands alone
 */
public record Requirement(
    String code,
    Kind kind,
    LocalizedText text,
    boolean mandatory,
    int minimumFiles,
    List<String> mediaTypes,
    ValueType valueType,
    Condition condition,
    String group) {

  /** What sort of showing. */
  public enum Kind {
    /** Confirmed by the partner, who points at the document that shows it. */
    CORE,
    /** A document with an explanatory note. */
    PROOF,
    /** A figure or summary of the result. */
    METRIC
  }

  /** What a metric's value is. */
  public enum ValueType {
    /** A whole or decimal number, zero or more. */
    NUMBER,
    /** A whole number, zero or more. */
    WHOLE,
    /** An amount in the claim's currency, zero or more. */
    MONEY,
    TEXT,
    /** A web address, http or https. */
    URL,
    /** A document of the claim, by its id. */
    FILE
  }

  /** One that always applies and stands alone. */
  public Requirement(
      String code,
      Kind kind,
      LocalizedText text,
      boolean mandatory,
      int minimumFiles,
      List<String> mediaTypes,
      ValueType valueType) {
    this(code, kind, text, mandatory, minimumFiles, mediaTypes, valueType, null, null);
  }

  public Requirement {
    mediaTypes = mediaTypes == null ? List.of() : List.copyOf(mediaTypes);
  }
}

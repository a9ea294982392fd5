package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;
import java.util.List;

/**
 * Something an activity must show.
 *
 * @param code unique within its activity, kebab-case
 * @param mandatory false for what is only wanted under a condition that the text states
 * @param minimumFiles for a PROOF, 1 or more; 0 otherwise
 * @param mediaTypes for a PROOF; empty means every accepted type
 * @param valueType for a METRIC; null otherwise
 */
public record Requirement(
    String code,
    Kind kind,
    LocalizedText text,
    boolean mandatory,
    int minimumFiles,
    List<String> mediaTypes,
    ValueType valueType) {

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
    TEXT
  }

  public Requirement {
    mediaTypes = List.copyOf(mediaTypes);
  }
}

package coop.claims.web.claim;

import coop.claims.domain.claim.Judgement;
import coop.claims.domain.program.Requirement;
import java.util.List;
import java.util.UUID;

/**
 * A metric or a core requirement with what the partner gave for it.
 *
 * @param value the metric's value; null when none was given, and for a core requirement
 * @param type of a metric; null for a core requirement
 * @param paper the document that shows a core requirement; null when not confirmed
 * @param judgement null when nothing was given
 */
public record Answer(
    String code,
    String place,
    String text,
    boolean mandatory,
    Requirement.ValueType type,
    String value,
    PaperEntry paper,
    UUID paperId,
    Judgement judgement,
    List<Remark> remarks) {

  /** Whether it is typed into a short field for numbers. */
  public boolean number() {
    return type == Requirement.ValueType.NUMBER
        || type == Requirement.ValueType.WHOLE
        || type == Requirement.ValueType.MONEY;
  }

  public boolean address() {
    return type == Requirement.ValueType.URL;
  }

  /** Whether it is one of the claim's documents. */
  public boolean file() {
    return type == Requirement.ValueType.FILE;
  }

  public boolean words() {
    return type == Requirement.ValueType.TEXT;
  }

  /** Which of the fields of its row is its own. */
  public String field() {
    return words() ? "words" : file() ? "file" : address() ? "address" : "value";
  }

  public boolean given() {
    return value != null || paperId != null;
  }
}

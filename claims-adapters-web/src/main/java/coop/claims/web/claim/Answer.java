package coop.claims.web.claim;

import coop.claims.domain.claim.Judgement;
import java.util.List;
import java.util.UUID;

/**
 * A metric or a core requirement with what the partner gave for it.
 *
 * @param value the metric's value; null when none was given, and for a core requirement
 * @param number whether the metric is a number
 * @param paper the document that shows a core requirement; null when not confirmed
 * @param judgement null when nothing was given
 */
public record Answer(
    String code,
    String place,
    String text,
    boolean mandatory,
    boolean number,
    String value,
    PaperEntry paper,
    UUID paperId,
    Judgement judgement,
    List<Remark> remarks) {

  public boolean given() {
    return value != null || paperId != null;
  }
}

package coop.claims.web.claim;

import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Judgement;
import java.util.List;
import java.util.UUID;

/**
 * An invoice or a certification statement as the claim's page lists it.
 *
 * @param title as people call it
 * @param facts what stands on it: labelled values
 * @param papers its files
 */
public record CostEntry(
    UUID id,
    String place,
    String title,
    List<Fact> facts,
    String note,
    List<LineEntry> lines,
    List<PaperEntry> papers,
    List<Remark> remarks) {

  /** A label and its value, both in the reader's language. */
  public record Fact(String label, String value) {}

  /**
   * A cost line.
   *
   * @param expense the expense type's name
   * @param answers to what the activity asks on such lines
   */
  public record LineEntry(
      CostLine line,
      String place,
      String expense,
      Judgement judgement,
      List<Remark> remarks,
      List<Fact> answers) {

    public String description() {
      return line.description();
    }
  }
}

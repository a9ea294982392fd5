package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence.RequestView;
import java.util.List;

/**
 * The place of one proof requirement.
 *
 * @param minimum how many files it takes
 * @param requests who was asked for it
 */
public record ProofSlot(
    String code,
    String place,
    String text,
    boolean mandatory,
    int minimum,
    List<PaperEntry> papers,
    List<RequestView> requests,
    List<Remark> remarks) {

  /** Enough files, each with its note. */
  public boolean filled() {
    return !papers.isEmpty()
        && papers.size() >= minimum
        && papers.stream().noneMatch(p -> p.note() == null || p.note().isBlank());
  }
}

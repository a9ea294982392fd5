package coop.claims.domain.claim;

import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One handing-in of a claim, kept as it was.
 *
 * @param number 1 for the first; a dispute counts as one
 * @param findings what the check found then, warnings included
 */
public record Submission(
    UUID claimId,
    int number,
    Kind kind,
    Instant at,
    UUID by,
    Money claimed,
    Form form,
    Content content,
    List<Finding> findings) {

  /** Why it was handed in. */
  public enum Kind {
    FIRST,
    RESUBMISSION,
    DISPUTE,
    DISPUTE_RESUBMISSION
  }

  public Submission {
    findings = List.copyOf(findings);
  }
}

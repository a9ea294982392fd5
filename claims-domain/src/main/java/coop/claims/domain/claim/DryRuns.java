package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.List;
import java.util.UUID;

/**
 * What a draft of a program document would do to open drafts of claims, for program managers: each
 * is checked as it stands and as it would stand, and nothing changes.
 */
public interface DryRuns {

  /** Page by page, each in a transaction of its own, so that memory does not grow with them. */
  Outcome<Page<Trial>> run(Actor actor, String programCode, PageRequest page);

  /** How an open draft would fare. */
  enum Result {
    /** Nothing would stand against submitting it. */
    PASSES,
    /** Something would stand against it that does not now. */
    NEWLY_FAILS,
    /** What stands against it now would still do so, and nothing else. */
    STILL_FAILS
  }

  /**
   * One open draft.
   *
   * @param activityCode its activity
   * @param findings what would newly stand against it
   */
  record Trial(
      UUID claimId, String number, String activityCode, Result result, List<Finding> findings) {
    public Trial {
      findings = List.copyOf(findings);
    }
  }
}

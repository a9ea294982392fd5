package coop.claims.web.review;

import coop.claims.web.claim.OpenClaim;
import coop.claims.web.page.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The claim under review, laid out once for each request. */
@RequestScoped
public class ReviewReading {

  @Inject OpenClaim open;
  @Inject Wording wording;

  private ReviewSheet sheet;

  /**
   * @param item the chosen one; null for the first that is pending
   */
  public ReviewSheet sheet(UUID claimId, String item) {
    if (sheet == null) {
      sheet = new ReviewSheet(open.detail(claimId), open.sheet(claimId), wording.texts(), item);
    }
    return sheet;
  }

  /** After a command: what was read is no longer true. */
  public void forget() {
    sheet = null;
    open.forget();
  }
}

package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.web.page.Posting;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was taken out of the claim on the page, and putting it back. */
@Named("removedView")
@RequestScoped
public class RemovedView {

  /** The newest stand in sight, the others a click away. */
  private static final int IN_SIGHT = 3;

  @Inject ClaimView page;
  @Inject OpenClaim open;
  @Inject SecondThoughts thoughts;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject HttpServletRequest request;

  private List<Removed> parts;

  /**
   * @param name of what was taken out
   */
  public record Removed(UUID id, String name, String by, Instant at) {}

  /** The newest. */
  public List<Removed> getLatest() {
    return parts().subList(0, Math.min(IN_SIGHT, parts().size()));
  }

  public List<Removed> getOlder() {
    return parts().subList(getLatest().size(), parts().size());
  }

  private List<Removed> parts() {
    if (parts == null) {
      boolean editing = open.detail(page.getClaimId()).may(ClaimVerb.EDIT);
      parts =
          editing
              ? thoughts.removed(context.actor(), page.getClaimId()).orThrow().stream()
                  .map(this::told)
                  .toList()
              : List.of();
    }
    return parts;
  }

  private Removed told(RemovedPart part) {
    return new Removed(
        part.removal().id(),
        page.getWords().removed(part.removal()),
        part.byName(),
        part.removal().at());
  }

  /** The part is named by the form, not by its row: rows move when a colleague takes one back. */
  public void putBack() {
    UUID removal = posting.typed().id("removal", request.getParameter("removal"));
    if (removal == null) {
      return;
    }
    posting
        .run("put-back", () -> thoughts.putBack(context.actor(), page.getClaimId(), null, removal))
        .ifPresent(done -> posting.done(page.address(), "removed.back"));
  }
}

package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.payment.PaymentViews;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The claim a page is about, read once for each request and never kept longer, so that a page
 * always shows what is true now. What the reader may not see is refused, which becomes the problem
 * page.
 */
@RequestScoped
public class OpenClaim {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int LONGEST_ADDRESS = 40;

  @Inject ClaimViews views;
  @Inject ClaimEvidence evidence;
  @Inject PaymentViews payments;
  @Inject CallContext context;
  @Inject Wording wording;

  private ClaimDetail detail;
  private ClaimSheet sheet;
  private List<RequestView> requests;
  private List<CommentLine> comments;
  private List<PaymentLine> paymentsOfClaim;

  /** The claim's id, from an address that carries the id or the number. */
  public UUID find(String idOrNumber) {
    if (idOrNumber != null && ID.matcher(idOrNumber).matches()) {
      return UUID.fromString(idOrNumber);
    }
    String number = idOrNumber == null || idOrNumber.length() > LONGEST_ADDRESS ? "" : idOrNumber;
    return views.byNumber(context.actor(), number).orThrow();
  }

  public ClaimDetail detail(UUID claimId) {
    if (detail == null || !detail.claim().id().equals(claimId)) {
      forget();
      detail = views.detail(context.actor(), claimId).orThrow();
    }
    return detail;
  }

  /** The claim laid out in the reader's language. */
  public ClaimSheet sheet(UUID claimId) {
    ClaimDetail read = detail(claimId);
    if (sheet == null) {
      sheet = new ClaimSheet(read, requests(claimId), wording.texts());
    }
    return sheet;
  }

  public List<RequestView> requests(UUID claimId) {
    if (requests == null) {
      requests =
          context.actor().isPartner()
              ? Page.all(page -> evidence.requests(context.actor(), claimId, page).orThrow())
              : List.of();
    }
    return requests;
  }

  public List<CommentLine> comments(UUID claimId) {
    if (comments == null) {
      comments = views.comments(context.actor(), claimId).orThrow();
    }
    return comments;
  }

  public List<PaymentLine> payments(UUID claimId) {
    if (paymentsOfClaim == null) {
      paymentsOfClaim =
          payments.ofClaim(context.actor(), claimId).fold(found -> found, refused -> List.of());
    }
    return paymentsOfClaim;
  }

  /** Number and name, as the title of everything about the claim. */
  public String title(UUID claimId) {
    ClaimDetail read = detail(claimId);
    return wording.format("claim.title", number(claimId), read.claim().form().name());
  }

  /** The number as people write it. */
  public String number(UUID claimId) {
    return ClaimNumber.display(detail(claimId).claim().number());
  }

  /** After a command: what was read is no longer true. */
  public void forget() {
    detail = null;
    sheet = null;
    requests = null;
    comments = null;
    paymentsOfClaim = null;
  }
}

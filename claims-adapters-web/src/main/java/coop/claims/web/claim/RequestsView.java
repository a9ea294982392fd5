package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What colleagues have asked this person for. */
@Named("requests")
@RequestScoped
public class RequestsView {

  @Inject ClaimEvidence evidence;
  @Inject CallContext context;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private Page<RequestView> page;

  /** The vendor's people are not asked. */
  public void open() {
    if (!context.actor().isPartner()) {
      throw Refusal.forbidden().asException();
    }
  }

  /** Open first, newest first. */
  public Page<RequestView> getPage() {
    if (page == null) {
      page =
          Listed.at(request.getParameter("cursor"), at -> evidence.myRequests(context.actor(), at));
    }
    return page;
  }

  /** The claim's number, as people write it. */
  public String number(RequestView asked) {
    return ClaimNumber.display(asked.claimNumber());
  }

  /** What is asked for: the requirement, invoice or statement; else the kind of document. */
  public String item(RequestView asked) {
    return asked.slotText() == null ? wording.name(asked.kind()) : wording.text(asked.slotText());
  }
}

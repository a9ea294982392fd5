package coop.claims.web.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.Overview;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundStatus;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * The start page of a partner: money, what waits, and all claims. Everybody else is led to where
 * their work is.
 */
@Named("overview")
@RequestScoped
public class OverviewView {

  @Inject ClaimViews views;
  @Inject CallContext context;
  @Inject ScopeView scope;
  @Inject StatusTabs tabs;
  @Inject Moments moments;
  @Inject Posting posting;
  @Inject Wording wording;

  private Overview overview;

  /** Leads those away whose work is elsewhere. */
  public void open() {
    Actor actor = context.actor();
    if (actor.isPartner() && !Frame.seesClaims(actor)) {
      posting.go("/requests");
    } else if (Frame.reviews(actor)) {
      posting.go("/queue");
    } else if (actor.holdsSomewhere(Role.FINANCE)) {
      posting.go("/payments");
    } else if (actor.isVendor() && Frame.seesClaims(actor)) {
      posting.go("/claims");
    } else if (Frame.seesFunds(actor) && actor.isVendor()) {
      posting.go("/funds");
    } else if (actor.holdsSomewhere(Role.VENDOR_ADMINISTRATOR)) {
      posting.go("/master-data");
    }
  }

  /** Whether there is an overview for the person at all. */
  public boolean isShown() {
    return context.actor().isPartner();
  }

  /** Where we are: program, location, period, as far as they are chosen. */
  public String getTitle() {
    List<String> parts = new ArrayList<>();
    if (isShown() && scope.getProgram() != null) {
      parts.add(wording.text(scope.getProgram().name()));
    }
    if (isShown() && scope.getLocation() != null) {
      parts.add(scope.getLocation().name());
    }
    if (isShown() && scope.getPeriod() != null) {
      parts.add(wording.period(scope.getPeriod()));
    }
    return parts.isEmpty() ? wording.get("frame.overview") : String.join(" · ", parts);
  }

  /** Of the chosen period; else of all funds that can still be claimed from. */
  public List<FundSum> getSums() {
    return FundSum.of(
        overview().funds().stream()
            .filter(f -> scope.getPeriod() != null || !moments.isOver(f.expiresAt()))
            .toList());
  }

  /** Whether something was earned that nobody can claim, because it is below a threshold. */
  public boolean isBelowThreshold() {
    return overview().funds().stream().anyMatch(f -> f.status() == FundStatus.BELOW_THRESHOLD);
  }

  public List<ClaimLine> getNeedsPartner() {
    return overview().needsPartner();
  }

  public boolean isAnyClaim() {
    return !overview().totals().isEmpty();
  }

  /** Over the table of claims. */
  public List<StatusTabs.Tab> getTabs() {
    return tabs.of(overview().totals());
  }

  /** What the partner does about a claim that waits for them. */
  public String doing(ClaimLine line) {
    return wording.get(
        line.status() == ClaimStatus.EDITING ? "overview.continue" : "overview.answer");
  }

  private Overview overview() {
    if (overview == null) {
      overview =
          views
              .overview(
                  context.actor(),
                  new OverviewFilter(
                      scope.getProgramCode(), scope.getPeriodId(), scope.getLocationId()))
              .orThrow();
    }
    return overview;
  }

  /** Funds there are, whether or not they can still be claimed from. */
  public List<FundView> getFunds() {
    return overview().funds();
  }
}

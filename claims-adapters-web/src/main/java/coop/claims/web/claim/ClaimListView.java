package coop.claims.web.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.Sort;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Address;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.page.SavedViewsView;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of claims: filter, order and page stand in the address. */
@Named("claimList")
@RequestScoped
public class ClaimListView {

  private static final int LONGEST_TEXT = 120;

  @Inject ClaimViews views;
  @Inject CallContext context;
  @Inject ScopeView scope;
  @Inject Frame frame;
  @Inject Moments moments;
  @Inject Posting posting;
  @Inject SavedViewsView saved;
  @Inject HttpServletRequest request;

  private Page<ClaimLine> page;

  /**
   * Somebody who searches by a whole number wants that claim; and somebody who comes without any
   * wish gets the view they saved for that.
   */
  public void open() {
    if (!Frame.seesClaims(context.actor())) {
      throw Refusal.forbidden().asException();
    }
    if (saved.opensFirst()) {
      return;
    }
    String text = getText();
    if (!text.isEmpty()) {
      views
          .byNumber(context.actor(), text)
          .fold(Optional::of, unknown -> Optional.empty())
          .ifPresent(id -> posting.go(Address.of("/claim").with("id", id).toString()));
    }
  }

  public Page<ClaimLine> getPage() {
    if (page == null) {
      ClaimFilter filter = filter();
      page =
          Queries.hasControls(getText())
              ? Page.of(List.of())
              : Listed.at(
                  request.getParameter("cursor"), at -> views.list(context.actor(), filter, at));
    }
    return page;
  }

  /** What the address asks for. */
  public ClaimFilter filter() {
    return new ClaimFilter(
        scope.getProgramCode(),
        scope.getPeriodId(),
        scope.getLocationId(),
        getStatus() == null ? Set.of() : Set.of(getStatus()),
        null,
        getText().isEmpty() ? null : getText(),
        sort(),
        isDescending());
  }

  /** As people write it. */
  public String number(ClaimLine line) {
    return ClaimNumber.display(line.number());
  }

  /**
   * The clock to show: none once the time to dispute a rejection is over, for then nothing is late.
   */
  public Instant due(ClaimLine line) {
    return ClaimColumns.due(line, moments.now());
  }

  /** Whether there is an approved amount to speak of. */
  public boolean decided(ClaimLine line) {
    return ClaimColumns.isDecided(line);
  }

  /** Whether the columns speak of partners too. */
  public boolean isVendor() {
    return context.actor().isVendor();
  }

  /** Whether the person may make claims at all. */
  public boolean isCreating() {
    Actor actor = context.actor();
    return actor.isPartner() && Frame.seesClaims(actor);
  }

  public boolean isFiltered() {
    return getStatus() != null
        || !getText().isEmpty()
        || scope.getProgram() != null
        || scope.getLocation() != null;
  }

  /** Null for all. */
  public ClaimStatus getStatus() {
    String name = request.getParameter("status");
    return getStatuses().stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
  }

  /** Those the person can meet: the vendor's people never see a draft. */
  public List<ClaimStatus> getStatuses() {
    return Arrays.stream(ClaimStatus.values())
        .filter(s -> !isVendor() || (s != ClaimStatus.EDITING && s != ClaimStatus.EXPIRED))
        .toList();
  }

  public String getText() {
    String text = request.getParameter("text");
    if (text == null) {
      return "";
    }
    String stripped = text.strip();
    return stripped.substring(0, Math.min(stripped.length(), LONGEST_TEXT));
  }

  private Sort sort() {
    String name = request.getParameter("sort");
    return Arrays.stream(Sort.values())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElse(Sort.UPDATED);
  }

  private boolean isDescending() {
    String direction = request.getParameter("direction");
    return direction == null ? startsDescending(sort()) : "down".equals(direction);
  }

  /** What people look for first: the newest and the largest, but the nearest deadline. */
  private static boolean startsDescending(Sort sort) {
    return sort == Sort.UPDATED || sort == Sort.CLAIMED;
  }

  /** Orders by that column; a second time, the other way round. */
  public String sortAddress(String column) {
    Sort wanted = Sort.valueOf(column);
    boolean down = wanted == sort() ? !isDescending() : startsDescending(wanted);
    return frame
        .getHere()
        .with("sort", wanted)
        .with("direction", down ? "down" : "up")
        .without("cursor")
        .toString();
  }

  /** For {@code aria-sort}; null when the list is ordered by another column. */
  public String sorted(String column) {
    if (sort() != Sort.valueOf(column)) {
      return null;
    }
    return isDescending() ? "descending" : "ascending";
  }
}

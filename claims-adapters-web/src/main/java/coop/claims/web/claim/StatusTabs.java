package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.shared.Money;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tabs over a table of claims: their counts are the filter. */
@Named("statusTabs")
@RequestScoped
public class StatusTabs {

  @Inject ClaimViews views;
  @Inject CallContext context;
  @Inject ScopeView scope;
  @Inject ClaimListView list;
  @Inject Frame frame;
  @Inject Wording wording;

  private List<Tab> tabs;

  /**
   * A tab over the table.
   *
   * @param status null for all claims
   * @param count as shown, such as {@code 1,000+}
   * @param sums claimed, or approved where the status is that, a text for each currency; the
   *     vendor's tabs have none
   */
  public record Tab(
      ClaimStatus status,
      String label,
      String count,
      String sums,
      String address,
      boolean current) {}

  /** Of the page's part of the work, whatever else it is narrowed to. */
  public List<Tab> getList() {
    if (tabs == null) {
      OverviewFilter filter =
          new OverviewFilter(scope.getProgramCode(), scope.getPeriodId(), scope.getLocationId());
      tabs = of(views.totals(context.actor(), filter).orThrow());
    }
    return tabs;
  }

  /** All, and each status there are claims in. */
  List<Tab> of(List<StatusTotal> totals) {
    List<Tab> all = new ArrayList<>();
    all.add(tab(null, totals));
    Arrays.stream(ClaimStatus.values())
        .filter(s -> s == list.getStatus() || totals.stream().anyMatch(t -> t.status() == s))
        .forEach(s -> all.add(tab(s, totals.stream().filter(t -> t.status() == s).toList())));
    return all;
  }

  private Tab tab(ClaimStatus status, List<StatusTotal> totals) {
    return new Tab(
        status,
        status == null ? wording.get("overview.all") : wording.status(status),
        count(totals),
        status == null ? "" : sums(totals),
        frame
                .getHere()
                .with("status", status)
                .with("view", status == null ? "all" : null)
                .without("cursor")
            + "#claims",
        status == list.getStatus());
  }

  /** A sum of counts that stopped early stops there as well. */
  private String count(List<StatusTotal> totals) {
    long count = totals.stream().mapToLong(StatusTotal::count).sum();
    boolean more = totals.stream().anyMatch(StatusTotal::more);
    boolean vendor = context.actor().isVendor();
    boolean most = more || vendor && count >= ClaimViews.MOST_COUNTED;
    return wording.format(
        most ? "claims.count.most" : "claims.count", most ? ClaimViews.MOST_COUNTED : count);
  }

  private String sums(List<StatusTotal> totals) {
    return totals.stream()
        .filter(t -> t.currency() != null)
        .map(t -> t.status() == ClaimStatus.APPROVED ? t.approved() : t.claimed())
        .filter(Money::isPositive)
        .map(wording::money)
        .collect(Collectors.joining(" + "));
  }
}

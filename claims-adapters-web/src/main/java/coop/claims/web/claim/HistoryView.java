package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ChainReport;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that happened to a claim, at {@code /history?id=<id or number>}. */
@Named("historyView")
@RequestScoped
public class HistoryView {

  @Inject OpenClaim open;
  @Inject ClaimViews views;
  @Inject CallContext context;
  @Inject Wording wording;

  private String id;
  private String cursor;
  private UUID claimId;
  private Page<HistoryLine> page;
  private ChainReport report;

  public void load() {
    claimId = open.find(id);
    page = Listed.at(cursor, at -> views.history(context.actor(), claimId, at));
    if (context.actor().isVendor()) {
      report = views.verify(context.actor(), claimId).fold(r -> r, refused -> null);
    }
  }

  public List<HistoryEntry> getEntries() {
    Map<String, String> colleagues =
        open.requests(claimId).stream()
            .collect(
                Collectors.toMap(
                    r -> r.assigneeId().toString(), RequestView::assigneeName, (a, b) -> a));
    HistoryWords words = new HistoryWords(open.sheet(claimId).words(), wording.texts(), colleagues);
    return page.items().stream().map(words::entry).toList();
  }

  public Page<HistoryLine> getPage() {
    return page;
  }

  /** What verifying the whole chain found, for the vendor's people; null for partners. */
  public ChainReport getReport() {
    return report;
  }

  public String getTitle() {
    return wording.format("trail.title", open.title(claimId));
  }

  public UUID getClaimId() {
    return claimId;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}

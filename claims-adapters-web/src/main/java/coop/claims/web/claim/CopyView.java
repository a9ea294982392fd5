package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.SecondThoughts;
import coop.claims.domain.claim.SecondThoughts.CopyOf;
import coop.claims.domain.program.Period;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Beginning a draft with what a claim says, at {@code /copy?claim=<id or number>}. */
@Named("copyView")
@ViewScoped
public class CopyView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OpenClaim open;
  @Inject SecondThoughts thoughts;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private String claim;
  private UUID claimId;
  private String name;
  private String periodId;
  private boolean withDocuments;

  public void load() {
    claimId = open.find(claim);
    if (!open.detail(claimId).may(ClaimVerb.COPY)) {
      throw Refusal.forbidden().asException();
    }
    name = CopyName.of(open.detail(claimId).claim().form().name(), wording.texts());
    periodId = periods().stream().findFirst().map(p -> p.id().toString()).orElse(null);
  }

  private List<Period> periods() {
    return thoughts.periodsForCopy(context.actor(), claimId).orThrow();
  }

  public void copy() {
    String given = name == null ? "" : name;
    CopyOf command = new CopyOf(given, Queries.id(periodId).orElse(null), withDocuments);
    posting
        .run("copy", () -> thoughts.copy(context.actor(), claimId, command))
        .ifPresent(
            done -> posting.done("/claim?id=" + done.id(), "copy.done", open.number(claimId)));
  }

  /** Periods a draft can be begun in now. */
  public List<SelectItem> getPeriods() {
    return periods().stream()
        .map(p -> new SelectItem(p.id().toString(), wording.period(p)))
        .toList();
  }

  public boolean isPossible() {
    return !periods().isEmpty();
  }

  public String getTitle() {
    return wording.format("copy.title", open.title(claimId));
  }

  public UUID getClaimId() {
    return claimId;
  }

  public String getClaim() {
    return claim;
  }

  public void setClaim(String claim) {
    this.claim = claim;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPeriodId() {
    return periodId;
  }

  public void setPeriodId(String periodId) {
    this.periodId = periodId;
  }

  public boolean isWithDocuments() {
    return withDocuments;
  }

  public void setWithDocuments(boolean withDocuments) {
    this.withDocuments = withDocuments;
  }
}

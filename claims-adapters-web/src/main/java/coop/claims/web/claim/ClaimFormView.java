package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.ProgramCatalogue;
import coop.claims.domain.rule.Conditions;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a claim says of its activity, to be changed, at {@code /claim-form?claim=<id>}. */
@Named("claimFormView")
@ViewScoped
public class ClaimFormView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OpenClaim open;
  @Inject ProgramCatalogue catalogue;
  @Inject PartnerClaims claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private String claim;
  private UUID claimId;
  private boolean draft;
  private String name;
  private String activityCode;
  private String activityStart;
  private String activityEnd;
  private String description;
  private String preApprovalId;
  private String additionalInformation;

  public void load() {
    claimId = open.find(claim);
    ClaimDetail detail = open.detail(claimId);
    if (!detail.may(ClaimVerb.EDIT)) {
      throw Refusal.forbidden().asException();
    }
    draft = detail.claim().status() == ClaimStatus.EDITING;
    Form form = detail.claim().form();
    name = form.name();
    activityCode = form.activityCode();
    activityStart = form.activityStart().toString();
    activityEnd = form.activityEnd().toString();
    description = form.description();
    preApprovalId = form.preApprovalId();
    additionalInformation = form.additionalInformation();
  }

  public void save() {
    Typed typed = posting.typed();
    FormEdit edit =
        new FormEdit(
            activityCode,
            name,
            typed.date("activityStart", activityStart),
            typed.date("activityEnd", activityEnd),
            description,
            preApprovalId,
            additionalInformation);
    if (!posting.readable(typed)) {
      return;
    }
    posting
        .run("claim.edit", () -> claims.edit(context.actor(), claimId, posting.version(), edit))
        .ifPresent(done -> posting.done("/claim?id=" + claimId + "#form", "claim.form.saved"));
  }

  /**
   * After the first submission only the additional information can be changed. The page keeps to
   * what it was opened as, so that nothing typed gets lost.
   */
  public boolean isDraft() {
    return draft;
  }

  /** Active ones of the pinned catalogue, and the claim's own, by category. */
  public List<SelectItem> getActivities() {
    Placement placement = open.detail(claimId).claim().placement();
    Program program = open.detail(claimId).setting().program();
    List<ActivityType> all =
        catalogue
            .version(context.actor(), placement.programCode(), placement.programVersion())
            .orThrow()
            .activities();
    List<SelectItem> groups = new ArrayList<>();
    for (ActivityType.Category category : ActivityType.Category.values()) {
      SelectItem[] items =
          all.stream()
              .filter(a -> a.category() == category)
              .filter(a -> Conditions.isFor(program, a) || a.code().equals(activityCode))
              .map(a -> new SelectItem(a.code(), wording.text(a.name())))
              .toArray(SelectItem[]::new);
      if (items.length > 0) {
        groups.add(new SelectItemGroup(wording.name(category), null, false, items));
      }
    }
    return groups;
  }

  public String getDatesHelp() {
    Period period = open.detail(claimId).setting().period();
    return wording.format("claim.form.dates.help", period.usageStart(), period.usageEnd());
  }

  public int getLongestName() {
    return Limits.NAME;
  }

  public String getTitle() {
    return wording.format("claim.form.title", open.title(claimId));
  }

  public UUID getClaimId() {
    return claimId;
  }

  public long getVersion() {
    return open.detail(claimId).claim().version();
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

  public String getActivityCode() {
    return activityCode;
  }

  public void setActivityCode(String activityCode) {
    this.activityCode = activityCode;
  }

  public String getActivityStart() {
    return activityStart;
  }

  public void setActivityStart(String activityStart) {
    this.activityStart = activityStart;
  }

  public String getActivityEnd() {
    return activityEnd;
  }

  public void setActivityEnd(String activityEnd) {
    this.activityEnd = activityEnd;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getPreApprovalId() {
    return preApprovalId;
  }

  public void setPreApprovalId(String preApprovalId) {
    this.preApprovalId = preApprovalId;
  }

  public String getAdditionalInformation() {
    return additionalInformation;
  }

  public void setAdditionalInformation(String additionalInformation) {
    this.additionalInformation = additionalInformation;
  }
}

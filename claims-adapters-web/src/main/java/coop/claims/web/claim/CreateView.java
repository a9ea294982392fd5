package coop.claims.web.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.PartnerClaims;
import coop.claims.domain.claim.PartnerClaims.NewClaim;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.ProgramCatalogue;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.rule.Conditions;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Address;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The first form of a claim: from which fund, for which activity, when. */
@Named("create")
@ViewScoped
public class CreateView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject PartnerClaims claims;
  @Inject FundAccounts funds;
  @Inject ProgramCatalogue catalogue;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;
  @Inject Moments moments;
  @Inject HttpServletRequest request;

  private String location;
  private String period;
  private String activityCode;
  private String name;
  private String activityStart;
  private String activityEnd;
  private String description;
  private String preApprovalId;

  private transient List<FundView> open;
  private transient Catalogue current;
  private transient Program program;
  private transient Period usage;

  /** The address says which fund it is, also for a form whose page is no longer remembered. */
  @PostConstruct
  void read() {
    location = request.getParameter("location");
    period = request.getParameter("period");
  }

  public void open() {
    if (!context.actor().isPartner() || !Frame.seesClaims(context.actor())) {
      throw Refusal.forbidden().asException();
    }
    if (isFundGone() && !isOwn()) {
      throw Refusal.notFound().asException();
    }
  }

  /** Whether the address names a fund of the person's own, whatever remains in it. */
  private boolean isOwn() {
    Optional<UUID> ofLocation = Queries.id(location);
    Optional<UUID> ofPeriod = Queries.id(period);
    if (ofLocation.isEmpty() || ofPeriod.isEmpty()) {
      return false;
    }
    FundFilter named = new FundFilter(null, ofPeriod.get(), ofLocation.get());
    return !funds.funds(context.actor(), named, PageRequest.first()).orThrow().items().isEmpty();
  }

  /** Funds the person may claim from now: window open, something left. */
  public List<FundView> getFunds() {
    if (open == null) {
      Actor actor = context.actor();
      open =
          Page.all(page -> funds.funds(actor, FundFilter.all(), page).orThrow()).stream()
              .filter(f -> !moments.isOver(f.expiresAt()) && f.claimable().isPositive())
              .filter(f -> ClaimRights.mayCreate(actor, f.locationId(), f.programCode()))
              .toList();
    }
    return open;
  }

  /** The chosen fund, or the only one there is; null while the person has to choose. */
  public FundView getFund() {
    if (location == null && period == null) {
      return getFunds().size() == 1 ? getFunds().get(0) : null;
    }
    return getFunds().stream()
        .filter(f -> f.locationId().toString().equals(location))
        .filter(f -> f.periodId().toString().equals(period))
        .findFirst()
        .orElse(null);
  }

  /** Whether the address names a fund that cannot be claimed from. */
  public boolean isFundGone() {
    return location != null && period != null && getFund() == null;
  }

  public String address(FundView fund) {
    return Address.of("/create")
        .with("location", fund.locationId())
        .with("period", fund.periodId())
        .toString();
  }

  public Period getUsage() {
    if (usage == null) {
      usage = catalogue.period(context.actor(), getFund().periodId()).orThrow();
    }
    return usage;
  }

  /** Activities that can be claimed for, in their categories, by name. */
  public List<SelectItem> getActivities() {
    return Arrays.stream(ActivityType.Category.values())
        .<SelectItem>map(
            category -> {
              SelectItem[] items =
                  activities().stream()
                      .filter(a -> a.category() == category)
                      .map(a -> new SelectItem(a.code(), wording.text(a.name())))
                      .toArray(SelectItem[]::new);
              return new SelectItemGroup(wording.name(category), null, false, items);
            })
        .filter(group -> ((SelectItemGroup) group).getSelectItems().length > 0)
        .toList();
  }

  /** All that can be chosen, to show beside the form what each will need. */
  public List<ActivityType> activities() {
    return current().activities().stream()
        .filter(activity -> Conditions.isFor(program(), activity))
        .sorted(Comparator.comparing(a -> wording.text(a.name())))
        .toList();
  }

  public List<Requirement> cores(ActivityType activity) {
    return activity.requirements(Requirement.Kind.CORE);
  }

  public List<Requirement> proofs(ActivityType activity) {
    return activity.requirements(Requirement.Kind.PROOF);
  }

  public List<Requirement> metrics(ActivityType activity) {
    return activity.requirements(Requirement.Kind.METRIC);
  }

  /** Names of the expenses an activity reimburses. */
  public List<String> expenses(ActivityType activity) {
    return activity.expenseTypes().stream()
        .map(code -> current().expenseType(code).map(e -> wording.text(e.name())).orElse(code))
        .toList();
  }

  /** The chosen one. */
  public Optional<ActivityType> activity() {
    return activities().stream().filter(a -> a.code().equals(activityCode)).findFirst();
  }

  private Program program() {
    if (program == null) {
      program = catalogue.program(context.actor(), getFund().programCode()).orThrow();
    }
    return program;
  }

  private Catalogue current() {
    if (current == null) {
      current = catalogue.current(context.actor(), getFund().programCode()).orThrow();
    }
    return current;
  }

  /** Nothing is done: the form comes back with what the chosen activity needs. */
  public void showNeeds() {}

  public void create() {
    FundView fund = getFund();
    if (fund == null) {
      posting.go("/create");
      return;
    }
    Typed typed = posting.typed();
    LocalDate start = typed.date("activityStart", activityStart);
    LocalDate end = typed.date("activityEnd", activityEnd);
    if (!posting.readable(typed)) {
      return;
    }
    NewClaim command =
        new NewClaim(
            fund.locationId(),
            fund.periodId(),
            activityCode,
            name,
            null,
            start,
            end,
            description,
            preApprovalId);
    posting
        .run("create", () -> claims.create(context.actor(), command))
        .ifPresent(
            receipt ->
                posting.done(
                    Address.of("/claim").with("id", receipt.id()).toString(), "create.done"));
  }

  public String getActivityCode() {
    return activityCode;
  }

  public void setActivityCode(String activityCode) {
    this.activityCode = activityCode;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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
}

package coop.claims.web.fund;

import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.claim.ScopeView;
import coop.claims.web.page.Address;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Wording;
import coop.claims.web.program.PeriodNames;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Funds, and the ledger of one of them. */
@Named("funds")
@RequestScoped
public class FundsView {

  private static final String REASON = "fundreason.";

  @Inject FundAccounts accounts;
  @Inject CallContext context;
  @Inject ScopeView scope;
  @Inject PeriodNames periods;
  @Inject Moments moments;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private Page<FundView> list;
  private FundView fund;
  private Page<Movement> entries;

  public void openList() {
    if (!Frame.seesFunds(context.actor())) {
      throw Refusal.forbidden().asException();
    }
  }

  /** Those that lapse last come first. */
  public List<FundView> getList() {
    return getPage().items();
  }

  public Page<FundView> getPage() {
    if (list == null) {
      FundFilter filter = filter();
      list =
          Listed.at(
              request.getParameter("cursor"), at -> accounts.funds(context.actor(), filter, at));
    }
    return list;
  }

  /** What the address asks for. */
  public FundFilter filter() {
    return new FundFilter(scope.getProgramCode(), scope.getPeriodId(), scope.getLocationId());
  }

  public boolean isVendor() {
    return context.actor().isVendor();
  }

  public boolean isFiltered() {
    return scope.getProgram() != null || scope.getLocation() != null;
  }

  public boolean isClaimsShown() {
    return Frame.seesClaims(context.actor());
  }

  /** The usage period by its months. */
  public String period(FundView view) {
    return periods.name(view.programCode(), view.periodId(), view.periodCode());
  }

  public boolean isLapsed(FundView view) {
    return moments.isOver(view.expiresAt());
  }

  /** The fund that the address names; refused when there is none for this person. */
  public FundView getFund() {
    if (fund == null) {
      UUID id =
          Queries.id(request.getParameter("id"))
              .orElseThrow(() -> Refusal.notFound().asException());
      fund = accounts.fund(context.actor(), id).orThrow();
    }
    return fund;
  }

  /** Reads the fund, so that an unknown one is answered before anything is shown. */
  public void open() {
    getFund();
  }

  public String getTitle() {
    return wording.format(
        "fund.title", getFund().programName(), getFund().locationName(), period(getFund()));
  }

  /** The ledger, newest first. */
  public Page<Movement> getEntries() {
    if (entries == null) {
      entries =
          Listed.at(
              request.getParameter("cursor"),
              at -> accounts.entries(context.actor(), getFund().id(), at));
    }
    return entries;
  }

  public List<Movement.Account> getAccounts() {
    return Arrays.stream(Movement.Account.values())
        .filter(a -> a != Movement.Account.BUDGET)
        .filter(a -> isMain(a) || !getFund().balances().get(a).isZero())
        .toList();
  }

  private static boolean isMain(Movement.Account account) {
    return account == Movement.Account.AVAILABLE
        || account == Movement.Account.RESERVED
        || account == Movement.Account.CONSUMED;
  }

  /** In words where there are some; a reason that came with an adjustment stands as it came. */
  public String reason(Movement entry) {
    if (entry.reason() == null) {
      return "";
    }
    String key = REASON + entry.reason();
    return wording.containsKey(key) ? wording.get(key) : entry.reason();
  }

  /** Whether the person may claim from the fund now. */
  public boolean isClaimable() {
    return ClaimRights.mayCreate(context.actor(), getFund().locationId(), getFund().programCode())
        && !isLapsed(getFund())
        && getFund().claimable().isPositive();
  }

  public String getClaimAddress() {
    return Address.of("/create")
        .with("location", getFund().locationId())
        .with("period", getFund().periodId())
        .toString();
  }
}

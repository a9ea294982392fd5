package coop.claims.app.demo;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ChainReport;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Looks whether the history and the ledger of the demo are what they promise to be. */
final class Inspection {

  private static final int MOST_PAGES = 1_000;

  private final InPorts inPorts;
  private final Cast cast;

  Inspection(InPorts inPorts, Cast cast) {
    this.inPorts = inPorts;
    this.cast = cast;
  }

  /**
   * What was found.
   *
   * @param chains verified histories
   * @param entries of the ledger, added up
   * @param faults one sentence each; empty when all is well
   */
  record Report(int chains, int entries, List<String> faults) {}

  Report inspect() {
    List<String> faults = new ArrayList<>();
    Actor supervisor = cast.actor(Cast.SUPERVISOR);
    int chains = chains(supervisor, faults);
    int entries = ledger(supervisor, faults);
    return new Report(chains, entries, faults);
  }

  /** How many claims stand in each status, over all partners. */
  Map<ClaimStatus, Long> claimsByStatus() {
    Map<ClaimStatus, Long> counts = new EnumMap<>(ClaimStatus.class);
    for (UUID organisation : cast.data().organisations().stream().map(o -> o.id()).toList()) {
      Actor admin = cast.admin(organisation).actor();
      for (StatusTotal total :
          inPorts
              .views()
              .overview(admin, new OverviewFilter(null, null, null))
              .orThrow()
              .totals()) {
        counts.merge(total.status(), total.count(), Long::sum);
      }
    }
    return counts;
  }

  private int chains(Actor supervisor, List<String> faults) {
    int chains = 0;
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<ClaimLine> lines =
          inPorts
              .views()
              .list(supervisor, ClaimFilter.all(), new PageRequest(cursor, PageRequest.MOST))
              .orThrow();
      for (ClaimLine line : lines.items()) {
        ChainReport report = inPorts.views().verify(supervisor, line.id()).orThrow();
        chains++;
        if (!report.isIntact()) {
          faults.add("the history of " + line.number() + " breaks at " + report.brokenAt());
        }
      }
      cursor = lines.next();
      if (cursor == null) {
        break;
      }
    }
    return chains;
  }

  private int ledger(Actor supervisor, List<String> faults) {
    int entries = 0;
    List<FundView> funds =
        Page.all(page -> inPorts.funds().funds(supervisor, FundFilter.all(), page).orThrow());
    for (FundView fund : funds) {
      Map<Account, Money> sums = new TreeMap<>();
      fund.balances().forEach((account, money) -> sums.put(account, Money.zero(money.currency())));
      for (Movement entry : entries(supervisor, fund.id())) {
        entries++;
        sums.merge(entry.kind().from(), entry.amount().negated(), Money::plus);
        sums.merge(entry.kind().to(), entry.amount(), Money::plus);
      }
      if (!sums.equals(fund.balances())) {
        faults.add("the fund " + fund.id() + " is not the sum of its entries");
      }
    }
    return entries;
  }

  private List<Movement> entries(Actor supervisor, UUID fundId) {
    List<Movement> all = new ArrayList<>();
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<Movement> entries =
          inPorts
              .funds()
              .entries(supervisor, fundId, new PageRequest(cursor, PageRequest.MOST))
              .orThrow();
      all.addAll(entries.items());
      cursor = entries.next();
      if (cursor == null) {
        break;
      }
    }
    return all;
  }
}

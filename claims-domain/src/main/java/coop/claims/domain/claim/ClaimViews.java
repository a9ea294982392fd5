package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Side;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.rule.Asked;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reading claims. A partner sees those of (location, program) pairs it holds a role for; the
 * vendor's people see claims that were submitted at least once, never a draft; partners see the
 * vendor's people as nobody in particular.
 */
public interface ClaimViews {

  Outcome<Page<ClaimLine>> list(Actor actor, ClaimFilter filter, PageRequest page);

  /** The vendor's counts stop there: they would be those of everybody. */
  int MOST_COUNTED = 1_000;

  /** How many claims stand in each status, and over what amounts. */
  Outcome<List<StatusTotal>> totals(Actor actor, OverviewFilter filter);

  /** Funds, totals for each status, and what waits for the partner. */
  Outcome<Overview> overview(Actor actor, OverviewFilter filter);

  Outcome<ClaimDetail> detail(Actor actor, UUID claimId);

  /** By number, typed with or without dashes; NOT_FOUND as for an id. */
  Outcome<UUID> byNumber(Actor actor, String number);

  /** What a reviewer would find, computed now; empty once the claim is closed. */
  Outcome<List<Finding>> check(Actor actor, UUID claimId);

  /** Oldest first. Internal events only for the vendor. */
  Outcome<Page<HistoryLine>> history(Actor actor, UUID claimId, PageRequest page);

  /** Oldest first. Internal ones only for the vendor. */
  Outcome<List<CommentLine>> comments(Actor actor, UUID claimId);

  /** The same, page by page. */
  Outcome<Page<CommentLine>> comments(Actor actor, UUID claimId, PageRequest page);

  /** One of them. */
  Outcome<CommentLine> comment(Actor actor, UUID claimId, UUID commentId);

  /** Every item decision, oldest first. */
  Outcome<List<ItemDecision>> decisions(Actor actor, UUID claimId);

  /** Verifies the claim's history chain; for the vendor's people who may view the claim. */
  Outcome<ChainReport> verify(Actor actor, UUID claimId);

  /** How a list is ordered; the id breaks ties. */
  enum Sort {
    UPDATED,
    NUMBER,
    NAME,
    CLAIMED,
    DUE
  }

  /**
   * Null or empty components do not filter.
   *
   * @param text words, or beginnings of words, of name, invoices and partner; or the claim's number
   *     with or without dashes, whole or its beginning
   * @param sort null means UPDATED
   */
  record ClaimFilter(
      String programCode,
      UUID periodId,
      UUID locationId,
      Set<ClaimStatus> statuses,
      String activityCode,
      String text,
      Sort sort,
      boolean descending) {
    public ClaimFilter {
      statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
      sort = sort == null ? Sort.UPDATED : sort;
    }

    /** Newest first. */
    public static ClaimFilter all() {
      return new ClaimFilter(null, null, null, Set.of(), null, null, Sort.UPDATED, true);
    }
  }

  record OverviewFilter(String programCode, UUID periodId, UUID locationId) {
    public static OverviewFilter all() {
      return new OverviewFilter(null, null, null);
    }
  }

  /**
   * A row of a list.
   *
   * @param due the clock that matters now; for a draft the claim deadline; null when none runs
   * @param zone of that deadline, an IANA name
   */
  record ClaimLine(
      UUID id,
      String number,
      String name,
      UUID organisationId,
      String organisationName,
      UUID locationId,
      String locationName,
      String programCode,
      String periodCode,
      String activityCode,
      LocalizedText activityName,
      ClaimStatus status,
      Money claimed,
      Money approved,
      Instant due,
      String zone,
      Instant updatedAt,
      long version) {}

  /**
   * Claims of one status: a partner's in one currency, the vendor's in all of them.
   *
   * @param currency null for the vendor, as are the sums
   * @param count for the vendor at most {@value #MOST_COUNTED}
   * @param more whether there may be more than counted
   * @param approved zero unless the status is APPROVED
   */
  record StatusTotal(
      ClaimStatus status,
      Currency currency,
      long count,
      boolean more,
      Money claimed,
      Money approved) {

    /** Of a partner. */
    public StatusTotal(
        ClaimStatus status, Currency currency, long count, Money claimed, Money approved) {
      this(status, currency, count, false, claimed, approved);
    }

    /** Of the vendor: counting stops at {@value #MOST_COUNTED}. */
    public static StatusTotal counted(ClaimStatus status, long count) {
      return new StatusTotal(
          status, null, Math.min(count, MOST_COUNTED), count >= MOST_COUNTED, null, null);
    }
  }

  /**
   * @param funds of the chosen program, period and location, in their own currencies
   * @param totals for each status, and for a partner each currency, there are claims in
   * @param needsPartner drafts and claims that wait for an answer, most urgent first, a few
   */
  record Overview(List<FundView> funds, List<StatusTotal> totals, List<ClaimLine> needsPartner) {
    public Overview {
      funds = List.copyOf(funds);
      totals = List.copyOf(totals);
      needsPartner = List.copyOf(needsPartner);
    }
  }

  /**
   * Everything a claim's page shows.
   *
   * @param claim for a partner without the vendor's people in it
   * @param people display names of the users named in the claim, "" for the vendor's seen by a
   *     partner
   * @param activity and {@code expenseTypes} as the pinned catalogue has them
   * @param asked what the activity asks of the claim as it stands
   * @param remaining what the claim's funds still have for it, besides what it has reserved
   * @param allowed what the actor may do now
   * @param findings what stands against submitting, while it can be submitted; else empty
   */
  record ClaimDetail(
      ClaimSnapshot claim,
      String organisationName,
      String locationName,
      Map<UUID, String> people,
      Setting setting,
      ActivityType activity,
      Asked asked,
      List<ExpenseType> expenseTypes,
      Money remaining,
      Set<ClaimVerb> allowed,
      List<Finding> findings) {
    public ClaimDetail {
      people = Map.copyOf(people);
      expenseTypes = List.copyOf(expenseTypes);
      allowed = Set.copyOf(allowed);
      findings = List.copyOf(findings);
    }

    public boolean may(ClaimVerb verb) {
      return allowed.contains(verb);
    }
  }

  /**
   * @param actorName null for the vendor's people seen by a partner, and for the system
   */
  record HistoryLine(
      long seq,
      Instant at,
      Side side,
      UUID actorId,
      String actorName,
      String action,
      String item,
      Map<String, String> data,
      String text,
      boolean internal,
      String hash) {}

  record CommentLine(
      UUID id,
      Instant at,
      Side side,
      UUID authorId,
      String authorName,
      String item,
      String text,
      boolean internal) {}

  /**
   * @param events how many stand in the chain
   * @param brokenAt the sequence of the first event that does not verify; null when all do
   * @param head hash of the last event
   */
  record ChainReport(long events, Long brokenAt, String head) {
    public boolean isIntact() {
      return brokenAt == null;
    }
  }
}

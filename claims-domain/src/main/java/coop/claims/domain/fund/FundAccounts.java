package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Funds as people see them, and the clock that lapses them. */
public interface FundAccounts {

  /**
   * Who may know of funds, for the (location, program) pairs the role is held for. An account
   * admin, a vendor administrator and an operator run things and see no money.
   */
  Set<Role> READERS =
      Set.of(
          Role.GLOBAL_ADMIN,
          Role.INCENTIVES_ADMIN,
          Role.INCENTIVES_USER,
          Role.REVIEWER,
          Role.DISPUTE_REVIEWER,
          Role.SUPERVISOR,
          Role.FINANCE,
          Role.PROGRAM_MANAGER,
          Role.SUPPORT);

  /**
   * Funds of (location, program) pairs the actor holds one of {@link #READERS} for; a partner sees
   * a fund only once its claiming window has opened. Those that lapse last come first.
   */
  Outcome<Page<FundView>> funds(Actor actor, FundFilter filter, PageRequest page);

  Outcome<FundView> fund(Actor actor, UUID fundId);

  /** The ledger, newest first. */
  Outcome<Page<Movement>> entries(Actor actor, UUID fundId, PageRequest page);

  /**
   * Funds with money past its time, bounded.
   *
   * @param without were tried and are still there: they must not stand in the way of the others
   */
  Outcome<List<UUID>> due(Actor clock, Set<UUID> without, int most);

  /**
   * Lapses what is past its time in one fund, in a transaction of its own, so that a fund that
   * fails stops no other. Answers false when nothing is past its time any more.
   */
  Outcome<Boolean> lapse(Actor clock, UUID fundId);

  /** Null components do not filter. */
  record FundFilter(String programCode, UUID periodId, UUID locationId) {
    public static FundFilter all() {
      return new FundFilter(null, null, null);
    }
  }

  /**
   * @param balances every account, in the fund's currency
   * @param lapsesOn last day to claim, in the program's zone
   * @param opensAt when its claiming window opens
   * @param threshold of its program in this currency; null for none
   * @param caseOpen whether its ledger was found wrong: nothing of it moves until people have
   *     closed the case
   * @param asOf when it was read
   */
  record FundView(
      UUID id,
      UUID organisationId,
      String organisationName,
      UUID locationId,
      String locationName,
      String programCode,
      LocalizedText programName,
      UUID periodId,
      String periodCode,
      String entityCode,
      Map<Account, Money> balances,
      LocalDate lapsesOn,
      Instant opensAt,
      Instant expiresAt,
      Money threshold,
      boolean caseOpen,
      Instant asOf) {

    public FundStatus status() {
      return FundStatus.of(earned(), threshold, opensAt, expiresAt, asOf);
    }

    /** Whether its earnings do not reach the threshold, so that nobody can claim them. */
    public boolean isBelowThreshold() {
      return FundStatus.isBelow(earned(), threshold);
    }

    /** What somebody may claim before the deadline: nothing of a fund below the threshold. */
    public Money claimable() {
      return isBelowThreshold() ? Money.zero(earned().currency()) : remaining();
    }

    /** Earned and adjusted: everything that ever came from the budget. */
    public Money earned() {
      return balances.get(Account.BUDGET).negated();
    }

    public Money claimed() {
      return balances.get(Account.RESERVED).plus(balances.get(Account.CONSUMED));
    }

    public Money approved() {
      return balances.get(Account.CONSUMED);
    }

    public Money remaining() {
      return balances.get(Account.AVAILABLE);
    }
  }
}

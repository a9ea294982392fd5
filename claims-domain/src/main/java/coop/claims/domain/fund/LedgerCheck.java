package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The ledger looks at itself: balances equal the sums of their entries, nothing is below zero, what
 * is reserved is what open claims have reserved, no movement stands twice, and what is consumed is
 * what is paid. A fund where that does not hold gets a case and stands still until two people have
 * closed it.
 */
public interface LedgerCheck {

  /** Who looks at cases and closes them; finance for the (location, program) pairs they hold. */
  Set<Role> PEOPLE = Set.of(Role.OPERATOR, Role.FINANCE);

  /** Runs that people are shown. */
  int RUNS_SHOWN = 20;

  /**
   * Looks at the funds behind that one, in id order, bounded, and opens a case for each that is
   * wrong and has none. For the system.
   *
   * @param after null for the first
   */
  Outcome<Looked> look(Actor system, UUID after);

  /** Records that all funds were looked at. For the system. */
  Outcome<Boolean> ended(Actor system, Instant started, long funds, long wrong);

  /** The last ones, newest first. */
  Outcome<List<Run>> runs(Actor actor);

  /**
   * Newest first.
   *
   * @param openOnly without those that are closed
   */
  Outcome<Page<CaseLine>> cases(Actor actor, boolean openOnly, PageRequest page);

  Outcome<CaseLine> ledgerCase(Actor actor, UUID caseId);

  /**
   * Closes a case: the second, other person frees the fund. What is still wrong then is found
   * again. Refused: {@code input.invalid} without a note, {@code ledger.four-eyes}, {@code
   * ledger.case-closed}, {@code stale-version}.
   *
   * @param version as it was read; null to close whatever stands
   */
  Outcome<Receipt> close(Actor actor, UUID caseId, Long version, String note);

  /**
   * @param last what to go on behind; null when that was all
   * @param wrong funds that are wrong, those with an open case included
   */
  record Looked(UUID last, int funds, int wrong) {}

  /**
   * One look at all funds.
   *
   * @param wrong how many were wrong
   */
  record Run(UUID id, Instant startedAt, Instant endedAt, long funds, long wrong) {}

  /**
   * A case with its names.
   *
   * @param firstBy name of who closed it first; null for nobody yet, as the second
   */
  record CaseLine(
      LedgerCase ledgerCase,
      Currency currency,
      String organisationName,
      UUID locationId,
      String locationName,
      String programCode,
      LocalizedText programName,
      String periodCode,
      String entityCode,
      String firstBy,
      String secondBy) {}
}

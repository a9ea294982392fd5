package coop.claims.domain.currency;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The vendor's exchange rates, one for a pair and a calendar month (the public guide's page on
 * payout and tax profiles: rates are set monthly by the vendor). Finance sets them; partners read
 * them too, but not who set them.
 *
 * <p>A month that is over, in the vendor's time zone, is closed; the running one and those that
 * come, {@value #MOST_MONTHS_AHEAD} at most, are open. What is set stays: a rate is neither changed
 * nor taken back. Whatever is converted goes by the rates of its month that are known when it is
 * converted.
 */
public interface RateTable {

  /** Whose job it is. */
  Set<Role> SETTERS = EnumSet.of(Role.FINANCE);

  /** Of the vendor's people. Every partner may read. */
  Set<Role> READERS = EnumSet.of(Role.FINANCE, Role.PROGRAM_MANAGER, Role.SUPERVISOR);

  int MOST_MONTHS_AHEAD = 24;

  /** More than the history of the European Central Bank's rates has. */
  int MOST_BYTES = 16 * 1024 * 1024;

  int MOST_ROWS = 5_000;

  /** The latest month first, then by base and quote. */
  Outcome<Page<RateLine>> rates(Actor actor, RateFilter filter, PageRequest page);

  Outcome<RateLine> rate(Actor actor, UUID id);

  /** The month it is for the vendor: the first that is open. */
  Outcome<YearMonth> runningMonth(Actor actor);

  /**
   * Sets one rate. Refused {@code input.invalid} with {@code rate.month-closed}, {@code
   * rate.already-set} or {@code rate.reverse-set} beside the field, among others.
   */
  Outcome<Receipt> set(Actor finance, NewRate rate);

  /**
   * What taking a file in would set, what it leaves out and everything wrong with it; nothing is
   * kept. A file is a table of comma-separated values, or the reference rates of the European
   * Central Bank, of which each open month takes the last day that is not in the future.
   */
  Outcome<RatePlan> preview(Actor finance, byte[] file);

  /**
   * Sets all of a file or, refused {@code rate.file-faulty} with everything wrong, nothing. What is
   * set just so stays, so the same file twice changes nothing.
   */
  Outcome<RatePlan> take(Actor finance, byte[] file);

  /**
   * Which rates; null does not filter.
   *
   * @param currency an ISO 4217 code, of the base or the quote
   */
  record RateFilter(YearMonth month, String currency) {}

  /**
   * A rate as somebody writes it.
   *
   * @param base an ISO 4217 code
   * @param quote an ISO 4217 code
   * @param month as {@code 2026-12}
   * @param rate what one of the base is worth in the quote, in digits; a comma may stand for the
   *     point where it cannot be meant for thousands
   * @param date of the rate at its source, as {@code 2026-11-30}
   */
  record NewRate(
      String base, String quote, String month, String rate, String source, String date) {}

  /**
   * A rate in a list.
   *
   * @param setByName null for partners
   */
  record RateLine(ExchangeRate rate, String setByName) {}
}

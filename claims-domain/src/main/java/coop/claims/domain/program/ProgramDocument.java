package coop.claims.domain.program;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.calendar.HolidayLibrary;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Piece.Thing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Everything there is to say of a program, in one piece: what a program manager writes, a second
 * person publishes, and another installation takes over unchanged. Claims pin its catalogue; the
 * dates of its periods, its calendar and its terms become rows that are read live.
 *
 * @param entities the vendor's legal entities that owe its funds
 * @param periods in the order of their dates; their ids are the installation's, not the document's
 * @param threshold earnings of a period below it are no co-op funds; null for none
 * @param coopSharePercent of the earnings, the rest being rebate; null where nothing is split
 * @param reimbursementPercent of eligible cost, where an activity says nothing else
 * @param countries where something else holds than the terms say
 * @param catalogueText the catalogue as it was written
 */
public record ProgramDocument(
    String code,
    LocalizedText name,
    Program.Family family,
    Calendar calendar,
    Terms terms,
    List<Entity> entities,
    List<Period> periods,
    Money threshold,
    Integer coopSharePercent,
    int reimbursementPercent,
    List<Country> countries,
    Catalogue catalogue,
    Thing catalogueText) {

  /** Years of public holidays that are kept as rows, around today. */
  public static final int YEARS_BACK = 3;

  public static final int YEARS_AHEAD = 6;

  /**
   * Business hours and free days, in the program's zone.
   *
   * @param country whose public holidays are free, ISO 3166-1; null for none
   * @param region of it; null for none
   * @param extraDays free beside those
   * @param removedDays public holidays that are worked nevertheless
   */
  public record Calendar(
      ZoneId zone,
      LocalTime opens,
      LocalTime closes,
      String country,
      String region,
      SortedSet<LocalDate> extraDays,
      SortedSet<LocalDate> removedDays) {

    /** With the public holidays of the years around that one. */
    public BusinessCalendar around(int year, HolidayLibrary library) {
      Set<LocalDate> days = new HashSet<>();
      if (country != null) {
        for (int each = year - YEARS_BACK; each <= year + YEARS_AHEAD; each++) {
          days.addAll(library.holidays(country, region, each));
        }
      }
      days.removeAll(removedDays);
      days.addAll(extraDays);
      return new BusinessCalendar(zone, opens, closes, days);
    }
  }

  /**
   * A vendor's legal entity that owes funds of the program.
   *
   * @param currency ISO 4217, its own
   * @param priority 1 for the one that is drawn on first
   */
  public record Entity(String code, String name, String currency, int priority) {}

  /**
   * What holds for partners of one country.
   *
   * @param code ISO 3166-1, two letters
   * @param taxInvoiceRequired before a payment
   * @param preApprovalRequired a claim then names a pre-approval id
   */
  public record Country(String code, boolean taxInvoiceRequired, boolean preApprovalRequired) {}

  public ProgramDocument {
    entities = List.copyOf(entities);
    periods = List.copyOf(periods);
    countries = List.copyOf(countries);
  }
}

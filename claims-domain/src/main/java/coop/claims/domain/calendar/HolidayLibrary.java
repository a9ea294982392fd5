package coop.claims.domain.calendar;

import java.time.LocalDate;
import java.util.Set;

/** Public holidays of countries and their regions, from a library that somebody keeps. */
public interface HolidayLibrary {

  /**
   * Whether it keeps them.
   *
   * @param country ISO 3166-1, two letters
   * @param region of that country, as in ISO 3166-2 without the country; null for none
   */
  boolean knows(String country, String region);

  /** Days nobody works in that year. */
  Set<LocalDate> holidays(String country, String region, int year);
}

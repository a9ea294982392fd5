package coop.claims.domain.world;

import coop.claims.domain.calendar.HolidayLibrary;
import java.time.LocalDate;
import java.util.Set;

/** A library that keeps one country with one region, and two days. */
public enum PublicHolidays implements HolidayLibrary {
  OF_SWEDEN;

  @Override
  public boolean knows(String country, String region) {
    return country.equals("SE") && (region == null || region.equals("AB"));
  }

  @Override
  public Set<LocalDate> holidays(String country, String region, int year) {
    LocalDate nationalDay = LocalDate.of(year, 6, 6);
    return region == null ? Set.of(nationalDay) : Set.of(nationalDay, LocalDate.of(year, 6, 19));
  }
}

package coop.claims.app.program;

import coop.claims.domain.calendar.HolidayLibrary;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays from Jollyday, a library whose calendars are kept by many people. */
public final class JollydayHolidays implements HolidayLibrary {

  /** The library keeps stock exchanges too. */
  private static final String COUNTRY = "[A-Z]{2}";

  private final Map<String, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();

  @Override
  public boolean knows(String country, String region) {
    return manager(country)
        .filter(
            kept ->
                region == null
                    || kept.getCalendarHierarchy().getChildren().values().stream()
                        .map(CalendarHierarchy::getId)
                        .anyMatch(id -> id.equalsIgnoreCase(region)))
        .isPresent();
  }

  @Override
  public Set<LocalDate> holidays(String country, String region, int year) {
    String[] path = region == null ? new String[0] : new String[] {region.toLowerCase(Locale.ROOT)};
    return manager(country).stream()
        .flatMap(kept -> kept.getHolidays(Year.of(year), path).stream())
        .filter(day -> day.getType() == HolidayType.PUBLIC_HOLIDAY)
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<HolidayManager> manager(String country) {
    return managers.computeIfAbsent(
        country,
        code ->
            Arrays.stream(HolidayCalendar.values())
                .filter(each -> each.getId().equalsIgnoreCase(code) && code.matches(COUNTRY))
                .findFirst()
                .map(each -> HolidayManager.getInstance(ManagerParameters.create(each))));
  }
}

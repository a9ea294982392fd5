package coop.claims.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Deadlines and times as people read them: a deadline in its program's zone with what is left of
 * it, anything else in the reader's own zone. The exact instant stands in the title.
 */
@Named("moments")
@RequestScoped
public class Moments {

  private static final Duration SOON = Duration.ofDays(2);

  @Inject Wording wording;
  @Inject Reader reader;
  @Inject Clock clock;

  private Instant now;

  /** One instant for the whole page. */
  public Instant now() {
    if (now == null) {
      now = clock.instant();
    }
    return now;
  }

  /** {@code Tue 24 Nov, 17:00 (Pacific)}; midnight is the end of the day before. */
  public String deadline(Instant at, String zone) {
    ZoneId in = ZoneId.of(zone);
    ZonedDateTime local = at.atZone(in);
    String name = wording.texts().zoneName(in);
    if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return wording.format("deadline.end-of-day", day(local.minusDays(1)), name);
    }
    String time = DateTimeFormatter.ofPattern("HH:mm", locale()).format(local);
    return wording.format("deadline.at", day(local), time, name);
  }

  /** {@code 6 h left}, or how long it is over. */
  public String left(Instant at) {
    Duration left = Duration.between(now(), at);
    String side = left.isNegative() ? "deadline.over." : "deadline.left.";
    Duration size = left.abs();
    if (size.toDays() > 0) {
      return wording.format(side + "days", size.toDays());
    }
    return size.toHours() > 0
        ? wording.format(side + "hours", size.toHours())
        : wording.format(side + "minutes", Math.max(1, size.toMinutes()));
  }

  public boolean isOver(Instant at) {
    return !now().isBefore(at);
  }

  /** Less than two days left. */
  public boolean isSoon(Instant at) {
    return !isOver(at) && Duration.between(now(), at).compareTo(SOON) < 0;
  }

  /** The exact instant in that zone and in UTC, for a title. */
  public String exact(Instant at, String zone) {
    ZoneId in = ZoneId.of(zone);
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    return format.format(second.atZone(in))
        + " "
        + in.getId()
        + " · "
        + format.format(second.atZone(ZoneOffset.UTC))
        + " UTC";
  }

  /** Any other time, in the reader's zone: {@code 24 Nov 2026, 14:02}. */
  public String at(Instant at) {
    return DateTimeFormatter.ofPattern(wording.texts().datePattern() + ", HH:mm", locale())
        .format(at.atZone(reader.zone()));
  }

  /** Its time alone, in the reader's zone, for what happens today: {@code 14:02}. */
  public String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", locale()).format(at.atZone(reader.zone()));
  }

  /** Its day alone, for lists. */
  public String day(Instant at) {
    return wording.date(at.atZone(reader.zone()).toLocalDate());
  }

  public String exact(Instant at) {
    return exact(at, reader.zone().getId());
  }

  private String day(ZonedDateTime at) {
    String date = wording.texts().datePattern();
    boolean thisYear = at.getYear() == now().atZone(at.getZone()).getYear();
    String pattern = thisYear ? date.replace(" MMM yyyy", " MMM") : date;
    return DateTimeFormatter.ofPattern("EEE " + pattern, locale()).format(at);
  }

  private Locale locale() {
    return wording.texts().locale();
  }
}

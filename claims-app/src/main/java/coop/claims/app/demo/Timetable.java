package coop.claims.app.demo;

import coop.claims.app.demo.ScriptedClaim.When;
import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Says when each step of a claim happens: on business days, during working hours, the steps of one
 * day some minutes apart, nothing later than now. A claim lies in the period that is claimed for
 * when it is submitted; one that is still a draft, in the one that is claimed for now.
 */
final class Timetable {

  private static final int FIRST_MINUTE = 10;
  private static final int MINUTES_TO_START = 45;
  private static final int MINUTES_BETWEEN = 12;
  private static final int MORE_MINUTES_BETWEEN = 24;

  /** Neighbouring numbers as seeds would begin alike. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private static final Duration QUICKLY = Duration.ofMinutes(40);
  private static final Duration LONGEST_HURRY = Duration.ofHours(6);

  private final BusinessCalendar calendar;
  private final List<Period> periods;
  private final Instant now;

  /**
   * @param periods of one program
   */
  Timetable(BusinessCalendar calendar, List<Period> periods, Instant now) {
    this.calendar = calendar;
    this.periods = periods.stream().sorted(Comparator.comparing(Period::claimOpen)).toList();
    this.now = now;
  }

  /** One step of a claim at its time. */
  record Timed(String step, Instant at) {}

  /**
   * When everything happens.
   *
   * @param period the claim is made for
   * @param steps in order
   */
  record Plan(Period period, List<Timed> steps) {}

  /** Empty when there is no period to make the claim in. */
  Optional<Plan> plan(ScriptedClaim claim) {
    List<Timed> steps = lay(claim);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    boolean submitted = claim.hasStep("submit");
    int handedIn = submitted ? index(steps, "submit") : steps.size() - 1;
    Instant judgedBy = submitted ? steps.get(handedIn).at() : now;
    Optional<Period> period = openAt(judgedBy);
    if (claim.when().period() != null || period.isEmpty()) {
      return openAt(steps.get(0).at()).map(p -> planned(p, steps));
    }
    Instant opened = period.get().opensAt(calendar);
    List<Timed> moved =
        steps.get(0).at().isBefore(opened) ? hurried(steps, handedIn, opened, judgedBy) : steps;
    return Optional.of(planned(period.get(), moved));
  }

  /** The steps on business days, counted as the script says. */
  private List<Timed> lay(ScriptedClaim claim) {
    Random random = new Random(claim.number() * SCATTER);
    List<Timed> steps = new ArrayList<>();
    LocalDate day = firstDay(claim);
    if (day == null) {
      return steps;
    }
    Instant time = morning(day, random);
    for (String token : claim.path()) {
      if (token.startsWith("+")) {
        day = forward(day, Integer.parseInt(token.substring(1)));
        time = morning(day, random);
      } else {
        steps.add(new Timed(token, time));
        time =
            time.plus(
                Duration.ofSeconds(
                    60L * MINUTES_BETWEEN + random.nextInt(60 * MORE_MINUTES_BETWEEN)));
      }
    }
    return steps;
  }

  private LocalDate firstDay(ScriptedClaim claim) {
    When when = claim.when();
    if (when.period() != null) {
      int open = periods.indexOf(openAt(now).orElse(null));
      int wanted = open + when.period();
      if (open < 0 || wanted < 0 || wanted >= periods.size()) {
        return null;
      }
      return forward(periods.get(wanted).claimOpen().plusDays(when.day()), 0);
    }
    int length =
        claim.path().stream()
            .filter(token -> token.startsWith("+"))
            .mapToInt(token -> Integer.parseInt(token.substring(1)))
            .sum();
    return backward(lastFullDay(), when.ago() + length);
  }

  /** Puts the steps up to handing in between the opening of the window and that moment. */
  private static List<Timed> hurried(
      List<Timed> steps, int handedIn, Instant opened, Instant until) {
    Instant from = until.minus(LONGEST_HURRY);
    if (from.isBefore(opened)) {
      from = opened;
    }
    Duration between = Duration.between(from, until).dividedBy(handedIn + 2L);
    List<Timed> moved = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean before = steps.get(i).at().isBefore(until) && i <= handedIn;
      moved.add(
          before
              ? new Timed(steps.get(i).step(), from.plus(between.multipliedBy(i + 1L)))
              : steps.get(i));
    }
    return moved;
  }

  private Plan planned(Period period, List<Timed> steps) {
    return new Plan(
        period,
        disputedInTime(steps, period.closesAt(calendar)).stream()
            .filter(step -> step.at().isBefore(now))
            .toList());
  }

  /**
   * A rejection before the claim deadline gives its money back to everybody, and at the deadline it
   * lapses: who disputes does so before.
   */
  private static List<Timed> disputedInTime(List<Timed> steps, Instant deadline) {
    List<Timed> moved = new ArrayList<>();
    for (Timed step : steps) {
      Instant before = moved.isEmpty() ? step.at() : moved.get(moved.size() - 1).at();
      boolean tooLate =
          step.step().equals("dispute")
              && before.isBefore(deadline)
              && !step.at().isBefore(deadline);
      moved.add(tooLate ? new Timed("dispute", before.plus(QUICKLY)) : step);
    }
    return moved;
  }

  private Optional<Period> openAt(Instant time) {
    return periods.stream().filter(p -> p.isOpen(time, calendar)).findFirst();
  }

  private static int index(List<Timed> steps, String step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).step().equals(step)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such step: " + step);
  }

  private Instant morning(LocalDate day, Random random) {
    return day.atTime(calendar.opens())
        .atZone(calendar.zone())
        .toInstant()
        .plus(Duration.ofSeconds(60L * FIRST_MINUTE + random.nextInt(60 * MINUTES_TO_START)));
  }

  private LocalDate lastFullDay() {
    LocalDate today = now.atZone(calendar.zone()).toLocalDate();
    boolean over = now.isAfter(today.atTime(calendar.closes()).atZone(calendar.zone()).toInstant());
    return backward(over ? today : today.minusDays(1), 0);
  }

  private LocalDate forward(LocalDate from, int businessDays) {
    return go(from, businessDays, 1);
  }

  private LocalDate backward(LocalDate from, int businessDays) {
    return go(from, businessDays, -1);
  }

  private LocalDate go(LocalDate from, int businessDays, int direction) {
    LocalDate day = from;
    while (!calendar.isBusinessDay(day)) {
      day = day.plusDays(direction);
    }
    for (int counted = 0; counted < businessDays; counted++) {
      do {
        day = day.plusDays(direction);
      } while (!calendar.isBusinessDay(day));
    }
    return day;
  }
}

package coop.claims.domain.notification;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.notification.ReminderTimes.Asked;
import coop.claims.domain.notification.ReminderTimes.Left;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Programs;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds what to remind of. Drafts and money lapse with their period, so the few periods are asked
 * first, and only where a reminder came in the span are its drafts and funds read.
 */
public final class RemindersService implements Reminders {

  private static final int BATCH = 100;

  private final ReminderTimes times;
  private final Programs programs;
  private final Claims claims;
  private final Audience audience;
  private final Teller teller;
  private final Clock clock;
  private final Ids ids;

  public RemindersService(
      ReminderTimes times,
      Programs programs,
      Claims claims,
      Accounts accounts,
      Notices notices,
      Deliveries deliveries,
      Notifier notifier,
      Clock clock,
      Ids ids) {
    this.times = times;
    this.programs = programs;
    this.claims = claims;
    this.audience = new Audience(accounts);
    this.teller = new Teller(notices, deliveries, notifier, ids);
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome<Span> span(Actor system) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          Instant now = now();
          Optional<Instant> done = times.doneUntil();
          if (done.isEmpty()) {
            times.done(now);
          }
          Instant from = done.orElse(now);
          boolean early = Duration.between(from, now).compareTo(SHORTEST_SPAN) < 0;
          return new Span(from, early ? from : now);
        });
  }

  @Override
  public Outcome<Batch> due(Actor system, Span span, String after) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          List<Source> sources = sources(span);
          Place place = Place.read(after);
          if (place.source() >= sources.size()) {
            return new Batch(List.of(), null);
          }
          Found found = sources.get(place.source()).from(place.after());
          Place next =
              found.last() == null
                  ? new Place(place.source() + 1, null)
                  : new Place(place.source(), found.last());
          boolean more = next.source() < sources.size();
          return new Batch(found.due(), more ? next.write() : null);
        });
  }

  /** Where there is something to remind of; in the same order whenever it is asked. */
  private List<Source> sources(Span span) {
    List<Source> sources = new ArrayList<>();
    Map<String, BusinessCalendar> calendars = new HashMap<>();
    for (Program program : programs.programs()) {
      calendars.put(program.code(), program.calendar());
      for (Period period : programs.periods(program.code())) {
        addSources(sources, span, period, program.calendar());
      }
    }
    sources.add(after -> asked(span, after, calendars));
    return sources;
  }

  private void addSources(
      List<Source> sources, Span span, Period period, BusinessCalendar calendar) {
    LocalDate lastDay = period.claimDeadline();
    Instant deadline = period.closesAt(calendar);
    ReminderDays.in(span, lastDay, ReminderDays.OF_DRAFTS, calendar)
        .ifPresent(
            days ->
                sources.add(
                    after ->
                        found(
                            times.drafts(period.id(), after, BATCH),
                            id -> new Due(NoticeKind.DRAFT_EXPIRES, id, days, deadline))));
    ReminderDays.in(span, lastDay, ReminderDays.OF_MONEY, calendar)
        .ifPresent(
            days ->
                sources.add(
                    after ->
                        found(
                            times.fundsWithMoney(period.id(), after, BATCH),
                            id -> new Due(NoticeKind.MONEY_LAPSES, id, days, deadline))));
  }

  private static Found found(List<UUID> ids, Function<UUID, Due> each) {
    UUID last = ids.size() < BATCH ? null : ids.get(ids.size() - 1);
    return new Found(ids.stream().map(each).toList(), last);
  }

  private Found asked(Span span, UUID after, Map<String, BusinessCalendar> calendars) {
    List<Asked> all = times.asked(after, BATCH);
    List<Due> due = new ArrayList<>();
    for (Asked each : all) {
      BusinessCalendar calendar = calendars.get(each.programCode());
      Instant dayBefore = calendar.businessDayBefore(each.due());
      if (span.has(dayBefore)) {
        due.add(new Due(NoticeKind.RESPONSE_DUE, each.claimId(), 1, each.due()));
      } else if (span.has(ReminderDays.halfTime(each.since(), each.due(), calendar))) {
        due.add(new Due(NoticeKind.RESPONSE_DUE, each.claimId(), null, each.due()));
      }
    }
    return new Found(due, all.size() < BATCH ? null : all.get(all.size() - 1).claimId());
  }

  @Override
  public Outcome<Integer> tell(Actor system, Due due) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          return due.kind() == NoticeKind.MONEY_LAPSES ? tellOfMoney(due) : tellOfClaim(due);
        });
  }

  private int tellOfMoney(Due due) {
    Left left = times.left(due.subject()).filter(l -> l.amount().isPositive()).orElse(null);
    if (left == null || !now().isBefore(left.expiresAt())) {
      return 0;
    }
    return tell(
        audience.admins(left.organisationId(), left.locationId(), left.programCode()),
        due,
        left.organisationId(),
        left.amount());
  }

  private int tellOfClaim(Due due) {
    ClaimSnapshot claim = claims.byId(due.subject()).map(Claim::snapshot).orElse(null);
    if (claim == null || claim.life().isDeleted() || !isStillSo(claim, due)) {
      return 0;
    }
    return tell(audience.partners(claim), due, claim.organisationId(), null);
  }

  private boolean isStillSo(ClaimSnapshot claim, Due due) {
    boolean inTime = now().isBefore(due.deadline());
    return due.kind() == NoticeKind.DRAFT_EXPIRES
        ? inTime && claim.status() == ClaimStatus.EDITING
        : inTime
            && claim.status().awaitsAnswer()
            && due.deadline().equals(claim.life().responseDue());
  }

  private int tell(Collection<UserAccount> users, Due due, UUID organisationId, Money amount) {
    boolean ofMoney = due.kind() == NoticeKind.MONEY_LAPSES;
    Instant now = now();
    int told = 0;
    for (UserAccount user : users) {
      Notice notice =
          new Notice(
              ids.next(),
              organisationId,
              user.id(),
              due.kind(),
              due.key(),
              ofMoney ? null : due.subject(),
              ofMoney ? due.subject() : null,
              null,
              null,
              now,
              due.deadline(),
              amount,
              due.days());
      if (teller.tell(user, notice, now)) {
        told++;
      }
    }
    return told;
  }

  @Override
  public Outcome<Boolean> over(Actor system, Span span) {
    return Outcome.of(
        () -> {
          refuseUnlessSystem(system);
          times.done(span.to());
          return true;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void refuseUnlessSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }

  @FunctionalInterface
  private interface Source {
    Found from(UUID after);
  }

  /**
   * @param last what to go on behind; null when that was all
   */
  private record Found(List<Due> due, UUID last) {}

  /** How far it was looked through. */
  private record Place(int source, UUID after) {

    private static final String SEPARATOR = ":";

    String write() {
      return source + SEPARATOR + (after == null ? "" : after);
    }

    static Place read(String written) {
      if (written == null) {
        return new Place(0, null);
      }
      String[] parts = written.split(SEPARATOR, 2);
      UUID after = parts[1].isEmpty() ? null : UUID.fromString(parts[1]);
      return new Place(Integer.parseInt(parts[0]), after);
    }
  }
}

package coop.claims.app.demo;

import coop.claims.app.demo.Timetable.Timed;
import coop.claims.app.job.ClockRound;
import coop.claims.app.wiring.ServerClock;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.RefusalException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Plays the script: every step of every claim, in the order of time, with the clock moved along. In
 * between, time has its consequences as the job would see to it: every week, and at each deadline.
 */
final class DemoRun {

  private static final Logger LOG = Logger.getLogger(DemoRun.class.getName());
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration AFTER_DEADLINE = Duration.ofMinutes(5);

  /** The step at which nobody acts but time. */
  private static final String LAPSE = "lapse";

  private final Cast cast;
  private final Script script;
  private final ServerClock clock;
  private final ClockRound round;
  private final Map<String, Step> steps = new HashMap<>();

  DemoRun(Cast cast, Script script, InPorts inPorts, ServerClock clock) {
    this.cast = cast;
    this.script = script;
    this.clock = clock;
    this.round = new ClockRound(inPorts.clock(), inPorts.funds());
    steps.putAll(new PartnerSteps(inPorts, script, cast).byName());
    steps.putAll(new VendorSteps(inPorts, script, cast).byName());
  }

  /** Something that happens at its time. */
  private record Event(Instant at, Runnable what) {}

  /** When the story begins: before anything can be claimed for in it. */
  static Instant beginning(Cast cast) {
    return cast.data().periods().stream()
        .map(period -> period.opensAt(cast.program(period.programCode()).calendar()))
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .minus(Duration.ofHours(12));
  }

  /** Plays everything; answers the claims that were made. */
  List<ClaimInPlay> play() {
    Instant now = clock.present();
    List<ClaimInPlay> claims = plan(now);
    List<Event> events = new ArrayList<>(roundsUntil(now));
    for (ClaimInPlay claim : claims) {
      for (Timed step : claim.plan.steps()) {
        events.add(new Event(step.at(), () -> play(claim, step)));
      }
    }
    events.sort(Comparator.comparing(Event::at));
    for (Event event : events) {
      if (event.at().isAfter(clock.instant())) {
        clock.moveTo(event.at());
      }
      event.what().run();
    }
    clock.moveToPresent();
    round.run(() -> true);
    return claims.stream().filter(claim -> claim.id != null).toList();
  }

  private List<ClaimInPlay> plan(Instant now) {
    List<ClaimInPlay> claims = new ArrayList<>();
    for (ScriptedClaim scripted : script.claims()) {
      Program program = cast.program(scripted.program());
      List<Period> periods = cast.periods(program.code());
      Optional<Timetable.Plan> plan =
          new Timetable(program.calendar(), periods, now).plan(scripted);
      plan.ifPresent(p -> claims.add(new ClaimInPlay(scripted, p)));
    }
    return claims;
  }

  private void play(ClaimInPlay claim, Timed step) {
    if (claim.stopped != null) {
      return;
    }
    claim.now = step.at();
    try {
      if (step.step().equals(LAPSE)) {
        round.run(() -> true);
      } else {
        steps.get(step.step()).take(claim);
      }
    } catch (RefusalException refused) {
      Refusal refusal = refused.refusal();
      claim.stopped =
          step.step() + ": " + refusal.code() + refusal.arguments() + refusal.violations();
      LOG.log(
          Level.WARNING,
          "The demo claim \"{0}\" stops at {1}",
          new Object[] {claim.script.name(), claim.stopped});
    }
  }

  private List<Event> roundsUntil(Instant now) {
    List<Event> rounds = new ArrayList<>();
    Instant beginning = beginning(cast);
    for (Instant at = beginning.plus(WEEK); at.isBefore(now); at = at.plus(WEEK)) {
      rounds.add(new Event(at, () -> round.run(() -> true)));
    }
    for (Period period : cast.data().periods()) {
      Instant at =
          period.closesAt(cast.program(period.programCode()).calendar()).plus(AFTER_DEADLINE);
      if (at.isAfter(beginning) && at.isBefore(now)) {
        rounds.add(new Event(at, () -> round.run(() -> true)));
      }
    }
    return rounds;
  }
}

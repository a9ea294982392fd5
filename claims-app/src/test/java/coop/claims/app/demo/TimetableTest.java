package coop.claims.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.demo.Timetable.Plan;
import coop.claims.app.demo.Timetable.Timed;
import coop.claims.app.setup.MasterDataFile;
import coop.claims.app.setup.MasterDataFiles;
import coop.claims.app.setup.MasterDataSource;
import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.MasterData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final Instant FIRST = Instant.parse("2026-07-01T09:37:00Z");
  private static final Duration STEP = Duration.ofHours(71);
  private static final int STEPS = 130;

  private static final MasterDataFiles FILES = MasterDataSource.inApplication("/demo");
  private static final Script SCRIPT =
      Script.read(MasterDataSource.json(FILES.open("claims.json").orElseThrow()));
  private static final Map<Instant, MasterData> DATA = new HashMap<>();

  @Test
  void stepsComeInOrderAndNeverAfterNow() {
    everyPlan(
        (claim, plan, calendar, now) -> {
          Instant before = Instant.MIN;
          for (Timed step : plan.steps()) {
            assertThat(step.at()).as(claim.name() + " on " + now).isAfter(before).isBefore(now);
            before = step.at();
          }
        });
  }

  @Test
  void everythingBeforeHandingInLiesInTheWindowOfThePeriod() {
    everyPlan(
        (claim, plan, calendar, now) -> {
          for (Timed step : plan.steps()) {
            assertThat(plan.period().isOpen(step.at(), calendar))
                .as(claim.name() + ": " + step + " on " + now)
                .isTrue();
            if (step.step().equals("submit")) {
              break;
            }
          }
        });
  }

  @Test
  void draftsAreOfThePeriodThatCanBeClaimedForNow() {
    everyPlan(
        (claim, plan, calendar, now) -> {
          if (claim.when().period() == null && !claim.hasStep("submit")) {
            assertThat(plan.period().isOpen(now, calendar)).isTrue();
          }
        });
  }

  @Test
  void nothingThatWaitsForAnAnswerIsLateAlready() {
    everyPlan(
        (claim, plan, calendar, now) -> {
          Timed last = plan.steps().get(plan.steps().size() - 1);
          boolean waits = last.step().endsWith("ask") && claim.when().period() == null;
          if (waits) {
            assertThat(calendar.due(last.at(), 5)).isAfter(now);
          }
        });
  }

  @FunctionalInterface
  private interface Check {
    void on(ScriptedClaim claim, Plan plan, BusinessCalendar calendar, Instant now);
  }

  private void everyPlan(Check check) {
    for (int i = 0; i < STEPS; i++) {
      Instant now = FIRST.plus(STEP.multipliedBy(i));
      MasterData data = DATA.computeIfAbsent(now, TimetableTest::dataOn);
      for (ScriptedClaim claim : SCRIPT.claims()) {
        Program program =
            data.programs().stream()
                .filter(p -> p.code().equals(claim.program()))
                .findFirst()
                .orElseThrow();
        List<Period> periods =
            data.periods().stream().filter(p -> p.programCode().equals(program.code())).toList();
        new Timetable(program.calendar(), periods, now)
            .plan(claim)
            .ifPresent(plan -> check.on(claim, plan, program.calendar(), now));
      }
    }
  }

  private static MasterData dataOn(Instant now) {
    return new MasterDataFile(FILES, UUID::randomUUID, Clock.fixed(now, ZoneOffset.UTC))
        .read(FILES.open("master-data.json").orElseThrow());
  }
}

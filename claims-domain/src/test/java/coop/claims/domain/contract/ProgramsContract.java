package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.partner.Location;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Program.Family;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleCatalogue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.program.Programs} promises. */
public abstract class ProgramsContract extends PortContract {

  @Test
  void aProgramComesBackWithItsTermsAndHolidays() {
    Program program =
        new Program(
            "SPECIAL",
            new LocalizedText(Map.of("en", "Special", "nl", "Bijzonder", "sv", "S\u00e4rskilt")),
            Family.MANAGED_RESELLER,
            new BusinessCalendar(
                ZoneId.of("America/St_Johns"),
                LocalTime.of(8, 30),
                LocalTime.of(16, 45),
                Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1))),
            new Terms(1, 2, 3, 4, 6, true, true, true),
            Set.of("NL", "SE"),
            Money.of("1500.000", "BHD"),
            1);
    run(
        Actor.SET_UP,
        () -> {
          ports.programs().add(program);
          ports.programs().add(new Catalogue("SPECIAL", 1, List.of(), List.of()));
        });

    assertThat(read("SPECIAL")).isEqualTo(program);
  }

  @Test
  void allProgramsAreListedForEverySide() {
    for (Actor actor : List.of(world.people().user, world.people().reviewer, Actor.CLOCK)) {
      assertThat(as(actor, () -> ports.programs().programs()))
          .extracting(Program::code)
          .containsExactlyInAnyOrder(Places.CLOUD, Places.DEVICES, Places.HOSTING);
    }
    assertThat(as(Actor.CLOCK, () -> ports.programs().program("NOBODY"))).isEmpty();
  }

  @Test
  void periodsComeBackLatestFirst() {
    assertThat(as(world.people().user, () -> ports.programs().periods(Places.CLOUD)))
        .containsExactly(places().cloudNext, places().cloud, places().cloudPast);
    assertThat(as(world.people().user, () -> ports.programs().periods("NOBODY"))).isEmpty();
    assertThat(as(world.people().user, () -> ports.programs().period(places().devices.id())))
        .contains(places().devices);
    assertThat(as(world.people().user, () -> ports.programs().period(places().aurora.id())))
        .isEmpty();
  }

  @Test
  void aSettingIsThePeriodWithItsProgram() {
    Setting setting =
        as(world.people().user, () -> ports.programs().setting(places().cloud.id())).orElseThrow();

    assertThat(setting.period()).isEqualTo(places().cloud);
    assertThat(setting.program()).isEqualTo(read(Places.CLOUD));
    assertThat(setting.program().calendar().holidays()).containsExactly(Places.HOLIDAY);
    assertThat(as(world.people().user, () -> ports.programs().setting(places().aurora.id())))
        .isEmpty();
  }

  @Test
  void aSettingOfALocationKnowsItsCountryAsFarAsTheLocationIsSeen() {
    assertThat(country(world.people().user, places().amsterdam)).isEqualTo("NL");
    assertThat(country(world.people().reviewer, places().stockholm)).isEqualTo("SE");
    assertThat(country(world.people().user, places().stockholm)).isNull();
  }

  private String country(Actor actor, Location location) {
    return as(actor, () -> ports.programs().setting(places().cloud.id(), location.id()))
        .orElseThrow()
        .country();
  }

  @Test
  void claimingWindowsOfAProgramNeverOverlap() {
    Period cloud = places().cloud;
    Period overlapping =
        new Period(
            ports.ids().next(),
            Places.CLOUD,
            "TWIN",
            cloud.earningStart(),
            cloud.earningEnd(),
            cloud.usageStart(),
            cloud.usageEnd(),
            cloud.claimDeadline(),
            cloud.claimDeadline(),
            cloud.resubmissionCutOff());

    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.programs().add(overlapping)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aDocumentComesBackWholeInEveryVersion() {
    Catalogue first = catalogue(1);
    Catalogue second =
        new Catalogue(
            Places.CLOUD, 2, first.expenseTypes().subList(0, 1), first.activities().subList(1, 3));
    run(Actor.SET_UP, () -> ports.programs().add(second));

    assertThat(catalogue(2)).isEqualTo(second);
    assertThat(catalogue(1)).isEqualTo(first);
    assertThat(read(Places.CLOUD).currentVersion()).isEqualTo(2);
    ActivityType digital = catalogue(2).activity(SampleCatalogue.DIGITAL_AD).orElseThrow();
    assertThat(digital.requirements()).hasSize(4);
    assertThat(digital.requirements().get(0).mediaTypes())
        .containsExactly("image/png", "image/jpeg");
    assertThat(digital.name().in("sv")).startsWith("Aktivitet");
  }

  @Test
  void aDocumentsNumberFollowsTheLastOne() {
    Catalogue again = new Catalogue(Places.CLOUD, 1, List.of(), List.of());
    Catalogue skipping = new Catalogue(Places.CLOUD, 3, List.of(), List.of());

    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.programs().add(again)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.programs().add(skipping)))
        .isInstanceOf(RuntimeException.class);
    assertThat(catalogue(1).activities()).isNotEmpty();
  }

  private Program read(String code) {
    return as(world.people().user, () -> ports.programs().program(code)).orElseThrow();
  }

  private Catalogue catalogue(int version) {
    return as(world.people().user, () -> ports.programs().catalogue(Places.CLOUD, version));
  }
}

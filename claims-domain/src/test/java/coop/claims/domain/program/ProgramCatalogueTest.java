package coop.claims.domain.program;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramCatalogueTest {

  private final World world = new World(MemoryPorts.open());
  private final ProgramCatalogue catalogue = world.in().catalogue();

  @Test
  void aPartnerSeesTheProgramsItIsEnrolledIn() {
    assertThat(programs(world.people().user))
        .containsExactlyInAnyOrder(Places.CLOUD, Places.DEVICES, Places.HOSTING);
    assertThat(programs(world.people().borealisUser)).containsExactly(Places.CLOUD);
    assertThat(programs(world.people().reviewer)).hasSize(3);
  }

  @Test
  void anotherProgramIsAsUnknownAsNone() {
    Actor borealis = world.people().borealisUser;
    for (String code : List.of(Places.DEVICES, "NO-SUCH")) {
      assertThat(kind(catalogue.program(borealis, code))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(catalogue.periods(borealis, code))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(catalogue.current(borealis, code))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(catalogue.version(borealis, code, 1))).isEqualTo(Kind.NOT_FOUND);
    }
    assertThat(kind(catalogue.period(borealis, world.places().devices.id())))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(catalogue.period(borealis, world.places().aurora.id())))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(catalogue.program(world.people().reviewer, "NO-SUCH")))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void versionsAreThoseThatWerePublished() {
    Actor user = world.people().user;

    assertThat(done(catalogue.current(user, Places.CLOUD)).version()).isEqualTo(1);
    assertThat(done(catalogue.version(user, Places.CLOUD, 1)))
        .isEqualTo(done(catalogue.current(user, Places.CLOUD)));
    assertThat(kind(catalogue.version(user, Places.CLOUD, 0))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(catalogue.version(user, Places.CLOUD, 2))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void aCatalogueIsAskedByCode() {
    Catalogue current = done(catalogue.current(world.people().user, Places.CLOUD));
    ActivityType print = current.activity(SampleCatalogue.PRINT_AD).orElseThrow();

    assertThat(current.activity("no-such")).isEmpty();
    assertThat(current.expenseType(SampleCatalogue.MEDIA)).isPresent();
    assertThat(current.expenseType("no-such")).isEmpty();
    assertThat(print.requirements(Requirement.Kind.PROOF)).hasSize(1);
    assertThat(print.requirement(Requirement.Kind.METRIC, SampleCatalogue.REACH)).isPresent();
    assertThat(print.requirement(Requirement.Kind.PROOF, SampleCatalogue.REACH)).isEmpty();
  }

  @Test
  void periodsComeLatestFirst() {
    assertThat(done(catalogue.periods(world.people().user, Places.CLOUD)))
        .containsExactly(world.places().cloudNext, world.places().cloud, world.places().cloudPast);
    assertThat(done(catalogue.period(world.people().user, world.places().cloud.id())))
        .isEqualTo(world.places().cloud);
  }

  private List<String> programs(Actor actor) {
    return done(catalogue.programs(actor)).stream().map(Program::code).toList();
  }
}

package coop.claims.domain.partner;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerDirectoryTest {

  private final World world = new World(MemoryPorts.open());

  @Test
  void aPartnerSeesItsOwnOrganisationOnly() {
    assertThat(organisations(world.people().colleague)).containsExactly(world.places().aurora);
    assertThat(organisations(world.people().borealisUser)).containsExactly(world.places().borealis);
    assertThat(organisations(world.people().support)).hasSize(2);
    assertThat(organisations(world.people().operator)).isEmpty();
  }

  @Test
  void locationsAreThoseOfOnesGrants() {
    assertThat(locations(world.people().admin)).containsExactly("1001", "1002");
    assertThat(locations(world.people().user)).containsExactly("1001");
    assertThat(locations(world.people().lyonAdmin)).containsExactly("1002");
    assertThat(locations(world.people().colleague)).isEmpty();
    assertThat(locations(world.people().stockholmReviewer)).containsExactly("2001");
    assertThat(locations(world.people().reviewer)).hasSize(3);
    assertThat(locations(world.people().operator)).isEmpty();
  }

  @Test
  void enrollmentsAreThoseOfOnesGrants() {
    assertThat(enrollments(world.people().admin)).hasSize(6);
    assertThat(enrollments(world.people().user)).containsOnly("CLOUD", "DEVICES", "HOSTING");
    assertThat(enrollments(world.people().devicesAdmin)).containsExactly("DEVICES", "DEVICES");
    assertThat(enrollments(world.people().borealisAdmin)).containsExactly("CLOUD");
    assertThat(enrollments(world.people().colleague)).isEmpty();
    assertThat(enrollments(world.people().reviewer)).hasSize(7);
    assertThat(enrollments(world.people().operator)).isEmpty();
  }

  private List<Organisation> organisations(Actor actor) {
    return done(world.in().directory().organisations(actor, PageRequest.first())).items();
  }

  private List<String> locations(Actor actor) {
    return done(world.in().directory().locations(actor, PageRequest.first())).items().stream()
        .map(Location::code)
        .toList();
  }

  private List<String> enrollments(Actor actor) {
    return done(world.in().directory().enrollments(actor, PageRequest.first())).items().stream()
        .map(Enrollment::programCode)
        .toList();
  }
}

package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.world.Places;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.partner.Partners} promises. */
public abstract class PartnersContract extends PortContract {

  @Test
  void anOrganisationComesBackAsItWasAdded() {
    assertThat(as(world.people().user, () -> ports.partners().organisation(places().aurora.id())))
        .contains(places().aurora);
    assertThat(as(Actor.CLOCK, () -> ports.partners().organisation(places().cloud.id()))).isEmpty();
  }

  @Test
  void theVendorSeesEveryOrganisationByName() {
    assertThat(as(world.people().reviewer, () -> ports.partners().organisations()))
        .containsExactly(places().aurora, places().borealis);
  }

  @Test
  void locationsComeByName() {
    assertThat(as(world.people().user, () -> ports.partners().locations(places().aurora.id())))
        .containsExactly(places().amsterdam, places().lyon);
    assertThat(as(world.people().reviewer, () -> ports.partners().locations(null)))
        .containsExactly(places().amsterdam, places().lyon, places().stockholm);
    assertThat(as(world.people().user, () -> ports.partners().location(places().lyon.id())))
        .contains(places().lyon);
    assertThat(as(world.people().user, () -> ports.partners().location(places().cloud.id())))
        .isEmpty();
  }

  @Test
  void anEnrollmentIsFoundByLocationAndProgram() {
    UUID lyon = places().lyon.id();

    assertThat(as(world.people().user, () -> ports.partners().enrollment(lyon, Places.DEVICES)))
        .contains(places().enrollment(lyon, Places.DEVICES));
    assertThat(as(world.people().user, () -> ports.partners().enrollment(lyon, "NOBODY")))
        .isEmpty();
  }

  @Test
  void enrollmentsAreListedForOneOrganisationOrAll() {
    assertThat(as(world.people().user, () -> ports.partners().enrollments(places().aurora.id())))
        .extracting(Enrollment::locationId)
        .containsOnly(places().amsterdam.id(), places().lyon.id())
        .hasSize(6);
    assertThat(as(world.people().reviewer, () -> ports.partners().enrollments(null))).hasSize(7);
  }

  @Test
  void whatIsAnotherOrganisationsIsNotThere() {
    Actor stranger = world.people().borealisAdmin;

    assertThat(as(stranger, () -> ports.partners().organisation(places().aurora.id()))).isEmpty();
    assertThat(as(stranger, () -> ports.partners().location(places().lyon.id()))).isEmpty();
    assertThat(
            as(stranger, () -> ports.partners().enrollment(places().amsterdam.id(), Places.CLOUD)))
        .isEmpty();
    assertThat(as(stranger, () -> ports.partners().locations(places().aurora.id()))).isEmpty();
    assertThat(as(stranger, () -> ports.partners().locations(null)))
        .containsExactly(places().stockholm);
    assertThat(as(stranger, () -> ports.partners().organisations()))
        .containsExactly(places().borealis);
  }

  @Test
  void whatHasToBeUniqueIs() {
    Organisation twin =
        new Organisation(ports.ids().next(), "AURORA", "Twin", "NL", ZoneId.of("UTC"), "en");
    Location homeless = new Location(ports.ids().next(), ports.ids().next(), "9", "Nowhere", "NL");
    Enrollment again =
        new Enrollment(
            ports.ids().next(),
            places().aurora.id(),
            places().lyon.id(),
            Places.CLOUD,
            Enrollment.Status.INVITED);

    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.partners().add(twin)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.partners().add(homeless)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> run(Actor.SET_UP, () -> ports.partners().add(again)))
        .isInstanceOf(RuntimeException.class);
  }
}

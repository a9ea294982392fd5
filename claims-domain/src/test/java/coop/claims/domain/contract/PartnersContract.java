package coop.claims.domain.contract;

import static coop.claims.domain.partner.PartnerDirectory.READERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.Places;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.partner.Partners} promises. */
public abstract class PartnersContract extends PortContract {

  private static final PageRequest ALL = new PageRequest(null, PageRequest.MOST);

  @Test
  void anOrganisationComesBackAsItWasAdded() {
    assertThat(as(world.people().user, () -> ports.partners().organisation(places().aurora.id())))
        .contains(places().aurora);
    assertThat(as(Actor.CLOCK, () -> ports.partners().organisation(places().cloud.id()))).isEmpty();
  }

  @Test
  void theVendorSeesEveryOrganisationByName() {
    assertThat(as(world.people().reviewer, () -> ports.partners().organisations(ALL)).items())
        .containsExactly(places().aurora, places().borealis);
  }

  @Test
  void locationsComeByName() {
    assertThat(locations(world.people().admin)).containsExactly(places().amsterdam, places().lyon);
    assertThat(locations(world.people().lyonAdmin)).containsExactly(places().lyon);
    assertThat(locations(world.people().devicesAdmin))
        .containsExactly(places().amsterdam, places().lyon);
    assertThat(locations(world.people().colleague)).isEmpty();
    assertThat(locations(world.people().operator)).isEmpty();
    assertThat(locations(world.people().reviewer))
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
    assertThat(enrollments(world.people().admin))
        .extracting(Enrollment::locationId)
        .containsOnly(places().amsterdam.id(), places().lyon.id())
        .hasSize(6);
    assertThat(enrollments(world.people().devicesAdmin))
        .extracting(Enrollment::programCode)
        .containsExactly(Places.DEVICES, Places.DEVICES);
    assertThat(enrollments(world.people().colleague)).isEmpty();
    assertThat(enrollments(world.people().reviewer))
        .isSortedAccordingTo(Comparator.comparing(Enrollment::programCode))
        .hasSize(7);
  }

  @Test
  void theProgramsOfAPartnerAreThoseOfItsEnrollments() {
    UUID borealis = places().borealis.id();

    assertThat(as(world.people().borealisUser, () -> ports.partners().programs(borealis)))
        .containsExactly(Places.CLOUD);
    assertThat(as(world.people().user, () -> ports.partners().programs(borealis))).isEmpty();
  }

  @Test
  void listsComePageByPage() {
    Actor reviewer = world.people().reviewer;
    PageRequest one = new PageRequest(null, 1);

    Page<Location> first = as(reviewer, () -> ports.partners().locations(reviewer, READERS, one));
    Page<Location> second =
        as(
            reviewer,
            () -> ports.partners().locations(reviewer, READERS, new PageRequest(first.next(), 1)));
    assertThat(first.items()).containsExactly(places().amsterdam);
    assertThat(second.items()).containsExactly(places().lyon);
    assertThat(second.previous()).isNotNull();
    Page<Organisation> organisations = as(reviewer, () -> ports.partners().organisations(one));
    assertThat(organisations.items()).containsExactly(places().aurora);
    PageRequest next = new PageRequest(organisations.next(), 1);
    assertThat(as(reviewer, () -> ports.partners().organisations(next)).items())
        .containsExactly(places().borealis);
    Page<Enrollment> enrollments =
        as(
            reviewer,
            () -> ports.partners().enrollments(reviewer, READERS, new PageRequest(null, 6)));
    PageRequest last = new PageRequest(enrollments.next(), 6);
    assertThat(as(reviewer, () -> ports.partners().enrollments(reviewer, READERS, last)).items())
        .hasSize(1);
  }

  @Test
  void whatIsAnotherOrganisationsIsNotThere() {
    Actor stranger = world.people().borealisAdmin;

    assertThat(as(stranger, () -> ports.partners().organisation(places().aurora.id()))).isEmpty();
    assertThat(as(stranger, () -> ports.partners().location(places().lyon.id()))).isEmpty();
    assertThat(
            as(stranger, () -> ports.partners().enrollment(places().amsterdam.id(), Places.CLOUD)))
        .isEmpty();
    assertThat(locations(stranger)).containsExactly(places().stockholm);
    assertThat(as(stranger, () -> ports.partners().organisations(ALL)).items())
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

  private List<Location> locations(Actor actor) {
    return as(actor, () -> ports.partners().locations(actor, READERS, ALL)).items();
  }

  private List<Enrollment> enrollments(Actor actor) {
    return as(actor, () -> ports.partners().enrollments(actor, READERS, ALL)).items();
  }
}

package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.Sort;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.RefusalException;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.claim.ClaimReading#list} promises. */
public abstract class ClaimListContract extends PortContract {

  @Test
  void aLineHasTheNamesAPersonNeeds() {
    UUID claim = world.approved();

    ClaimLine line = list(world.people().user, ClaimFilter.all()).get(0);

    assertThat(line.id()).isEqualTo(claim);
    assertThat(line.number()).isEqualTo(world.claim(claim).number());
    assertThat(line.name()).isEqualTo("Spring print campaign");
    assertThat(line.organisationId()).isEqualTo(places().aurora.id());
    assertThat(line.organisationName()).isEqualTo("Aurora");
    assertThat(line.locationId()).isEqualTo(places().amsterdam.id());
    assertThat(line.locationName()).isEqualTo("Aurora Amsterdam");
    assertThat(line.programCode()).isEqualTo(Places.CLOUD);
    assertThat(line.periodCode()).isEqualTo(places().cloud.code());
    assertThat(line.activityCode()).isEqualTo(SampleCatalogue.PRINT_AD);
    assertThat(line.activityName().in("sv")).isEqualTo("Aktivitet DG-PRINT");
    assertThat(line.status()).isEqualTo(ClaimStatus.APPROVED);
    assertThat(line.claimed()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(line.approved()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(line.due()).isNull();
    assertThat(line.zone()).isEqualTo("Europe/Amsterdam");
    assertThat(line.version()).isEqualTo(world.version(claim));
  }

  @Test
  void theClockThatMattersNowIsShown() {
    UUID draft = world.draft();
    UUID submitted = world.submitted();
    UUID asked = world.actionRequired();
    UUID rejected = world.rejected();
    UUID disputed = world.disputed();

    assertThat(line(draft).due()).isEqualTo(world.deadline());
    assertThat(line(submitted).due()).isEqualTo(world.claim(submitted).life().reviewDue());
    assertThat(line(asked).due()).isEqualTo(world.claim(asked).life().responseDue());
    assertThat(line(rejected).due()).isEqualTo(world.claim(rejected).life().disputeUntil());
    assertThat(line(disputed).due()).isEqualTo(world.claim(disputed).life().disputeDue());
  }

  @Test
  void partnersSeeTheirOwnPlacesOnlyAndNoDeletedDraft() {
    UUID amsterdam = world.draft();
    UUID lyon = claimIn(world.people().lyonAdmin, places().lyon.id(), places().cloud.id(), "Lyon");
    UUID devices =
        claimIn(
            world.people().devicesAdmin, places().amsterdam.id(), places().devices.id(), "Device");
    UUID stockholm =
        claimIn(world.people().borealisUser, places().stockholm.id(), places().cloud.id(), "North");
    world.deleted();

    assertThat(ids(world.people().admin)).containsExactlyInAnyOrder(amsterdam, lyon, devices);
    assertThat(ids(world.people().user)).containsExactlyInAnyOrder(amsterdam, devices);
    assertThat(ids(world.people().lyonAdmin)).containsExactly(lyon);
    assertThat(ids(world.people().devicesAdmin)).containsExactly(devices);
    assertThat(ids(world.people().borealisAdmin)).containsExactly(stockholm);
    assertThat(ids(world.people().colleague)).isEmpty();
    assertThat(ids(world.people().accountAdmin)).isEmpty();
  }

  @Test
  void theVendorsPeopleNeverSeeADraft() {
    world.draft();
    UUID submitted = world.submitted();
    UUID withdrawn = world.withdrawn();

    assertThat(ids(world.people().reviewer)).containsExactlyInAnyOrder(submitted, withdrawn);
    assertThat(ids(world.people().finance)).containsExactlyInAnyOrder(submitted, withdrawn);
    assertThat(ids(world.people().devicesReviewer)).isEmpty();
    assertThat(ids(world.people().stockholmReviewer)).isEmpty();
    assertThat(ids(world.people().programManager)).isEmpty();
    assertThat(ids(world.people().operator)).isEmpty();
  }

  @Test
  void filtersNarrowTheList() {
    UUID draft = world.draft();
    UUID submitted = world.submitted();
    UUID lyon = claimIn(world.people().lyonAdmin, places().lyon.id(), places().cloud.id(), "Lyon");
    UUID devices =
        claimIn(
            world.people().devicesAdmin, places().amsterdam.id(), places().devices.id(), "Device");

    assertThat(found(filter(Places.DEVICES, null, null, null, null, null)))
        .containsExactly(devices);
    assertThat(found(filter(null, places().devices.id(), null, null, null, null)))
        .containsExactly(devices);
    assertThat(found(filter(null, null, places().lyon.id(), null, null, null)))
        .containsExactly(lyon);
    assertThat(found(filter(null, null, null, Set.of(ClaimStatus.SUBMITTED), null, null)))
        .containsExactly(submitted);
    assertThat(
            found(
                filter(
                    Places.CLOUD,
                    null,
                    places().amsterdam.id(),
                    Set.of(ClaimStatus.EDITING, ClaimStatus.SUBMITTED),
                    SampleCatalogue.PRINT_AD,
                    null)))
        .containsExactlyInAnyOrder(draft, submitted);
    assertThat(found(filter(null, null, null, null, SampleCatalogue.SEMINAR, null))).isEmpty();
  }

  @Test
  void textFindsBeginningsOfWordsOrTheNumber() {
    UUID lyon =
        claimIn(world.people().lyonAdmin, places().lyon.id(), places().cloud.id(), "50% off");
    UUID other =
        claimIn(world.people().lyonAdmin, places().lyon.id(), places().cloud.id(), "500 a_b");
    String number = world.claim(other).number();

    assertThat(found(text("off"))).containsExactly(lyon);
    assertThat(found(text("50%"))).containsExactlyInAnyOrder(lyon, other);
    assertThat(found(text("aurora of"))).containsExactly(lyon);
    assertThat(found(text("OFF 50"))).containsExactly(lyon);
    assertThat(found(text("a_b"))).containsExactly(other);
    assertThat(found(text("%"))).isEmpty();
    assertThat(found(text("x".repeat(5000)))).isEmpty();
    assertThat(found(text("aXb"))).isEmpty();
    assertThat(found(text(number))).containsExactly(other);
    assertThat(found(text(ClaimNumber.display(number).substring(0, 7)))).containsExactly(other);
    assertThat(found(text(ClaimNumber.display(number).toLowerCase()))).containsExactly(other);
  }

  @Test
  void everyOrderIsKeptOverPagesInBothDirections() {
    for (int i = 0; i < 7; i++) {
      world.clock().moveBy(Duration.ofMinutes(1));
      UUID claim =
          claimIn(
              world.people().admin,
              places().amsterdam.id(),
              places().cloud.id(),
              "abBcaab".charAt(i) + " same");
      if (i % 2 == 0) {
        world.fill(claim, (100 + i % 3) + ".00");
      }
      if (i % 4 == 0) {
        world.submit(claim);
      }
    }
    for (Sort sort : Sort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        ClaimFilter filter = new ClaimFilter(null, null, null, null, null, null, sort, descending);
        List<ClaimLine> all = list(world.people().admin, filter);
        assertThat(all).hasSize(7);
        Comparator<ClaimLine> order = order(sort);
        assertThat(all).isSortedAccordingTo(descending ? order.reversed() : order);
        assertThat(walked(filter, 3)).isEqualTo(all);
        assertThat(walked(filter, 1)).isEqualTo(all);
      }
    }
  }

  @Test
  void aPageThatFollowsSkipsNothingWhenSomethingComesBefore() {
    for (String name : List.of("b", "c", "d", "e")) {
      claimIn(world.people().admin, places().amsterdam.id(), places().cloud.id(), name);
    }
    ClaimFilter byName = new ClaimFilter(null, null, null, null, null, null, Sort.NAME, false);
    Page<ClaimLine> first = page(byName, new PageRequest(null, 2));
    claimIn(world.people().admin, places().amsterdam.id(), places().cloud.id(), "a");

    Page<ClaimLine> second = page(byName, new PageRequest(first.next(), 2));

    assertThat(second.items()).extracting(ClaimLine::name).containsExactly("d", "e");
    assertThat(second.next()).isNull();
    Page<ClaimLine> back = page(byName, new PageRequest(second.previous(), 2));
    assertThat(back.items()).extracting(ClaimLine::name).containsExactly("b", "c");
    Page<ClaimLine> front = page(byName, new PageRequest(back.previous(), 2));
    assertThat(front.items()).extracting(ClaimLine::name).containsExactly("a");
    assertThat(front.previous()).isNull();
  }

  @Test
  void anUnreadableCursorIsRefused() {
    world.draft();
    for (String cursor : List.of("", "nonsense", "\u0000", "a".repeat(5000))) {
      assertThatExceptionOfType(RefusalException.class)
          .isThrownBy(() -> page(ClaimFilter.all(), new PageRequest(cursor, 2)))
          .satisfies(e -> assertThat(e.refusal().kind()).isEqualTo(Kind.MALFORMED));
    }
  }

  private static Comparator<ClaimLine> order(Sort sort) {
    return switch (sort) {
      case UPDATED -> Comparator.comparing(ClaimLine::updatedAt);
      case NUMBER -> Comparator.comparing(ClaimLine::number);
      case NAME -> Comparator.comparing(l -> l.name().toLowerCase());
      case CLAIMED -> Comparator.comparing(l -> l.claimed().amount());
      case DUE -> Comparator.comparing(ClaimLine::due);
    };
  }

  /** Every line, page by page to the end; and back again to the beginning. */
  private List<ClaimLine> walked(ClaimFilter filter, int size) {
    List<ClaimLine> there = new ArrayList<>();
    Page<ClaimLine> page = page(filter, new PageRequest(null, size));
    assertThat(page.previous()).isNull();
    there.addAll(page.items());
    while (page.next() != null) {
      page = page(filter, new PageRequest(page.next(), size));
      there.addAll(page.items());
    }
    List<ClaimLine> back = new ArrayList<>(page.items());
    while (page.previous() != null) {
      page = page(filter, new PageRequest(page.previous(), size));
      back.addAll(0, page.items());
    }
    assertThat(back).isEqualTo(there);
    return there;
  }

  private ClaimLine line(UUID claim) {
    return list(world.people().user, ClaimFilter.all()).stream()
        .filter(l -> l.id().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  private UUID claimIn(Actor actor, UUID location, UUID period, String name) {
    return done(world.in().claims().create(actor, Samples.newClaim(location, period, name))).id();
  }

  private static ClaimFilter text(String text) {
    return filter(null, null, null, null, null, text);
  }

  private static ClaimFilter filter(
      String program,
      UUID period,
      UUID location,
      Set<ClaimStatus> statuses,
      String activity,
      String text) {
    return new ClaimFilter(program, period, location, statuses, activity, text, Sort.UPDATED, true);
  }

  private List<UUID> found(ClaimFilter filter) {
    return list(world.people().admin, filter).stream().map(ClaimLine::id).toList();
  }

  private List<UUID> ids(Actor actor) {
    return list(actor, ClaimFilter.all()).stream().map(ClaimLine::id).toList();
  }

  private List<ClaimLine> list(Actor actor, ClaimFilter filter) {
    return as(actor, () -> ports.claimReading().list(actor, filter, new PageRequest(null, 100)))
        .items();
  }

  private Page<ClaimLine> page(ClaimFilter filter, PageRequest request) {
    Actor admin = world.people().admin;
    return as(admin, () -> ports.claimReading().list(admin, filter, request));
  }
}

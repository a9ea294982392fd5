package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.fund.Fund.Booking;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundStatus;
import coop.claims.domain.fund.Movement;
import coop.claims.domain.program.Period;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.fund.FundViews} promises. */
public abstract class FundViewsContract extends PortContract {

  private static final PageRequest ALL = new PageRequest(null, PageRequest.MOST);

  @Test
  void fundsComePageByPageThoseThatLapseLastFirst() {
    for (Actor reader : List.of(world.people().finance, world.people().admin)) {
      List<FundView> whole = funds(reader, FundFilter.all());
      List<UUID> seen = new ArrayList<>();
      String cursor = null;
      do {
        PageRequest at = new PageRequest(cursor, 2);
        Page<FundView> page =
            as(
                reader,
                () ->
                    ports.fundViews().funds(reader, FundFilter.all(), world.clock().instant(), at));
        assertThat(page.items()).hasSizeBetween(1, 2);
        page.items().forEach(fund -> seen.add(fund.id()));
        cursor = page.next();
      } while (cursor != null);

      assertThat(seen).containsExactlyElementsOf(whole.stream().map(FundView::id).toList());
      assertThat(whole).isSortedAccordingTo(Comparator.comparing(FundView::expiresAt).reversed());
    }
  }

  @Test
  void aFundIsShownWithItsNamesAndItsBalances() {
    UUID claim = world.approved();
    Actor admin = world.people().admin;

    FundView view =
        funds(admin, new FundFilter(Places.CLOUD, places().cloud.id(), places().amsterdam.id()))
            .get(0);

    assertThat(view.id()).isEqualTo(world.fund(claim).id());
    assertThat(view.organisationName()).isEqualTo("Aurora");
    assertThat(view.locationName()).isEqualTo("Aurora Amsterdam");
    assertThat(view.programName()).isEqualTo(places().program(Places.CLOUD).name());
    assertThat(view.periodCode()).isEqualTo(places().cloud.code());
    assertThat(view.entityCode()).isEqualTo("VENDOR-IE");
    assertThat(view.lapsesOn()).isEqualTo(places().cloud.claimDeadline());
    assertThat(view.expiresAt()).isEqualTo(world.deadline());
    assertThat(view.earned()).isEqualTo(Money.of("10000.00", "EUR"));
    assertThat(view.approved()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(view.claimed()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(view.remaining()).isEqualTo(Money.of("8800.00", "EUR"));
  }

  @Test
  void everybodySeesTheFundsOfTheirOwnPlacesOnly() {
    assertThat(places(world.people().user))
        .containsExactlyInAnyOrder(
            "Aurora Amsterdam CLOUD",
            "Aurora Amsterdam CLOUD",
            "Aurora Amsterdam DEVICES",
            "Aurora Amsterdam HOSTING");
    assertThat(places(world.people().lyonAdmin)).containsExactly("Aurora Lyon CLOUD");
    assertThat(places(world.people().devicesAdmin)).containsExactly("Aurora Amsterdam DEVICES");
    assertThat(places(world.people().borealisAdmin)).containsExactly("Borealis Stockholm CLOUD");
    assertThat(places(world.people().colleague)).isEmpty();
    assertThat(places(world.people().accountAdmin)).isEmpty();
    assertThat(places(world.people().vendorAdministrator)).isEmpty();
    assertThat(places(world.people().operator)).isEmpty();
    for (Actor reader :
        List.of(
            world.people().reviewer,
            world.people().disputeReviewer,
            world.people().finance,
            world.people().support,
            world.people().programManager)) {
      assertThat(places(reader)).hasSize(7);
    }
    assertThat(places(world.people().stockholmReviewer))
        .containsExactly("Borealis Stockholm CLOUD");
    assertThat(places(world.people().supervisor)).hasSize(7);
  }

  @Test
  void aFundBelowItsProgramsThresholdSaysSoAndBecomesARebateAtItsDeadline() {
    UUID below = belowThreshold();
    Actor admin = world.people().admin;
    Fund.Snapshot locked =
        world.looking(() -> ports.funds().locked(below).orElseThrow().snapshot());

    FundView view = shown(admin, below);
    assertThat(view.status()).isEqualTo(FundStatus.BELOW_THRESHOLD);
    assertThat(view.threshold()).isEqualTo(Money.of("100.000", "BHD"));
    assertThat(view.opensAt())
        .isEqualTo(places().hosting.opensAt(places().program(Places.HOSTING).calendar()));
    assertThat(view.claimable()).isEqualTo(Money.of("0.000", "BHD"));
    assertThat(view.caseOpen()).isFalse();
    assertThat(locked.threshold()).isEqualTo(view.threshold());
    assertThat(locked.claimable()).isEqualTo(view.claimable());
    assertThat(as(Actor.CLOCK, () -> ports.reminderTimes().left(below)).orElseThrow().amount())
        .isEqualTo(Money.of("0.000", "BHD"));
    assertThat(code(create())).isEqualTo("claim.below-threshold");

    world.clock().moveTo(view.expiresAt());
    assertThat(done(world.in().funds().due(Actor.CLOCK, Set.of(), 100))).contains(below);
    assertThat(done(world.in().funds().lapse(Actor.CLOCK, below))).isTrue();

    assertThat(world.ledger(below))
        .extracting(m -> m.kind() + " " + m.amount() + " " + m.reason())
        .containsExactly(
            "EARN 99.999 BHD MASTER_DATA", "CONVERT_TO_REBATE 99.999 BHD BELOW_THRESHOLD");
    assertThat(shown(admin, below).status()).isEqualTo(FundStatus.EXPIRED);
    assertThat(done(world.in().funds().due(Actor.CLOCK, Set.of(), 100))).doesNotContain(below);
  }

  @Test
  void aFundThatReachesTheThresholdOrIsInAnotherCurrencyIsAvailable() {
    Actor admin = world.people().admin;
    List<FundView> hosting = funds(admin, new FundFilter(Places.HOSTING, null, null));

    assertThat(hosting).extracting(FundView::status).containsExactly(FundStatus.AVAILABLE);
    assertThat(hosting.get(0).claimable()).isEqualTo(Money.of("4000.000", "BHD"));
    UUID euros = fund(places().lyon.id(), "VENDOR-IE", Money.of("1.00", "EUR"));
    assertThat(shown(admin, euros).threshold()).isNull();
    assertThat(shown(admin, euros).status()).isEqualTo(FundStatus.AVAILABLE);
  }

  private Outcome<Receipt> create() {
    return world
        .in()
        .claims()
        .create(
            world.people().otherUser, Samples.newClaim(places().lyon.id(), places().hosting.id()));
  }

  private UUID belowThreshold() {
    return fund(places().lyon.id(), "VENDOR-BH", Money.of("99.999", "BHD"));
  }

  /** A fund of the hosting program, in its open period. */
  private UUID fund(UUID location, String entity, Money earned) {
    Period period = places().hosting;
    Fund fund =
        Fund.open(
            ports.ids().next(),
            places().aurora.id(),
            places().enrollment(location, Places.HOSTING).id(),
            period.id(),
            entity,
            earned.currency(),
            period.closesAt(places().program(Places.HOSTING).calendar()));
    fund.earn(
        earned,
        new Booking(ports.ids(), world.clock().instant(), Actor.SET_UP.userId(), "MASTER_DATA"));
    run(Actor.SET_UP, () -> ports.funds().add(fund));
    return fund.id();
  }

  private FundView shown(Actor reader, UUID fund) {
    return as(reader, () -> ports.fundViews().fund(reader, fund, world.clock().instant()))
        .orElseThrow();
  }

  @Test
  void filtersNarrowByProgramPeriodAndLocation() {
    Actor admin = world.people().admin;

    assertThat(funds(admin, new FundFilter(Places.HOSTING, null, null)))
        .extracting(FundView::programCode)
        .containsExactly(Places.HOSTING);
    assertThat(funds(admin, new FundFilter(null, places().cloudPast.id(), null)))
        .extracting(FundView::periodCode)
        .containsExactly(places().cloudPast.code());
    assertThat(funds(admin, new FundFilter(null, null, places().lyon.id())))
        .extracting(FundView::locationName)
        .containsExactly("Aurora Lyon");
    assertThat(funds(admin, new FundFilter(Places.DEVICES, places().cloud.id(), null))).isEmpty();
  }

  @Test
  void aPartnerSeesAFundOnlyOnceItsClaimingWindowHasOpened() {
    Instant opens = places().cloudNext.opensAt(places().program(Places.CLOUD).calendar());
    FundFilter next = new FundFilter(null, places().cloudNext.id(), null);
    Actor user = world.people().user;

    List<FundView> before =
        as(user, () -> ports.fundViews().funds(user, next, opens.minusMillis(1), ALL)).items();
    List<FundView> after = as(user, () -> ports.fundViews().funds(user, next, opens, ALL)).items();
    Actor supervisor = world.people().supervisor;
    List<FundView> seenByVendor =
        as(supervisor, () -> ports.fundViews().funds(supervisor, next, opens.minusMillis(1), ALL))
            .items();

    assertThat(before).isEmpty();
    assertThat(after).hasSize(1);
    assertThat(seenByVendor).hasSize(1);
    UUID id = after.get(0).id();
    assertThat(as(user, () -> ports.fundViews().fund(user, id, opens.minusMillis(1)))).isEmpty();
    assertThat(as(user, () -> ports.fundViews().fund(user, id, opens))).isPresent();
  }

  @Test
  void oneFundIsShownToWhoMaySeeItAndIsUnknownToOthers() {
    UUID id = world.fund(world.draft()).id();

    assertThat(seesFund(world.people().user, id)).isTrue();
    assertThat(seesFund(world.people().finance, id)).isTrue();
    assertThat(seesFund(world.people().lyonAdmin, id)).isFalse();
    assertThat(seesFund(world.people().borealisAdmin, id)).isFalse();
    assertThat(seesFund(world.people().colleague, id)).isFalse();
    assertThat(seesFund(world.people().user, ports.ids().next())).isFalse();
  }

  @Test
  void entriesComeNewestFirstAndPageByPage() {
    UUID claim = world.submitted();
    world.clock().moveBy(Duration.ofMinutes(1));
    world.take(claim);
    world.clock().moveBy(Duration.ofMinutes(1));
    world.approve(claim, world.people().reviewer);
    UUID fund = world.fund(claim).id();

    List<Movement.Kind> kinds = new ArrayList<>();
    String cursor = null;
    do {
      String at = cursor;
      Page<Movement> page =
          as(world.people().finance, () -> ports.fundViews().entries(fund, new PageRequest(at, 1)));
      assertThat(page.items()).hasSize(1);
      kinds.add(page.items().get(0).kind());
      cursor = page.next();
    } while (cursor != null);

    assertThat(kinds)
        .containsExactly(Movement.Kind.CONSUME, Movement.Kind.RESERVE, Movement.Kind.EARN);
  }

  private boolean seesFund(Actor actor, UUID fund) {
    return as(actor, () -> ports.fundViews().fund(actor, fund, world.clock().instant()))
        .isPresent();
  }

  private List<FundView> funds(Actor actor, FundFilter filter) {
    return as(actor, () -> ports.fundViews().funds(actor, filter, world.clock().instant(), ALL))
        .items();
  }

  private List<String> places(Actor actor) {
    return funds(actor, FundFilter.all()).stream()
        .map(f -> f.locationName() + " " + f.programCode())
        .toList();
  }
}

package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.setup.Installation.Waiting;
import coop.claims.domain.setup.Stock;
import coop.claims.domain.setup.Stock.FundThere;
import coop.claims.domain.setup.Stock.Person;
import coop.claims.domain.world.Ports;
import coop.claims.domain.world.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.setup.Installation} promises. */
public abstract class InstallationContract {

  private static final Instant AT = Instant.parse("2026-06-02T08:00:00Z");

  /** A storage that holds nothing. */
  protected abstract Ports empty();

  @Test
  void itIsEmptyUntilItIsSetUp() {
    Ports ports = empty();
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().isEmpty())).isTrue();

    World world = new World(ports);

    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().isEmpty())).isFalse();
    assertThat(world.people().users()).isNotEmpty();
  }

  @Test
  void theDemoIsRememberedForGoodAndOnce() {
    Ports ports = empty();
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().isDemo())).isFalse();

    mark(ports);

    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().isDemo())).isTrue();
    assertThatThrownBy(() -> mark(ports)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aLinkReplacesTheFormerOneUntilItIsDropped() {
    Ports ports = empty();
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().link())).isEmpty();

    setUp(ports, () -> ports.installation().keepLink("a".repeat(64), AT));
    setUp(ports, () -> ports.installation().keepLink("b".repeat(64), AT));
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().link()))
        .contains("b".repeat(64));

    setUp(ports, () -> ports.installation().dropLink());
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().link())).isEmpty();
  }

  @Test
  void theVendorIsKeptOnceAndReadByEverybody() {
    Ports ports = empty();
    World world = new World(ports);
    Vendor vendor = new Vendor("Polaris", ZoneId.of("Europe/Dublin"), AT);
    UUID by = world.people().vendorAdministrator.userId();
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().vendor())).isEmpty();

    setUp(ports, () -> ports.installation().keepVendor(vendor, by));

    for (Actor anybody :
        List.of(Actor.SET_UP, world.people().admin, world.people().vendorAdministrator)) {
      assertThat(ports.inTransaction(anybody, () -> ports.installation().vendor()))
          .contains(vendor);
    }
    assertThatThrownBy(() -> setUp(ports, () -> ports.installation().keepVendor(vendor, by)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aFileIsRememberedByTheFirstTimeItWasTakenIn() {
    Ports ports = empty();
    World world = new World(ports);
    Actor administrator = world.people().vendorAdministrator;
    String file = "c".repeat(64);
    assertThat(ports.inTransaction(administrator, () -> ports.installation().takenIn(file)))
        .isEmpty();

    for (Instant at : List.of(AT, AT.plusSeconds(60))) {
      ports.inTransaction(
          administrator,
          () -> {
            ports.installation().lock();
            ports.installation().keepFile(file, at, administrator.userId(), 3);
            return null;
          });
    }

    assertThat(ports.inTransaction(administrator, () -> ports.installation().takenIn(file)))
        .contains(AT);
  }

  @Test
  void theStockIsAllTheMasterDataThereIs() {
    Ports ports = empty();
    assertThat(ports.inTransaction(Actor.SET_UP, () -> ports.installation().stock()))
        .isEqualTo(Stock.EMPTY);

    World world = new World(ports);

    Stock stock =
        ports.inTransaction(world.people().vendorAdministrator, () -> ports.installation().stock());
    assertThat(stock.entities()).hasSameElementsAs(world.places().entities);
    assertThat(stock.programs().stream().map(Program::code))
        .containsExactlyInAnyOrderElementsOf(
            world.places().programs.stream().map(Program::code).toList());
    assertThat(stock.catalogues().stream().map(Catalogue::programCode))
        .containsExactlyInAnyOrderElementsOf(stock.programs().stream().map(Program::code).toList());
    assertThat(stock.periods()).hasSameElementsAs(world.places().periods);
    assertThat(stock.organisations())
        .containsExactlyInAnyOrder(world.places().aurora, world.places().borealis);
    assertThat(stock.locations()).contains(world.places().amsterdam, world.places().stockholm);
    assertThat(stock.enrollments()).hasSameElementsAs(world.places().enrollments);
    assertThat(stock.funds().stream().map(FundThere::takenIn))
        .containsExactlyInAnyOrderElementsOf(world.places().funds.values());
    assertThat(stock.people().stream().map(Person::grants))
        .containsExactlyInAnyOrderElementsOf(
            world.people().users().stream().map(UserAccount::grants).toList());
  }

  @Test
  void whoHasAFirstPasswordWaitsUntilTheyHaveChosenTheirOwn() {
    Ports ports = empty();
    World world = new World(ports);
    Actor administrator = world.people().vendorAdministrator;
    UserAccount user = world.people().users().get(0);
    assertThat(ports.inTransaction(administrator, () -> ports.installation().waiting())).isEmpty();

    ports.inTransaction(
        administrator,
        () -> {
          ports.accounts().changePassword(user.id(), "another hash");
          ports.accounts().markFirstPassword(user.id(), AT);
          return null;
        });

    assertThat(ports.inTransaction(administrator, () -> ports.installation().waiting()))
        .containsExactly(new Waiting(user.id(), user.username(), user.displayName()));
    assertThat(
            ports.inTransaction(Actor.SIGN_IN, () -> ports.accounts().hasFirstPassword(user.id())))
        .isTrue();

    ports.inTransaction(
        Actor.SIGN_IN,
        () -> {
          ports.accounts().changePassword(user.id(), "chosen hash");
          return null;
        });

    assertThat(
            ports.inTransaction(Actor.SIGN_IN, () -> ports.accounts().hasFirstPassword(user.id())))
        .isFalse();
    assertThat(
            ports
                .inTransaction(Actor.SIGN_IN, () -> ports.accounts().byId(user.id()))
                .orElseThrow()
                .passwordHash())
        .isEqualTo("chosen hash");
    assertThat(ports.inTransaction(administrator, () -> ports.installation().waiting())).isEmpty();
  }

  private static void setUp(Ports ports, Runnable work) {
    ports.inTransaction(
        Actor.SET_UP,
        () -> {
          work.run();
          return null;
        });
  }

  private static void mark(Ports ports) {
    ports.inTransaction(
        Actor.SET_UP,
        () -> {
          ports.installation().markDemo(Instant.parse("2026-06-02T08:00:00Z"));
          return null;
        });
  }
}

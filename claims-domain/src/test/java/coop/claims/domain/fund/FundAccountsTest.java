package coop.claims.domain.fund;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FundAccountsTest {

  private final World world = new World(MemoryPorts.open());
  private final FundAccounts funds = world.in().funds();

  @Test
  void aFundIsKnownToItsPlacesPeopleAndUnknownToOthers() {
    UUID fund = world.fund(world.submitted()).id();

    for (Actor actor : List.of(world.people().user, world.people().admin, world.people().finance)) {
      FundView view = done(funds.fund(actor, fund));
      assertThat(view.remaining()).isEqualTo(Money.of("8800.00", "EUR"));
      assertThat(done(funds.entries(actor, fund, PageRequest.first())).items())
          .extracting(Movement::kind)
          .containsExactly(Movement.Kind.RESERVE, Movement.Kind.EARN);
    }
    for (Actor actor :
        List.of(
            world.people().borealisAdmin,
            world.people().lyonAdmin,
            world.people().devicesAdmin,
            world.people().colleague,
            world.people().accountAdmin,
            world.people().vendorAdministrator,
            world.people().operator)) {
      assertThat(kind(funds.fund(actor, fund))).isEqualTo(Kind.NOT_FOUND);
      assertThat(kind(funds.entries(actor, fund, PageRequest.first()))).isEqualTo(Kind.NOT_FOUND);
    }
    assertThat(kind(funds.fund(world.people().user, UUID.randomUUID()))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void earnedIsClaimedAndRemainingAndLapsedTogether() {
    world.approved();
    world.submitted("300.00");
    FundView view =
        done(
                funds.funds(
                    world.people().user,
                    new FundFilter(Places.CLOUD, null, null),
                    PageRequest.first()))
            .items()
            .stream()
            .filter(f -> f.periodId().equals(world.places().cloud.id()))
            .findFirst()
            .orElseThrow();

    assertThat(view.earned()).isEqualTo(Money.of("10000.00", "EUR"));
    assertThat(view.claimed()).isEqualTo(Money.of("1500.00", "EUR"));
    assertThat(view.approved()).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(view.remaining()).isEqualTo(Money.of("8500.00", "EUR"));
  }
}

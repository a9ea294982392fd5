package coop.claims.domain.fund;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.TypedTable;
import coop.claims.domain.world.World;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may book accruals, and how a faulty table is refused. */
class AccrualsTest {

  private final World world = new World(MemoryPorts.open());
  private final Accruals accruals = world.in().accruals();
  private final TypedTable table = TypedTable.of(TypedTable.earned("1.00", "R-1"));

  @Test
  void onlyWhoHoldsFinanceEverywhereBooksAndLooks() {
    UUID batch = done(accruals.book(world.people().finance, table)).id();
    Actor somewhere =
        new Actor(
            UUID.randomUUID(),
            "finance-cloud",
            Side.VENDOR,
            null,
            Set.of(new Grant(Role.FINANCE, null, Places.CLOUD)));

    for (Actor actor :
        List.of(
            somewhere,
            world.people().reviewer,
            world.people().vendorAdministrator,
            world.people().operator)) {
      assertThat(kind(accruals.preview(actor, table))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(accruals.book(actor, table))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(accruals.batches(actor, PageRequest.first()))).isEqualTo(Kind.FORBIDDEN);
      assertThat(kind(accruals.batch(actor, batch))).isEqualTo(Kind.FORBIDDEN);
    }
    Actor partner = world.people().admin;
    assertThat(kind(accruals.book(partner, table))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(accruals.batches(partner, PageRequest.first()))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(accruals.batch(partner, batch))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(accruals.batch(world.people().finance, UUID.randomUUID())))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void aFaultyTableIsRefusedWithTheFirstHundredFaultsAndTheNumberOfTheOthers() {
    String[] rows = new String[150];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = TypedTable.earned("nothing", "R-" + i);
    }

    List<String> told = violations(accruals.book(world.people().finance, TypedTable.of(rows)));

    assertThat(told).hasSize(101);
    assertThat(told.get(0)).isEqualTo("2:6 amount=accrual.not-an-amount");
    assertThat(told.get(100)).isEqualTo("file=accrual.more-faults");
  }

  @Test
  void aClaimCanSpendWhatWasBooked() {
    done(accruals.book(world.people().finance, TypedTable.of(TypedTable.earned("5000.00", "R-1"))));

    UUID claim = world.submitted("14000.00");

    assertThat(world.fund(claim).balances().get(Movement.Account.AVAILABLE).amount())
        .isEqualByComparingTo("1000.00");
  }
}

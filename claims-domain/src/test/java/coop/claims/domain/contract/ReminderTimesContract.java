package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.notification.ReminderTimes.Asked;
import coop.claims.domain.notification.ReminderTimes.Left;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.notification.ReminderTimes} promises. */
public abstract class ReminderTimesContract extends PortContract {

  @Test
  void howFarItWasLookedThroughIsKept() {
    assertThat(as(Actor.CLOCK, () -> ports.reminderTimes().doneUntil())).isEmpty();
    run(Actor.CLOCK, () -> ports.reminderTimes().done(World.START));
    run(Actor.CLOCK, () -> ports.reminderTimes().done(World.START.plusSeconds(1)));
    assertThat(as(Actor.CLOCK, () -> ports.reminderTimes().doneUntil()))
        .contains(World.START.plusSeconds(1));
  }

  @Test
  void draftsOfThePeriodAreFoundOneAfterTheOther() {
    UUID first = world.draft();
    UUID second = world.draft();
    world.submitted();
    world.deleted();

    UUID period = places().cloud.id();
    assertThat(drafts(period, null, 10)).containsExactlyInAnyOrder(first, second);
    List<UUID> one = drafts(period, null, 1);
    assertThat(one).hasSize(1);
    assertThat(drafts(period, one.get(0), 10)).hasSize(1).doesNotContainAnyElementsOf(one);
    assertThat(drafts(places().devices.id(), null, 10)).isEmpty();
  }

  @Test
  void onlyFundsWithFreeMoneyAreFoundAndSayWhatIsLeft() {
    UUID claim = world.submitted("10000.00");
    UUID used = world.fund(claim).id();
    List<UUID> funds =
        as(Actor.CLOCK, () -> ports.reminderTimes().fundsWithMoney(places().cloud.id(), null, 10));

    assertThat(funds).hasSize(2).doesNotContain(used);
    Left left = as(Actor.CLOCK, () -> ports.reminderTimes().left(used)).orElseThrow();
    assertThat(left.amount()).isEqualTo(Money.of("0.00", "EUR"));
    assertThat(left.organisationId()).isEqualTo(places().aurora.id());
    assertThat(left.locationId()).isEqualTo(places().amsterdam.id());
    assertThat(left.programCode()).isEqualTo("CLOUD");
    Fund.Snapshot snapshot = world.fund(claim);
    assertThat(left.expiresAt()).isEqualTo(snapshot.expiresAt());
  }

  @Test
  void claimsThatWaitForTheirPartnerAreFoundWithTheirTime() {
    UUID asked = world.actionRequired();
    UUID inDispute = world.partnerActionRequired();
    world.underReview();

    List<Asked> found = as(Actor.CLOCK, () -> ports.reminderTimes().asked(null, 10));
    assertThat(found).extracting(Asked::claimId).containsExactlyInAnyOrder(asked, inDispute);
    Asked one = found.stream().filter(a -> a.claimId().equals(asked)).findFirst().orElseThrow();
    assertThat(one.since()).isEqualTo(world.claim(asked).life().statusSince());
    assertThat(one.due()).isEqualTo(world.claim(asked).life().responseDue());
    assertThat(one.programCode()).isEqualTo("CLOUD");
    UUID first = found.get(0).claimId();
    assertThat(as(Actor.CLOCK, () -> ports.reminderTimes().asked(first, 10))).hasSize(1);
  }

  private List<UUID> drafts(UUID period, UUID after, int most) {
    return as(Actor.CLOCK, () -> ports.reminderTimes().drafts(period, after, most));
  }
}

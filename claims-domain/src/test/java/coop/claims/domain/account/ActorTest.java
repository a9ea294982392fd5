package coop.claims.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTest {

  private static final UUID HERE = new UUID(0, 1);
  private static final UUID THERE = new UUID(0, 2);
  private static final UUID ORGANISATION = new UUID(0, 3);

  @Test
  void aGrantCoversItsLocationAndProgramOrAllOfThem() {
    assertThat(new Grant(Role.INCENTIVES_USER, null, null).covers(HERE, "A")).isTrue();
    assertThat(new Grant(Role.INCENTIVES_USER, HERE, null).covers(HERE, "A")).isTrue();
    assertThat(new Grant(Role.INCENTIVES_USER, HERE, null).covers(THERE, "A")).isFalse();
    assertThat(new Grant(Role.INCENTIVES_USER, null, "A").covers(THERE, "A")).isTrue();
    assertThat(new Grant(Role.INCENTIVES_USER, null, "A").covers(HERE, "B")).isFalse();
    assertThat(new Grant(Role.INCENTIVES_USER, HERE, "A").covers(HERE, "A")).isTrue();
    assertThat(new Grant(Role.INCENTIVES_USER, HERE, "A").covers(HERE, "B")).isFalse();
  }

  @Test
  void twoGrantsDoNotCoverWhatNeitherDoes() {
    Actor actor =
        partner(
            new Grant(Role.INCENTIVES_ADMIN, HERE, "A"),
            new Grant(Role.INCENTIVES_ADMIN, THERE, "B"));

    assertThat(actor.holds(Role.INCENTIVES_ADMIN, HERE, "A")).isTrue();
    assertThat(actor.holds(Role.INCENTIVES_ADMIN, HERE, "B")).isFalse();
    assertThat(actor.holds(Role.INCENTIVES_ADMIN, THERE, "A")).isFalse();
    assertThat(actor.holdsAny(Set.of(Role.GLOBAL_ADMIN), HERE, "A")).isFalse();
    assertThat(actor.holdsSomewhere(Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN)).isTrue();
  }

  @Test
  void aRoleOfTheOtherSideIsNoRole() {
    Actor actor = partner(new Grant(Role.REVIEWER, null, null));

    assertThat(actor.grants()).isEmpty();
    assertThat(actor.holdsSomewhere(Role.REVIEWER)).isFalse();
  }

  @Test
  void exactlyPartnersHaveAnOrganisation() {
    assertThatThrownBy(() -> new Actor(HERE, "x", Side.PARTNER, null, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Actor(HERE, "x", Side.VENDOR, ORGANISATION, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Actor.CLOCK.isSystem()).isTrue();
  }

  private static Actor partner(Grant... grants) {
    return new Actor(HERE, "x", Side.PARTNER, ORGANISATION, Set.of(grants));
  }
}

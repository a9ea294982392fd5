package coop.claims.domain.setup;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.InPorts;
import coop.claims.domain.world.PlainPasswords;
import coop.claims.domain.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetUpTest {

  private static final MasterData NOTHING =
      new MasterData(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of());

  private final World world = new World(MemoryPorts.open());

  @Test
  void anInstallationIsSetUpOnceAndByTheSystemOnly() {
    assertThat(done(world.in().setUp().isEmpty(Actor.SET_UP))).isFalse();
    assertThat(code(world.in().setUp().load(Actor.SET_UP, NOTHING))).isEqualTo("setup.not-empty");
    assertThat(kind(world.in().setUp().load(Actor.SET_UP, NOTHING))).isEqualTo(Kind.ILLEGAL_STEP);
    assertThat(kind(world.in().setUp().load(world.people().vendorAdministrator, NOTHING)))
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void onlyTheDemoLeavesItsMark() {
    assertThat(done(world.in().setUp().isDemo(Actor.SET_UP))).isFalse();
    InPorts empty = InPorts.over(MemoryPorts.open(), world.clock(), new PlainPasswords());
    done(empty.setUp().loadDemo(Actor.SET_UP, NOTHING));

    assertThat(done(empty.setUp().isDemo(Actor.SET_UP))).isTrue();
    assertThat(code(world.in().setUp().loadDemo(Actor.SET_UP, NOTHING)))
        .isEqualTo("setup.not-empty");
    assertThat(done(world.in().setUp().isDemo(Actor.SET_UP))).isFalse();
  }
}

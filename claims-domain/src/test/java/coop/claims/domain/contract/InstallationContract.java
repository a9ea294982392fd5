package coop.claims.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.world.Ports;
import coop.claims.domain.world.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link coop.claims.domain.setup.Installation} promises. */
public abstract class InstallationContract {

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

  private static void mark(Ports ports) {
    ports.inTransaction(
        Actor.SET_UP,
        () -> {
          ports.installation().markDemo(Instant.parse("2026-06-02T08:00:00Z"));
          return null;
        });
  }
}

package coop.claims.domain.contract;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.Deed;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.Ports;
import coop.claims.domain.world.World;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A contract over one storage, in which the {@link World} has been set up through the ports. */
public abstract class PortContract {

  protected World world;
  protected Ports ports;

  /** A storage that holds nothing. Asked for once before each test. */
  protected abstract Ports empty();

  @BeforeEach
  void setUpTheWorld() {
    ports = empty();
    world = new World(ports);
  }

  <T> T as(Actor actor, Supplier<T> work) {
    return ports.inTransaction(actor, work);
  }

  void run(Actor actor, Runnable work) {
    ports.inTransaction(
        actor,
        () -> {
          work.run();
          return null;
        });
  }

  Deed deed(Actor actor) {
    return new Deed(actor, world.clock().instant(), ports.ids());
  }

  Places places() {
    return world.places();
  }
}

package coop.claims.app.setup;

import coop.claims.app.wiring.AppSettings;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.setup.MasterData;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.shared.Ids;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes the file named by {@code claims.setup.file} in when the installation holds nothing yet, and
 * leaves it alone ever after. The demo brings its own.
 */
@ApplicationScoped
class SetUpStart {

  private static final Logger LOG = Logger.getLogger(SetUpStart.class.getName());

  @Inject private SetUp setUp;
  @Inject private PasswordHasher hasher;
  @Inject private Ids ids;
  @Inject private Clock clock;

  void atStart(
      @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class)
          Object start) {
    AppSettings settings = AppSettings.current();
    if (!settings.demo()) {
      settings.setUpFile().ifPresent(this::takeIn);
    }
  }

  private void takeIn(Path named) {
    if (!setUp.isEmpty(Actor.SET_UP).orThrow()) {
      return;
    }
    Path file = named.toAbsolutePath().normalize();
    MasterData data =
        new MasterDataFile(MasterDataSource.in(file.getParent()), hasher, ids, clock)
            .read(MasterDataSource.read(file));
    int made = setUp.load(Actor.SET_UP, data).orThrow();
    LOG.log(Level.INFO, "Took {0} things in from {1}", new Object[] {made, file});
  }
}

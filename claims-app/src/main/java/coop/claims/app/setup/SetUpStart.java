package coop.claims.app.setup;

import coop.claims.app.wiring.AppSettings;
import coop.claims.domain.account.Actor;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Outcome.Refused;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.shared.Texts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * At a start with nothing in the installation: takes the file in that {@code claims.setup.file}
 * names, or prints the link of the set-up page. The demo brings its own.
 *
 * <p>The link goes to standard output, for whoever starts the server, and nowhere else. Only the
 * launcher knows the server's address; when it is there it is handed the path and prints the whole
 * link.
 */
@ApplicationScoped
class SetUpStart {

  /** System properties shared with the launcher, which is not in the WAR. */
  private static final String ANNOUNCED = "claims.setup.announced";

  private static final String PATH = "claims.setup.path";

  private static final Logger LOG = Logger.getLogger(SetUpStart.class.getName());

  @Inject private SetUp setUp;

  void atStart(
      @Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class)
          Object start) {
    AppSettings settings = AppSettings.current();
    if (settings.demo() || !setUp.isEmpty(Actor.SET_UP).orThrow()) {
      return;
    }
    settings.setUpFile().ifPresentOrElse(this::takeIn, this::invite);
  }

  private void invite() {
    String path = "setup/" + setUp.newLink(Actor.SET_UP).orThrow();
    if (Boolean.getBoolean(ANNOUNCED)) {
      System.setProperty(PATH, path);
    } else {
      System.out.println("Claims is not set up yet. Open this path on this server: /" + path);
    }
  }

  private void takeIn(Path named) {
    Path file = named.toAbsolutePath().normalize();
    Outcome<Integer> taken = setUp.load(Actor.SET_UP, MasterDataSource.bytes(file));
    if (taken instanceof Refused<Integer> refused) {
      if (setUp.isEmpty(Actor.SET_UP).orThrow()) {
        throw new UnusableMasterData(told(refused.refusal().violations()));
      }
      LOG.log(Level.INFO, "Another server took the master data in");
      return;
    }
    LOG.log(Level.INFO, "Took {0} things in from {1}", new Object[] {taken.orThrow(), file});
  }

  private static List<String> told(List<Violation> violations) {
    Texts texts = Texts.in(Locale.ENGLISH);
    return violations.stream().map(v -> v.path() + ": " + texts.violation(v)).toList();
  }
}

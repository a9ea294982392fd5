package coop.claims.app.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.setup.MasterDataImport;
import coop.claims.domain.setup.MasterDataImport.Taken;
import coop.claims.domain.setup.MasterDataServices;
import coop.claims.domain.setup.Plan;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.setup.SetUp.Administrator;
import coop.claims.domain.setup.SetUp.Beginning;
import coop.claims.domain.setup.SetUp.Begun;
import coop.claims.domain.setup.Stock;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.RefusalException;
import coop.claims.domain.world.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** An installation in memory that takes JSON files, and whoever sets it up. */
final class Desk {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final String PASSWORD = "a password long enough";

  /** Quick, and no secret. */
  static final PasswordHasher PASSWORDS =
      new PasswordHasher() {
        @Override
        public String hash(String password) {
          return "plain:" + password;
        }

        @Override
        public boolean matches(String password, String hash) {
          return hash(password).equals(hash);
        }
      };

  final MemoryPorts ports = MemoryPorts.walled();
  final MovableClock clock = new MovableClock(NOW);
  private final MasterDataServices services =
      MasterDataServices.over(
          new MasterDataServices.Needs(
              ports.installation(),
              ports.accounts(),
              ports.partners(),
              ports.programs(),
              ports.editions(),
              ports.funds(),
              new JsonMasterData(MasterDataSource.inApplication("/demo")),
              PASSWORDS,
              new Random(7),
              clock,
              ports.ids()));

  private Actor administrator;

  /** As the edge does: a refusal rolls back. */
  <T> Outcome<T> setUp(Function<SetUp, Outcome<T>> step) {
    return call(Actor.SET_UP, () -> step.apply(services.setUp()));
  }

  <T> Outcome<T> imports(Function<MasterDataImport, Outcome<T>> step) {
    return call(administrator, () -> step.apply(services.masterDataImport()));
  }

  private <T> Outcome<T> call(Actor actor, java.util.function.Supplier<Outcome<T>> step) {
    try {
      return ports.inTransaction(actor, () -> Outcome.done(step.get().orThrow()));
    } catch (RefusalException refused) {
      return Outcome.refused(refused.refusal());
    }
  }

  String newKey() {
    return SetUp.keyOf(setUp(s -> s.newLink(Actor.SET_UP)).orThrow());
  }

  static Beginning beginning() {
    return new Beginning(
        "Polaris",
        "Europe/Dublin",
        new Administrator("root", "Ada Root", "ada@polaris.example", "en", PASSWORD));
  }

  Outcome<Begun> begin(String key, String file) {
    Outcome<Begun> begun =
        setUp(s -> s.begin(Actor.SET_UP, key, beginning(), file == null ? null : bytes(file)));
    if (begun.isDone()) {
      administrator = begun.orThrow().administrator().actor();
    }
    return begun;
  }

  /** Set up, without a file. */
  static Desk open() {
    Desk desk = new Desk();
    desk.begin(desk.newKey(), null).orThrow();
    return desk;
  }

  Plan preview(String file) {
    return imports(i -> i.preview(administrator, bytes(file))).orThrow();
  }

  Outcome<Taken> take(String file) {
    return imports(i -> i.take(administrator, bytes(file)));
  }

  Actor administrator() {
    return administrator;
  }

  Stock stock() {
    return ports.inTransaction(Actor.SET_UP, () -> ports.installation().stock());
  }

  /** Each as {@code line path code}. */
  List<String> faults(String file) {
    return faults(preview(file));
  }

  static List<String> faults(Plan plan) {
    return plan.faults().stream().map(f -> f.line() + " " + f.path() + " " + f.code()).toList();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package coop.claims.domain.setup;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.account.Role;
import coop.claims.domain.setup.Installation.Waiting;
import coop.claims.domain.setup.MasterDataReader.Reading;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Serves vendor administrators who bring more master data. */
final class MasterDataImportService implements MasterDataImport {

  private final Installation installation;
  private final Accounts accounts;
  private final MasterDataIntake intake;
  private final MasterDataStore store;
  private final PasswordHasher hasher;
  private final FirstPasswords firstPasswords;

  MasterDataImportService(
      Installation installation,
      Accounts accounts,
      MasterDataIntake intake,
      MasterDataStore store,
      PasswordHasher hasher,
      FirstPasswords firstPasswords) {
    this.installation = installation;
    this.accounts = accounts;
    this.intake = intake;
    this.store = store;
    this.hasher = hasher;
    this.firstPasswords = firstPasswords;
  }

  @Override
  public Outcome<Plan> preview(Actor actor, byte[] file) {
    return Outcome.of(
        () -> {
          onlyAdministrators(actor);
          return intake.look(file, null).plan();
        });
  }

  @Override
  public Outcome<Taken> take(Actor actor, byte[] file) {
    return Outcome.of(
        () -> {
          onlyAdministrators(actor);
          installation.lock();
          Reading reading = intake.sound(file, null);
          store.addThings(reading.data(), actor.userId());
          List<FirstPassword> made = store.addNewcomers(reading.data().newUsers(), true);
          installation.keepFile(
              Sha256.hex(file), store.now(), actor.userId(), reading.plan().made());
          return new Taken(reading.plan(), made);
        });
  }

  @Override
  public Outcome<List<String>> waiting(Actor actor) {
    return Outcome.of(
        () -> {
          onlyAdministrators(actor);
          return installation.waiting().stream().map(Waiting::username).toList();
        });
  }

  @Override
  public Outcome<List<FirstPassword>> newFirstPasswords(Actor actor, List<String> usernames) {
    return Outcome.of(
        () -> {
          onlyAdministrators(actor);
          installation.lock();
          List<Waiting> chosen = chosen(usernames);
          Map<UUID, String> passwords =
              chosen.stream()
                  .collect(Collectors.toMap(Waiting::userId, each -> firstPasswords.next()));
          Map<UUID, String> hashes =
              passwords.entrySet().parallelStream()
                  .collect(
                      Collectors.toConcurrentMap(
                          Map.Entry::getKey, each -> hasher.hash(each.getValue())));
          List<FirstPassword> made = new ArrayList<>();
          for (Waiting each : chosen) {
            accounts.changePassword(each.userId(), hashes.get(each.userId()));
            accounts.markFirstPassword(each.userId(), store.now());
            made.add(new FirstPassword(each.username(), each.name(), passwords.get(each.userId())));
          }
          return made;
        });
  }

  private List<Waiting> chosen(List<String> usernames) {
    List<Waiting> all = installation.waiting();
    List<Waiting> chosen =
        usernames.isEmpty()
            ? all
            : all.stream().filter(w -> usernames.contains(w.username())).toList();
    Checks checks = new Checks();
    for (String username : usernames) {
      checks.that(
          all.stream().anyMatch(w -> w.username().equals(username)),
          "usernames",
          "setup.not-waiting",
          username);
    }
    checks.that(
        chosen.size() <= PeopleSection.MOST_NEW,
        "usernames",
        "setup.too-many-users",
        PeopleSection.MOST_NEW);
    checks.orRefuse();
    return chosen;
  }

  private static void onlyAdministrators(Actor actor) {
    if (!actor.isVendor() || !actor.holdsSomewhere(Role.VENDOR_ADMINISTRATOR)) {
      throw Refusal.forbidden().asException();
    }
  }
}

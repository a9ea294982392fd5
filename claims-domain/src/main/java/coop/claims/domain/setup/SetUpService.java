package coop.claims.domain.setup;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.PasswordHasher;
import coop.claims.domain.account.PasswordRule;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.setup.Installation.Vendor;
import coop.claims.domain.setup.MasterDataReader.Reading;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Serves whoever brings the installation into use. */
final class SetUpService implements SetUp {

  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_USERNAME = 200;

  /** Compared with when there is no link, so that the answer takes as long. */
  private static final String NO_LINK = "-".repeat(64);

  private final Installation installation;
  private final Accounts accounts;
  private final MasterDataIntake intake;
  private final MasterDataStore store;
  private final PasswordHasher hasher;
  private final Ids ids;
  private final RandomGenerator random;

  /**
   * @param random a source fit for secrets
   */
  SetUpService(
      Installation installation,
      Accounts accounts,
      MasterDataIntake intake,
      MasterDataStore store,
      PasswordHasher hasher,
      Ids ids,
      RandomGenerator random) {
    this.installation = installation;
    this.accounts = accounts;
    this.intake = intake;
    this.store = store;
    this.hasher = hasher;
    this.ids = ids;
    this.random = random;
  }

  @Override
  public Outcome<Boolean> isEmpty(Actor actor) {
    return Outcome.of(installation::isEmpty);
  }

  @Override
  public Outcome<Boolean> isDemo(Actor actor) {
    return Outcome.of(installation::isDemo);
  }

  @Override
  public Outcome<Optional<Vendor>> vendor(Actor actor) {
    return Outcome.of(installation::vendor);
  }

  @Override
  public Outcome<String> newLink(Actor actor) {
    return Outcome.of(
        () -> {
          onEmpty(actor);
          byte[] bytes = new byte[SECRET_BYTES];
          random.nextBytes(bytes);
          String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
          installation.keepLink(SetUp.keyOf(secret), store.now());
          return secret;
        });
  }

  @Override
  public Outcome<Boolean> opens(Actor actor, String key) {
    return Outcome.of(() -> isOpenedBy(key));
  }

  private boolean isOpenedBy(String key) {
    Optional<String> kept = installation.link();
    boolean same = MessageDigest.isEqual(bytes(String.valueOf(key)), bytes(kept.orElse(NO_LINK)));
    return same && kept.isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Outcome<Plan> preview(Actor actor, String key, String username, byte[] file) {
    return Outcome.of(
        () -> {
          onOpen(actor, key);
          String taken = username == null ? null : username.strip();
          return intake.look(file, taken).plan();
        });
  }

  @Override
  public Outcome<Begun> begin(Actor actor, String key, Beginning beginning, byte[] file) {
    return Outcome.of(
        () -> {
          installation.lock();
          onEmpty(actor);
          onOpen(actor, key);
          Vendor vendor = vendor(beginning);
          UserAccount administrator = administrator(beginning.administrator(), vendor.timeZone());
          Reading reading = file == null ? null : intake.sound(file, administrator.username());
          installation.dropLink();
          accounts.add(administrator);
          installation.keepVendor(vendor, administrator.id());
          if (reading == null) {
            return new Begun(administrator, new Plan(List.of(), List.of(), 0), List.of());
          }
          store.addThings(reading.data(), administrator.id());
          List<FirstPassword> made = store.addNewcomers(reading.data().newUsers(), true);
          keep(file, administrator, reading.plan());
          return new Begun(administrator, reading.plan(), made);
        });
  }

  private void keep(byte[] file, UserAccount by, Plan plan) {
    installation.keepFile(Sha256.hex(file), store.now(), by.id(), plan.made());
  }

  private Vendor vendor(Beginning beginning) {
    Checks checks = new Checks();
    String name = checks.required("vendorName", beginning.vendorName(), Limits.NAME);
    String zone = checks.present("timeZone", beginning.timeZone());
    checks.that(
        zone == null || ZoneId.getAvailableZoneIds().contains(zone),
        "timeZone",
        "settings.unknown-zone");
    check(checks, beginning.administrator());
    checks.orRefuse();
    return new Vendor(name, ZoneId.of(zone), store.now());
  }

  private static void check(Checks checks, Administrator given) {
    String username = checks.required("username", given.username(), LONGEST_USERNAME);
    checks.required("name", given.name(), Limits.NAME);
    String email = checks.required("email", given.email(), LONGEST_USERNAME);
    checks.that(
        email == null || email.matches("[^@\\s]+@[^@\\s]+"),
        "email",
        "setup.not-an-email",
        String.valueOf(email));
    String language = checks.present("language", given.language());
    checks.that(
        language == null || Preferences.LANGUAGES.contains(language),
        "language",
        "settings.unknown-language");
    PasswordRule.check(checks, "password", given.password(), username);
  }

  private UserAccount administrator(Administrator given, ZoneId zone) {
    return new UserAccount(
        ids.next(),
        given.username().strip(),
        given.name().strip(),
        given.email().strip(),
        Side.VENDOR,
        null,
        Preferences.of(given.language(), zone),
        0,
        hasher.hash(given.password()),
        0,
        0,
        null,
        true,
        Set.of(
            new Grant(Role.VENDOR_ADMINISTRATOR, null, null),
            new Grant(Role.OPERATOR, null, null)));
  }

  @Override
  public Outcome<Integer> load(Actor actor, byte[] file) {
    return Outcome.of(
        () -> {
          installation.lock();
          onEmpty(actor);
          Reading reading = intake.sound(file, null);
          store.addThings(reading.data(), actor.userId());
          store.addNewcomers(reading.data().newUsers(), false);
          installation.dropLink();
          installation.keepFile(
              Sha256.hex(file), store.now(), actor.userId(), reading.plan().made());
          return reading.plan().made();
        });
  }

  @Override
  public Outcome<Integer> load(Actor actor, MasterData data) {
    return Outcome.of(
        () -> {
          installation.lock();
          onEmpty(actor);
          store.addThings(data, actor.userId());
          store.addPeople(data.newUsers());
          installation.dropLink();
          return data.programs().size() + data.organisations().size() + data.newUsers().size();
        });
  }

  @Override
  public Outcome<Integer> loadDemo(Actor actor, MasterData data) {
    return Outcome.of(
        () -> {
          int made = load(actor, data).orThrow();
          installation.markDemo(store.now());
          return made;
        });
  }

  private void onEmpty(Actor actor) {
    onlySystem(actor);
    if (!installation.isEmpty()) {
      throw Refusal.of(Refusal.Kind.ILLEGAL_STEP, "setup.not-empty").asException();
    }
  }

  private void onOpen(Actor actor, String key) {
    onlySystem(actor);
    if (!isOpenedBy(key)) {
      throw Refusal.notFound().asException();
    }
  }

  private static void onlySystem(Actor actor) {
    if (!actor.isSystem()) {
      throw Refusal.forbidden().asException();
    }
  }
}

package coop.claims.app.setup;

import static coop.claims.app.setup.Files.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.OwnPasswordService;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.setup.FirstPassword;
import coop.claims.domain.setup.MasterDataImport.Taken;
import coop.claims.domain.setup.Plan;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.setup.SetUp.Administrator;
import coop.claims.domain.setup.SetUp.Beginning;
import coop.claims.domain.setup.SetUp.Begun;
import coop.claims.domain.setup.Stock;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Outcome.Refused;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Setting up and importing, in memory. */
class SetUpInPortsTest {

  private static final String NEXT =
      """
      {"programs": [{"code": "CLOUD", "periods": [{"code": "P2",
         "earningStart": "2026-07-01", "earningEnd": "2026-12-31",
         "usageStart": "2027-01-01", "usageEnd": "2027-06-30", "claimOpen": "2027-02-16"}]}],
       "organisations": [
         {"code": "KITA", "locations": [{"code": "KITA-1", "enrollments": [{"program": "CLOUD",
           "funds": [{"entity": "JP", "period": "P2", "earned": "5000"}]}]}]},
         {"code": "MINAMI", "name": "Minami", "country": "JP", "timeZone": "Asia/Tokyo"}]}
      """;

  private final Desk desk = new Desk();

  @Test
  void aLinkOpensUntilSetUpIsDoneAndANewOneEndsTheFormer() {
    String former = desk.newKey();
    String key = desk.newKey();
    assertThat(opens(former)).isFalse();
    assertThat(opens(key)).isTrue();
    assertThat(opens("")).isFalse();
    assertThat(opens(null)).isFalse();

    desk.begin(key, null).orThrow();

    assertThat(opens(key)).isFalse();
    assertThat(refusal(desk.setUp(s -> s.newLink(Actor.SET_UP))).code())
        .isEqualTo("setup.not-empty");
  }

  private boolean opens(String key) {
    return desk.setUp(s -> s.opens(Actor.SET_UP, key)).orThrow();
  }

  @Test
  void whoeverComesSecondIsToldSoAndChangesNothing() {
    String key = desk.newKey();
    desk.begin(key, null).orThrow();

    Refusal second = refusal(desk.begin(key, GOOD));

    assertThat(second.code()).isEqualTo("setup.not-empty");
    assertThat(desk.stock().organisations()).isEmpty();
    assertThat(desk.stock().people()).hasSize(1);
  }

  @Test
  void withoutTheLinkNobodySetsUpOrLooks() {
    desk.newKey();
    String guess = SetUp.keyOf("guess");

    assertThat(refusal(desk.begin(guess, null)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(
            refusal(desk.setUp(s -> s.preview(Actor.SET_UP, guess, "root", Desk.bytes(GOOD))))
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(desk.stock().isEmpty()).isTrue();
  }

  @Test
  void theFirstAdministratorAndTheVendorAreMade() {
    Begun begun = desk.begin(desk.newKey(), GOOD).orThrow();

    UserAccount administrator = begun.administrator();
    assertThat(administrator.actor().holdsSomewhere(Role.VENDOR_ADMINISTRATOR)).isTrue();
    assertThat(administrator.passwordHash()).isEqualTo("plain:" + Desk.PASSWORD);
    assertThat(desk.setUp(s -> s.vendor(Actor.SET_UP)).orThrow().orElseThrow().name())
        .isEqualTo("Polaris");
    assertThat(begun.plan().made()).isEqualTo(9);
    assertThat(desk.stock().people()).hasSize(3);
  }

  @Test
  void everythingWrongWithTheFieldsIsToldBesideThem() {
    Beginning nothing =
        new Beginning(" ", "Mars", new Administrator("", null, "nobody", "de", "short"));
    String key = desk.newKey();

    Refusal refused = refusal(desk.setUp(s -> s.begin(Actor.SET_UP, key, nothing, null)));

    assertThat(refused.violations().stream().map(Violation::path))
        .containsExactly(
            "vendorName", "timeZone", "username", "name", "email", "language", "password");
    assertThat(opens(key)).isTrue();
  }

  @Test
  void aFaultyFileLeavesNothingHalfDone() {
    String key = desk.newKey();

    Refusal refused =
        refusal(desk.begin(key, GOOD.replace("\"JPY\"", "\"EUR\"").replace("120000", "1.001")));

    assertThat(refused.code()).isEqualTo("setup.file-faulty");
    assertThat(refused.violations().get(0).path()).startsWith("22:");
    assertThat(desk.stock().isEmpty()).isTrue();
    assertThat(opens(key)).isTrue();
  }

  @Test
  void nobodyInTheFileTakesTheAdministratorsName() {
    String key = desk.newKey();
    String file = GOOD.replace("\"rev\"", "\"ROOT\"");

    Plan plan = desk.setUp(s -> s.preview(Actor.SET_UP, key, "root", Desk.bytes(file))).orThrow();

    assertThat(Desk.faults(plan)).containsExactly("27 users[1].username setup.username-taken");
    assertThat(refusal(desk.begin(key, file)).code()).isEqualTo("setup.file-faulty");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    desk.begin(desk.newKey(), GOOD).orThrow();
    Stock before = desk.stock();

    Taken again = desk.take(GOOD).orThrow();

    assertThat(again.plan().made()).isZero();
    assertThat(again.plan().rows()).hasSize(9);
    assertThat(again.passwords()).isEmpty();
    assertThat(desk.stock()).isEqualTo(before);
    desk.clock.moveBy(Duration.ofDays(500));
    assertThat(desk.take(GOOD).orThrow().plan().made()).isZero();
    assertThat(desk.stock()).isEqualTo(before);
  }

  @Test
  void theSameFileTwiceChangesNothingHoweverLongAfterwardsWithHalfYearsByNumber() {
    String file =
        GOOD.replace(
                GOOD.substring(GOOD.indexOf("[{\"code\": \"P1\""), GOOD.indexOf("}],\n \"organ")),
                "{\"halfYears\": {\"from\": -1, \"to\": 1}}")
            .replace("\"period\": \"P1\"", "\"period\": 0");
    desk.begin(desk.newKey(), file).orThrow();
    Stock before = desk.stock();
    desk.clock.moveBy(Duration.ofDays(400));

    assertThat(desk.take(file).orThrow().plan().made()).isZero();
    assertThat(desk.stock()).isEqualTo(before);
    assertThat(desk.faults(file + " "))
        .contains("14 programs[0].periods.halfYears.from setup.relative");
  }

  @Test
  void aSecondFileAddsAndNamesWhatIsThereByItsCode() {
    desk.begin(desk.newKey(), GOOD).orThrow();

    Plan plan = desk.take(NEXT).orThrow().plan();

    assertThat(plan.made(Kind.PERIOD)).hasSize(1);
    assertThat(plan.made(Kind.FUND)).hasSize(1);
    assertThat(plan.made(Kind.ORGANISATION)).hasSize(1);
    assertThat(plan.made()).isEqualTo(3);
    assertThat(desk.stock().funds()).hasSize(2);
    assertThat(desk.take(NEXT).orThrow().plan().made()).isZero();
  }

  @Test
  void whatDiffersIsRefusedAndSaysWhatIsThere() {
    desk.begin(desk.newKey(), GOOD).orThrow();
    String file =
        GOOD.replace("Vendor Japan", "Other Japan")
            .replace("\"120000\"", "\"7\"")
            .replace("\"INCENTIVES_USER\"", "\"INCENTIVES_ADMIN\"")
            .replace("\"2026-11-23\"", "\"2026-11-24\"")
            .replace("\"claimOpen\": \"2026-08-16\"", "\"claimOpen\": \"2026-08-17\"");

    Plan plan = desk.preview(file);

    assertThat(Desk.faults(plan))
        .containsExactly(
            "1 entities[0].name setup.differs",
            "4 programs[0].calendar setup.differs-within",
            "16 programs[0].periods[0].claimOpen setup.differs",
            "22 organisations[0].locations[0].enrollments[0].funds[0].earned setup.differs",
            "26 users[0].roles setup.differs-within");
    assertThat(plan.faults().get(0).arguments()).containsExactly("Vendor Japan");
  }

  @Test
  void claimWindowsOfAProgramNeverOverlap() {
    desk.begin(desk.newKey(), GOOD).orThrow();

    assertThat(desk.faults(NEXT.replace("2027-02-16", "2027-02-10")))
        .contains("1 programs[0].periods[0].code setup.periods-overlap");
  }

  @Test
  void whoHasNoPasswordInTheFileIsMadeOneThatIsToldOnce() {
    List<FirstPassword> made = desk.begin(desk.newKey(), GOOD).orThrow().passwords();

    assertThat(made).hasSize(1);
    FirstPassword first = made.get(0);
    assertThat(first.username()).isEqualTo("kita");
    assertThat(first.password()).matches("([0-9a-z]{4}-){3}[0-9a-z]{4}");
    assertThat(first.toString()).doesNotContain(first.password());
    assertThat(user("kita").passwordHash()).isEqualTo("plain:" + first.password());
    assertThat(user("rev").passwordHash()).isEqualTo("plain:own-password");
    assertThat(waiting()).containsExactly("kita", "rev");
  }

  @Test
  void aFirstPasswordIsMadeAnewUntilSomebodyHasChosenTheirOwn() {
    desk.begin(desk.newKey(), GOOD).orThrow();
    choose("kita", "something of my own");

    assertThat(waiting()).containsExactly("rev");
    List<FirstPassword> made =
        desk.imports(i -> i.newFirstPasswords(desk.administrator(), List.of())).orThrow();
    assertThat(made.stream().map(FirstPassword::username)).containsExactly("rev");
    assertThat(user("rev").passwordHash()).isEqualTo("plain:" + made.get(0).password());
    Refusal refused =
        refusal(desk.imports(i -> i.newFirstPasswords(desk.administrator(), List.of("kita"))));
    assertThat(refused.violations().get(0).code()).isEqualTo("setup.not-waiting");
    assertThat(user("kita").passwordHash()).isEqualTo("plain:something of my own");
  }

  @Test
  void anOwnPasswordIsLongAndAnotherOne() {
    desk.begin(desk.newKey(), GOOD).orThrow();

    assertThat(refusal(choosing("kita", "short")).violations().get(0).code())
        .isEqualTo("password.too-short");
    choose("kita", "something of my own");
    assertThat(refusal(choosing("kita", "something of my own")).violations().get(0).code())
        .isEqualTo("password.same-as-before");
    assertThat(user("kita").sessionEpoch()).isEqualTo(1);
  }

  @Test
  void onlyAVendorAdministratorTakesFilesIn() {
    desk.begin(desk.newKey(), GOOD).orThrow();
    for (Actor other : List.of(user("kita").actor(), user("rev").actor())) {
      assertThat(refusal(desk.imports(i -> i.take(other, Desk.bytes(NEXT)))).kind())
          .isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(refusal(desk.imports(i -> i.preview(other, Desk.bytes(NEXT)))).kind())
          .isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(refusal(desk.imports(i -> i.newFirstPasswords(other, List.of()))).kind())
          .isEqualTo(Refusal.Kind.FORBIDDEN);
    }
  }

  @Test
  void aFileOfTheSettingsIsTakenInOnce() {
    String key = desk.newKey();

    assertThat(desk.setUp(s -> s.load(Actor.SET_UP, Desk.bytes(GOOD))).orThrow()).isEqualTo(9);

    assertThat(user("kita").passwordHash()).isNull();
    assertThat(opens(key)).isFalse();
    assertThat(refusal(desk.setUp(s -> s.load(Actor.SET_UP, Desk.bytes(GOOD)))).code())
        .isEqualTo("setup.not-empty");
  }

  private List<String> waiting() {
    return desk.imports(i -> i.waiting(desk.administrator())).orThrow();
  }

  private UserAccount user(String username) {
    return desk.ports.inTransaction(
        Actor.SIGN_IN, () -> desk.ports.accounts().byUsername(username).orElseThrow());
  }

  private void choose(String username, String password) {
    choosing(username, password).orThrow();
  }

  private Outcome<?> choosing(String username, String password) {
    UUID userId = user(username).id();
    return desk.ports.inTransaction(
        Actor.SIGN_IN,
        () ->
            new OwnPasswordService(
                    desk.ports.accounts(), Desk.PASSWORDS, desk.clock, desk.ports.ids())
                .choose(Actor.SIGN_IN, userId, password));
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Refused<?>) outcome).refusal();
  }
}

package coop.claims.app.setup;

import static coop.claims.app.setup.Files.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.setup.Plan;
import coop.claims.domain.setup.Plan.Count;
import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.setup.Stock;
import coop.claims.domain.setup.Stock.Person;
import coop.claims.domain.shared.Fault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says, and everything that can be wrong with it. */
class MasterDataFileTest {

  private static final String FUND = "organisations[0].locations[0].enrollments[0].funds[0]";

  private final Desk desk = Desk.open();

  @Test
  void everythingIsReadAndReferencesAreResolved() {
    desk.take(GOOD).orThrow();

    Stock stock = desk.stock();
    var program = stock.programs().get(0);
    assertThat(program.calendar().isBusinessDay(LocalDate.of(2026, 11, 23))).isFalse();
    assertThat(program.calendar().isBusinessDay(LocalDate.of(2029, 12, 25))).isFalse();
    assertThat(program.terms().reviewBusinessDays()).isEqualTo(3);
    assertThat(program.terms().disputeBusinessDays()).isEqualTo(5);
    assertThat(program.terms().usersMayDispute()).isTrue();
    assertThat(stock.periods().get(0).claimDeadline()).isEqualTo("2027-02-14");
    assertThat(stock.periods().get(0).resubmissionCutOff()).isEqualTo("2027-03-31");
    assertThat(stock.catalogues().get(0).activity("PRINT")).isPresent();
    assertThat(stock.funds().get(0).takenIn()).hasToString("120000 JPY");
    Person user =
        stock.people().stream().filter(p -> p.username().equals("kita")).findFirst().orElseThrow();
    assertThat(user.grants())
        .containsExactly(new Grant(Role.INCENTIVES_USER, stock.locations().get(0).id(), "CLOUD"));
  }

  @Test
  void thePreviewCountsEverythingAndKeepsNothing() {
    Plan plan = desk.preview(GOOD);

    assertThat(plan.counts())
        .containsExactly(
            new Count(Kind.ENTITY, 1, 0),
            new Count(Kind.PROGRAM, 1, 0),
            new Count(Kind.PERIOD, 1, 0),
            new Count(Kind.ORGANISATION, 1, 0),
            new Count(Kind.LOCATION, 1, 0),
            new Count(Kind.ENROLLMENT, 1, 0),
            new Count(Kind.FUND, 1, 0),
            new Count(Kind.USER, 2, 0));
    assertThat(plan.made(Kind.USER).get(0).line()).isEqualTo(24);
    assertThat(plan.made(Kind.USER).get(0).facts())
        .containsExactly("kita", "Kita A", "Kita", List.of(Role.INCENTIVES_USER));
    assertThat(desk.stock().organisations()).isEmpty();
  }

  @Test
  void everythingWrongIsToldAtOnceByLineAndPath() {
    String file =
        GOOD.replace("\"JPY\"", "\"JPX\"")
            .replace("Asia/Tokyo\", \"holidays", "Asia/Nowhere\", \"holidays")
            .replace(
                "\"country\": \"JP\", \"timeZone\": \"Asia/Tokyo\"",
                "\"country\": \"XX\", \"timeZone\": \"Mars\"")
            .replace("a@kita.example", "nowhere")
            .replace("\"REVIEWER\"", "\"EMPEROR\"");

    assertThat(desk.faults(file))
        .containsExactly(
            "1 entities[0].currency setup.not-a-currency",
            "4 programs[0].calendar.zone setup.not-a-zone",
            "18 organisations[0].country setup.not-a-country",
            "18 organisations[0].timeZone setup.not-a-zone",
            "24 users[0].email setup.not-an-email",
            "28 users[1].roles[0].role setup.not-one-of");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"usersMayDispute\"|\"userMayDispute\"|5 programs[0].terms.userMayDispute"
            + " setup.unknown-field",
        "\"120000\"|\"120000.50\"|22 " + FUND + ".earned money.scale",
        "\"120000\"|\"-1\"|22 " + FUND + ".earned money.negative",
        "\"120000\"|120000|22 " + FUND + ".earned setup.not-a-text",
        "\"120000\"|\"1e5\"|22 " + FUND + ".earned setup.not-an-amount",
        "\"120000\"|\"1\", \"currency\": \"EUR\"|22 " + FUND + ".currency setup.other-currency",
        "\"entity\": \"JP\"|\"entity\": \"US\"|22 " + FUND + ".entity setup.no-such",
        "\"period\": \"P1\"|\"period\": \"P2\"|22 " + FUND + ".period setup.no-such",
        "\"period\": \"P1\"|\"period\": 0|22 " + FUND + ".period setup.no-such",
        "\"location\": \"KITA-1\"|\"location\": \"X\"|26 users[0].roles[0].location setup.no-such",
        "INCENTIVES_USER|FINANCE|26 users[0].roles[0].role setup.role-other-side",
        "\"username\": \"rev\"|\"username\": \"KITA\"|27 users[1].username setup.twice",
        "\"username\": \"rev\"|\"username\": \" \"|27 users[1].username field.required",
        "\"own-password\"|\"short\"|28 users[1].password password.too-short",
        "\"claimOpen\": \"2026-08-16\"|\"claimOpen\": \"2028-08-16\"|14 programs[0].periods[0].code"
            + " setup.dates-out-of-order",
        "\"2026-11-23\"|\"23/11\"|4 programs[0].calendar.holidays setup.not-a-date",
        "\"compositeOf\": []|\"compositeOf\": [\"PRINT\"]|9"
            + " programs[0].catalogue.activities[0].compositeOf setup.cycle",
        "\"compositeOf\": []|\"compositeOf\": [\"RADIO\"]|9"
            + " programs[0].catalogue.activities[0].compositeOf setup.no-such",
        "\"expenseTypes\": [\"MEDIA\"]|\"expenseTypes\": [\"MAGIC\"]|9"
            + " programs[0].catalogue.activities[0].expenseTypes setup.no-such",
        "\"en\": \"Cloud\"|\"fr\": \"Nuage\"|3 programs[0].name setup.english-missing",
        "\"name\": \"Kita\"|\"name\": \"Ki\\u0000ta\"|18 organisations[0].name"
            + " field.control-characters",
        "\"language\": \"en\",|\"language\": \"de\",|19 organisations[0].language setup.not-one-of"
      })
  void aFaultIsToldWhereItIs(String right, String wrong, String told) {
    assertThat(GOOD).contains(right);

    assertThat(desk.faults(GOOD.replace(right, wrong))).containsExactly(told);
  }

  @Test
  void aCatalogueIsLookedForAmongThoseOfTheApplicationOnly() {
    String program =
        GOOD.substring(GOOD.indexOf("{\n     \"expense"), GOOD.indexOf("   \"periods\""));

    assertThat(desk.faults(GOOD.replace(program, "\"activities.json\",\n"))).isEmpty();
    for (String name : List.of("../demo/activities.json", "/etc/passwd", "nothing.json")) {
      assertThat(desk.faults(GOOD.replace(program, "\"" + name + "\",\n")))
          .containsExactly("6 programs[0].catalogue setup.no-such-catalogue");
    }
  }

  @Test
  void aFaultIsNotToldAgainByWhatRefersToIt() {
    String file = GOOD.replace("\"name\": \"Kita\"", "\"name\": 7");

    assertThat(desk.faults(file)).containsExactly("18 organisations[0].name setup.not-a-text");
  }

  @Test
  void twoHundredFaultsAreToldAndTheRestCounted() {
    String people =
        IntStream.range(0, 237)
            .mapToObj(
                i ->
                    "{\"username\": \"p"
                        + i
                        + "\""
                        + ", \"name\": \"P\", \"email\": \"p\","
                        + " \"timeZone\": \"UTC\"}")
            .collect(Collectors.joining(",\n"));

    Plan plan = desk.preview("{\"users\": [" + people + "]}");

    assertThat(plan.faults()).hasSize(200);
    assertThat(plan.faults().get(199).line()).isEqualTo(200);
    assertThat(plan.moreFaults()).isEqualTo(37);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"entities\": [|1  setup.not-json",
        "{\"entities\":\\n  [}]}|2  setup.not-json",
        "{} {}|1  setup.not-json",
        "entities: []|1  setup.not-json",
        "[]|1  setup.not-an-object",
        "7|1  setup.not-an-object",
        "{}|0  setup.nothing-in-it",
        "{\"entities\": [],\\n \"entities\": []}|2  setup.field-twice",
        "{\"entities\": {}}|1 entities setup.not-a-list",
        "{\"entities\": [7]}|1 entities[0] setup.not-an-object"
      })
  void aFileThatIsNoMasterDataSaysWhere(String file, String told) {
    assertThat(desk.faults(file.replace("\\n", "\n"))).containsExactly(told);
  }

  @Test
  void aFileThatIsTooMuchIsRefused() {
    String deep = "{\"users\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    String wide = "{\"users\": [" + "0,".repeat(500_001) + "0]}";
    String large = "{\"users\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    String many =
        "{\"users\": ["
            + IntStream.range(0, 501)
                .mapToObj(
                    i ->
                        "{\"username\": \"p"
                            + i
                            + "\", \"name\": \"P\","
                            + " \"email\": \"p@x\", \"timeZone\": \"UTC\"}")
                .collect(Collectors.joining(","))
            + "]}";

    assertThat(desk.faults(deep)).containsExactly("1  setup.too-deep");
    assertThat(desk.faults(wide)).containsExactly("1  setup.too-many-pieces");
    assertThat(desk.faults(large)).containsExactly("0  setup.too-large");
    assertThat(desk.faults(many)).containsExactly("0  setup.too-many-users");
    assertThat(desk.faults("")).containsExactly("0  setup.empty");
  }

  @Test
  void twentyThousandThingsFitIntoOneFileAndNoneMore() {
    assertThat(desk.faults(organisations(20_000))).isEmpty();
    assertThat(desk.faults(organisations(20_001))).containsExactly("0  setup.too-many-things");
    assertThat(desk.take(organisations(20_001)).isDone()).isFalse();
    assertThat(desk.stock().organisations()).isEmpty();
  }

  private static String organisations(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                "{\"code\": \"O%d\", \"name\": \"O\", \"country\": \"IE\", \"timeZone\": \"UTC\"}"
                    .formatted(i))
        .collect(Collectors.joining(",\n", "{\"organisations\": [", "]}"));
  }

  @Test
  void aFileInAnotherEncodingIsRefused() {
    byte[] latin = "{\"entities\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    Plan plan = desk.imports(i -> i.preview(desk.administrator(), latin)).orThrow();

    assertThat(Desk.faults(plan)).containsExactly("0  setup.not-utf8");
  }

  @Test
  void theColumnIsWhereTheValueBegins() {
    String line = GOOD.lines().findFirst().orElseThrow();
    String file = GOOD.replace("\"JPY\"", "\"JPX\"").replace("\"Vendor Japan\"", "7");

    assertThat(desk.preview(file).faults().stream().map(Fault::column))
        .containsExactly(
            line.indexOf("\"Vendor Japan\"") + 1,
            line.replace("\"Vendor Japan\"", "7").indexOf("\"JPY\"") + 1);
  }

  @Test
  void aMarkOfTheEncodingIsNoFault() {
    assertThat(desk.faults("\ufeff" + GOOD)).isEmpty();
  }

  @Test
  void halfYearsAreGivenByTheirCodes() {
    String file =
        GOOD.replace(
                GOOD.substring(GOOD.indexOf("[{\"code\": \"P1\""), GOOD.indexOf("}],\n \"organ")),
                "{\"halfYears\": {\"from\": \"FY26-H1\", \"to\": \"FY27-H1\"}}")
            .replace("\"period\": \"P1\"", "\"period\": \"FY26-H2\"");

    assertThat(desk.faults(file)).isEmpty();
    assertThat(desk.preview(file).made(Kind.PERIOD).stream().map(row -> row.facts().get(0)))
        .containsExactly("FY26-H1", "FY26-H2", "FY27-H1");
  }
}

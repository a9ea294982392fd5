package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding claims, and taking lists away, over REST. */
@OnTheWar
class FindingIT {

  private final RunningWar war;
  private final Rest partner;
  private final Rest other;
  private final Rest reviewer;
  private final Rest operator;

  FindingIT(RunningWar war) {
    this.war = war;
    partner = war.as("aurora-admin");
    other = war.as("borealis-admin");
    reviewer = war.as("reviewer-1");
    operator = war.as("operator");
  }

  @Test
  void aClaimIsFoundByNumberNameVendorAndInvoiceAndByWhomItConcernsAlone() {
    String word = word();
    OwnClaim claim = named("Harvest " + word);
    String invoice = claim.addInvoice("AGENCY", "12.00").must(201).json().getString("number");
    String number = partner.get(claim.path()).json().getString("number");

    for (String typed :
        List.of(
            number,
            number.replace("-", "").toLowerCase(),
            word,
            "harvest " + word,
            word.substring(0, 6),
            mistyped(word),
            "northlight " + word,
            invoice + " " + word)) {
      assertThat(found(partner, typed)).as(typed).startsWith(claim.id());
      assertThat(found(other, typed)).as(typed).doesNotContain(claim.id());
      assertThat(found(reviewer, typed)).as(typed).doesNotContain(claim.id());
      assertThat(found(operator, typed)).as(typed).isEmpty();
    }
    JsonObject hit = partner.get("search?q=" + encoded(number)).items().get(0);
    assertThat(hit.getString("rank")).isEqualTo("NUMBER");
    assertThat(hit.getJsonObject("claim").getString("name")).isEqualTo("Harvest " + word);
  }

  @Test
  void theValidationTeamFindsWhatWasSubmitted() {
    OwnClaim claim = OwnClaim.submitted(partner, Place.of(partner, "CLOUD-DIRECT"), "11.00");
    String number = partner.get(claim.path()).json().getString("number");

    assertThat(found(reviewer, number)).containsExactly(claim.id());
    assertThat(found(reviewer, number.substring(0, 9))).contains(claim.id());
  }

  @ParameterizedTest
  @CsvSource({
    "%25, search.nothing",
    "_, search.nothing",
    "%27, search.nothing",
    "%5C, search.nothing",
    "%F0%9F%98%80, search.nothing",
    "%20%20, search.nothing",
    "a+b+c+d+e+f+g+h+i, search.too-many-words"
  })
  void whatCannotBeLookedForIsToldSo(String typed, String code) {
    partner.get("search?q=" + typed).mustRefuseAt(422, "input.invalid", "q", code);
    partner.get("claims?q=" + typed).must(200);
  }

  @Test
  void whatIsTooLongOrNoTextIsRefused() {
    partner
        .get("search?q=" + "x".repeat(5_000))
        .mustRefuseAt(422, "input.invalid", "q", "search.too-long");
    partner.get("search").mustRefuseAt(422, "input.invalid", "q", "search.nothing");
    partner
        .get("search?q=a%00b")
        .mustRefuseAt(400, "request.malformed", "q", "field.control-characters");
    assertThat(partner.get("search?q=" + "x".repeat(10_000)).status()).isBetween(400, 499);
    partner.get("search?query=a").mustRefuse(400, "request.malformed");
    partner.get("search?q=it%27s%20%22quoted%22%20%25").must(200);
  }

  @Test
  void anExportHoldsWhatTheListHoldsInItsOrder() {
    String word = word();
    for (String name : List.of("=1+1", "-5% off, \"all\"", "Plain")) {
      named(name + " " + word);
    }
    String query = "q=" + word + "&sort=name";

    List<String> rows = rows(partner.get("exports/claims?" + query).must(200));

    assertThat(rows.get(0))
        .isEqualTo(
            "Number,Name,Activity,Location,Program,Period,Status,Claimed,Approved,Currency,"
                + "Due (UTC),Updated (UTC)");
    List<String> numbers =
        partner.get("claims?" + query).items().stream().map(c -> c.getString("number")).toList();
    assertThat(rows.subList(1, rows.size()).stream().map(row -> row.substring(0, 11)))
        .containsExactlyElementsOf(numbers)
        .hasSize(3);
    assertThat(rows.get(1)).contains(",\"'-5% off, \"\"all\"\" " + word + "\",");
    assertThat(rows.get(2)).contains(",'=1+1 " + word + ",").contains(",0.00,,EUR,");
    assertThat(rows.get(3)).contains(",Plain " + word + ",");
  }

  @Test
  void anExportIsAFileWithALengthAndANameInTheCallersLanguage() {
    Reply marked = partner.get("exports/claims?bom=true", "Accept-Language", "fr").must(200);

    assertThat(marked.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
    assertThat(marked.header("Content-Disposition")).startsWith("attachment").contains(".csv");
    assertThat(marked.header("Content-Length"))
        .isEqualTo(Integer.toString(marked.response().body().length));
    assertThat(marked.header("Cache-Control")).isEqualTo("no-store");
    assertThat(marked.text()).startsWith("\ufeffNuméro,");
  }

  @Test
  void aWorkbookOpensAndHoldsAsManyRows() throws IOException {
    Reply file = partner.get("exports/claims?format=xlsx&sort=number").must(200);
    List<String> csv = rows(partner.get("exports/claims?sort=number"));

    assertThat(file.header("Content-Type")).contains("spreadsheetml");
    String sheet = sheet(file.response().body());
    assertThat(sheet.split("<row ", -1).length - 1).isEqualTo(csv.size());
    assertThat(sheet).contains(csv.get(1).substring(0, 11)).doesNotContain("<f>");
  }

  @Test
  void nobodyExportsWhatTheyMayNotSee() {
    OwnClaim draft = named("Secret " + word());
    String number = partner.get(draft.path()).json().getString("number");

    assertThat(partner.get("exports/claims").text()).contains(number);
    for (Rest stranger : List.of(other, reviewer, operator)) {
      assertThat(stranger.get("exports/claims").must(200).text()).doesNotContain(number);
    }
    partner.get("exports/review-queue").mustRefuse(403, "forbidden");
    assertThat(rows(reviewer.get("exports/review-queue?tab=NEW").must(200)).get(0))
        .contains(",Partner,");
  }

  @Test
  void paymentsAreTakenAwayToo() {
    List<String> rows = rows(partner.get("exports/payments").must(200));
    int listed = partner.get("payments?size=100").items().size();

    assertThat(rows).hasSize(listed + 1).hasSizeGreaterThan(1);
    assertThat(rows.get(0)).contains("Amount,Currency");
  }

  @Test
  void fundsAreTakenAwayTooAndToEachOnlyTheirOwn() throws IOException {
    List<String> rows = rows(partner.get("exports/funds").must(200));
    List<JsonObject> listed = partner.get("funds?size=100").items();

    assertThat(rows.get(0))
        .isEqualTo(
            "Program,Location,Period,Vendor entity,Earned,Claimed,Approved,Remaining,Currency,"
                + "Last day to claim,Status");
    assertThat(rows).hasSize(listed.size() + 1).hasSizeGreaterThan(1);
    JsonObject first = listed.get(0);
    assertThat(rows.get(1))
        .startsWith(first.getString("programCode") + "," + first.getString("locationName") + ",")
        .contains("," + first.getJsonObject("remaining").getString("amount") + ",")
        .contains("," + first.getString("lapsesOn") + ",");
    String all = war.as("finance-1").get("exports/funds").must(200).text();
    assertThat(all).startsWith("Program,Partner,Location,").contains("Aurora", "Borealis");
    assertThat(partner.get("exports/funds").text()).doesNotContain("Borealis");
    assertThat(rows(operator.get("exports/funds").must(200))).hasSize(1);
    assertThat(sheet(partner.get("exports/funds?format=xlsx").must(200).response().body()))
        .contains(first.getString("locationName"))
        .doesNotContain("<f>");
    partner.get("exports/funds?periodId=7").mustRefuse(400, "request.malformed");
    assertThat(rows(partner.get("exports/funds?programCode=" + first.getString("programCode"))))
        .hasSizeLessThan(rows.size())
        .allMatch(r -> r.startsWith("Program,") || r.startsWith(first.getString("programCode")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"format=pdf", "bom=maybe", "periodId=7", "sort=colour", "page=2", "status=GONE"})
  void anExportThatIsNotUnderstoodIsNoFile(String query) {
    partner.get("exports/claims?" + query).mustRefuse(400, "request.malformed");
  }

  @Test
  void theVendorsCountsHaveNoSumsAndAPartnersHave() {
    OwnClaim.submitted(partner, Place.of(partner, "CLOUD-DIRECT"), "13.00");

    List<JsonObject> vendors = totals(reviewer);
    assertThat(vendors).isNotEmpty().noneMatch(t -> t.containsKey("claimed"));
    assertThat(vendors).allMatch(t -> t.getInt("count") > 0 && !t.getBoolean("more"));
    assertThat(vendors.stream().map(t -> t.getString("status")))
        .contains("SUBMITTED")
        .doesNotContain("EDITING", "EXPIRED")
        .doesNotHaveDuplicates();
    assertThat(totals(partner)).allMatch(t -> t.containsKey("claimed"));
  }

  @Test
  void viewsAreSavedRenamedAndDeletedByTheirOwnerAlone() {
    String name = "View " + word();
    Reply saved =
        partner
            .post(
                "saved-views",
                Json.object("page", "claims", "name", name, "query", "status=APPROVED&sort=DUE"))
            .must(201);
    String path = "saved-views/" + saved.id();

    assertThat(partner.get("saved-views?page=claims").items())
        .anyMatch(v -> v.getString("id").equals(saved.id()));
    other.get(path).mustRefuse(404, "not-found");
    other.delete(path, "If-Match", "\"1\"").mustRefuse(404, "not-found");
    partner
        .post("saved-views", Json.object("page", "claims", "name", name))
        .mustRefuseAt(422, "input.invalid", "name", "view.name-taken");
    partner
        .post("saved-views", Json.object("page", "elsewhere", "name", "x"))
        .mustRefuseAt(422, "input.invalid", "page", "view.no-such-page");
    partner
        .patch(path, Json.object("name", name + "!"), "If-Match", "\"7\"")
        .mustRefuse(412, "stale-version");
    Reply renamed =
        partner.patch(path, Json.object("name", name + "!"), "If-Match", saved.etag()).must(200);
    assertThat(renamed.json().getString("query")).isEqualTo("status=APPROVED&sort=DUE");

    partner.delete(path, "If-Match", renamed.etag()).must(204);
    partner.get(path).mustRefuse(404, "not-found");
  }

  private OwnClaim named(String name) {
    return OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"), OwnClaim.SIMPLEST, name);
  }

  /** Of letters alone, and nobody else's. */
  private static String word() {
    StringBuilder word = new StringBuilder("zq");
    UUID.randomUUID()
        .toString()
        .chars()
        .filter(c -> c != '-')
        .limit(9)
        .forEach(c -> word.append((char) ('a' + Character.digit(c, 16))));
    return word.toString();
  }

  private static String mistyped(String word) {
    return word.substring(0, 4) + word.charAt(5) + word.charAt(4) + word.substring(6);
  }

  private static List<String> found(Rest who, String typed) {
    return who.get("search?q=" + encoded(typed)).must(200).items().stream()
        .map(hit -> hit.getString("id"))
        .toList();
  }

  private static List<JsonObject> totals(Rest who) {
    return who.get("overview")
        .must(200)
        .json()
        .getJsonArray("totals")
        .getValuesAs(JsonObject.class);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Without line breaks in cells. */
  private static List<String> rows(Reply reply) {
    return new ArrayList<>(
        Stream.of(reply.text()).flatMap(text -> Arrays.stream(text.split("\r\n"))).toList());
  }

  private static String sheet(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
        return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }
}

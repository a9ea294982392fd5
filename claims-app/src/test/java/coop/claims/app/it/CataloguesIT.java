package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs as documents, over REST. */
@OnTheWar
class CataloguesIT {

  private final RunningWar war;
  private final Rest first;
  private final Rest second;

  CataloguesIT(RunningWar war) {
    this.war = war;
    this.first = war.as("program-1");
    this.second = war.as("program-2");
  }

  @Test
  void aProgramWrittenFromTheSchemaAloneRunsFromClaimToApproval() {
    TrainingFund fund = TrainingFund.inForce(war, "TRAIN-RUN");
    Place place = fund.enrolled(war);
    assertThat(place.currency()).isEqualTo("NOK");

    OwnClaim claim = fund.claim(war, place, "1250.00");
    claim.step(claim.owner(), "submission").must(200);
    Rest reviewer = war.as("reviewer-1");
    claim.step(reviewer, "review").must(200);
    claim.step(reviewer, "approval").must(200);

    claim.mustBe("APPROVED");
    assertThat(claim.read().json().getJsonObject("approved").getString("currency"))
        .isEqualTo("NOK");
  }

  @Test
  void anExportIsTheIdenticalDocument() {
    TrainingFund fund = TrainingFund.inForce(war, "TRAIN-EXPORT");
    String sha256 = fund(fund).getJsonArray("versions").getJsonObject(0).getString("sha256");

    String exported = first.get(fund.path("versions/1")).must(200).text();
    JsonObject again =
        first
            .send(
                "PUT",
                fund.path("draft"),
                BodyPublishers.ofString(exported),
                "Content-Type",
                "application/json")
            .must(200)
            .json();

    assertThat(sha256(exported)).isEqualTo(sha256);
    assertThat(again.getString("sha256")).isEqualTo(sha256);
    assertThat(first.get(fund.path("diff")).must(200).items()).isEmpty();
    assertThat(first.get(fund.path("draft")).must(200).text()).isEqualTo(exported);
  }

  @Test
  void theDemosProgramsCanBeExportedAndChanged() {
    JsonObject catalogue = first.get("catalogues/CLOUD-DIRECT").must(200).json();
    String exported = first.get("catalogues/CLOUD-DIRECT/versions/1").must(200).text();

    assertThat(sha256(exported))
        .isEqualTo(
            catalogue.getJsonArray("versions").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getInt("number") == 1)
                .findFirst()
                .orElseThrow()
                .getString("sha256"));
    String etag =
        first
            .send(
                "PUT",
                "catalogues/DEVICES/draft",
                BodyPublishers.ofString(
                    first.get("catalogues/DEVICES/versions/1").must(200).text()),
                "Content-Type",
                "application/json")
            .must(200)
            .etag();
    assertThat(first.get("catalogues/DEVICES/diff").must(200).items()).isEmpty();
    first.delete("catalogues/DEVICES/draft", "If-Match", etag).must(204);
  }

  @Test
  void differencesAreToldInWordsAndADryRunSaysWhatWouldFail() {
    TrainingFund fund = TrainingFund.inForce(war, "TRAIN-DIFF");
    Place place = fund.enrolled(war);
    OwnClaim claim = fund.claim(war, place, "800.00");
    Reply draft = fund.put(first, fund.yaml(true)).must(200);

    List<JsonObject> changes =
        first.get(fund.path("diff"), "Accept-Language", "en").must(200).items();
    List<JsonObject> trials =
        first.send("POST", fund.path("dry-run"), BodyPublishers.noBody()).must(200).items();

    assertThat(changes)
        .extracting(each -> each.getString("text"))
        .containsExactly("Activity SEMINAR: “The list of who was there” becomes mandatory.");
    assertThat(trials).hasSize(1);
    assertThat(trials.get(0).getString("claimId")).isEqualTo(claim.id());
    assertThat(trials.get(0).getString("result")).isEqualTo("NEWLY_FAILS");
    assertThat(trials.get(0).getJsonArray("findings").getJsonObject(0).getString("item"))
        .isEqualTo("proof:attendance");

    fund.publish(second, draft.etag(), true).must(200);
    Waiting.upTo(Duration.ofSeconds(90))
        .until("the draft has moved", () -> claim.history(claim.owner()).contains("claim.moved"));
    claim.step(claim.owner(), "submission").must(422);
    assertThat(first.get(fund.path("versions/2/changes")).must(200).items()).hasSize(1);
  }

  @Test
  void aClaimThatWasHandedInKeepsItsVersion() {
    TrainingFund fund = TrainingFund.inForce(war, "TRAIN-KEEP");
    Place place = fund.enrolled(war);
    OwnClaim claim = fund.claim(war, place, "700.00");
    claim.step(claim.owner(), "submission").must(200);

    Reply draft = fund.put(first, fund.yaml(true)).must(200);
    fund.publish(second, draft.etag(), true).must(200);

    Rest reviewer = war.as("reviewer-1");
    claim.step(reviewer, "review").must(200);
    claim.step(reviewer, "approval").must(200);
    assertThat(claim.history(claim.owner())).doesNotContain("claim.moved");
  }

  @Test
  void whoWroteADraftCannotPublishIt() {
    TrainingFund fund = new TrainingFund("TRAIN-EYES");
    Reply draft = fund.put(first, fund.yaml(false)).must(200);

    fund.publish(first, draft.etag(), false).mustRefuse(403, "program.four-eyes");
    first
        .post(fund.path("publication"), Json.object("moveDrafts", false))
        .mustRefuse(428, "request.version-missing");
    first.get("programs/TRAIN-EYES").must(404);
    fund.publish(second, draft.etag(), false).must(200);
    first.get("programs/TRAIN-EYES").must(200);
  }

  @Test
  void ofTwoManagersPublishingAtOnceOneWins() {
    TrainingFund fund = new TrainingFund("TRAIN-TWO");
    Rest author = first;
    Reply draft = fund.put(author, fund.yaml(false)).must(200);

    List<Integer> statuses =
        Stream.of(1, 2, 3, 4)
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> fund.publish(second, draft.etag(), false).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(statuses).startsWith(200);
    assertThat(statuses.subList(1, 4)).allMatch(status -> status == 409 || status == 412);
    assertThat(fund(fund).getJsonArray("versions")).hasSize(1);
  }

  @Test
  void ofTwoManagersWritingAtOnceOneWins() {
    TrainingFund fund = new TrainingFund("TRAIN-WRITE");
    Reply draft = fund.put(first, fund.yaml(false)).must(200);
    fund.put(second, fund.yaml(true), "If-Match", draft.etag()).must(200);

    fund.put(first, fund.yaml(true), "If-Match", draft.etag()).mustRefuse(412, "stale-version");
    fund.put(first, fund.yaml(true)).mustRefuse(409, "program.draft-there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          currency: NOK                | currency: NKR        | setup.not-a-currency
          coopSharePercent: 50         | coopShare: 50        | setup.unknown-field
          every: MONTH                 | every: DECADE        | setup.not-one-of
          count: 12                    | count: 0             | program.not-between
          periods: {every              | perods: {every       | setup.unknown-field
          zone: Europe/Oslo            | zone: Europe/Olso    | setup.not-a-zone
          expenseTypes: [COURSE]       | expenseTypes: [NONE] | setup.no-such
          coopSharePercent: 50         | coopSharePercent: &a 50 | program.alias
          coopSharePercent: 50         | coopSharePercent: !!int 50 | program.tag
          family: OTHER                | family: [             | program.not-yaml
          """)
  void whatIsWrongIsRefusedWithItsPlaceAndNothingIsKept(String part, String by, String code) {
    TrainingFund fund = new TrainingFund("TRAIN-BAD");
    String text = fund.yaml(false);
    assertThat(text).contains(part.strip());

    Reply refused = fund.put(first, text.replace(part.strip(), by.strip()));

    refused.mustRefuse(422, "program.document-faulty");
    assertThat(refused.json().getJsonArray("violations").getValuesAs(JsonObject.class))
        .as("%s", refused)
        .anySatisfy(
            each -> {
              assertThat(each.getString("code")).isEqualTo(code);
              assertThat(each.getString("path")).matches("\\d+:\\d+.*");
            });
    first.get("catalogues/TRAIN-BAD").must(404);
  }

  @Test
  void overlappingPeriodsAreRefused() {
    TrainingFund fund = new TrainingFund("TRAIN-BAD");
    String periods =
        """
        periods:
          - {code: A, earningStart: 2026-01-01, earningEnd: 2026-01-31, usageStart: 2026-02-01,
             usageEnd: 2026-02-28, claimOpen: 2026-03-01, claimDeadline: 2026-04-30}
          - {code: B, earningStart: 2026-02-01, earningEnd: 2026-02-28, usageStart: 2026-03-01,
             usageEnd: 2026-03-31, claimOpen: 2026-04-30, claimDeadline: 2026-05-31}
        """;
    String text = fund.yaml(false).replaceAll("periods: .*\n", periods);

    fund.put(first, text)
        .mustRefuseAt(
            422, "program.document-faulty", "16:39 periods[1].claimOpen", "setup.periods-overlap");
    fund.put(
            first,
            text.replace(
                    "2026-04-30, claimDeadline: 2026-05-31",
                    "2026-05-01, claimDeadline: 2026-05-31")
                .replace("usageStart: 2026-03-01", "usageStart: 2026-03-02"))
        .mustRefuseAt(
            422,
            "program.document-faulty",
            "15:77 periods[1].usageStart",
            "program.period-missing");
  }

  @Test
  void aBombAndALargeDocumentAreRefusedClearly() {
    TrainingFund fund = new TrainingFund("TRAIN-BAD");
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'j'; c++) {
      String each = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append(String.join(", ", Collections.nCopies(10, each))).append("]\n");
    }
    Reply refused = fund.put(first, bomb.toString());
    refused.mustRefuseAt(422, "program.document-faulty", "1:4", "program.alias");

    String deep = "a: " + "[".repeat(5_000) + "]".repeat(5_000);
    fund.put(first, deep).mustRefuseAt(422, "program.document-faulty", "1:23", "setup.too-deep");
    String large = fund.yaml(false) + "#".repeat(10 * 1024 * 1024);
    fund.put(first, large).mustRefuse(413, "request.too-large");
    fund.put(first, "").mustRefuseAt(422, "program.document-faulty", "file", "setup.empty");
    first.get("catalogues/TRAIN-BAD").must(404);
  }

  @Test
  void nobodyButProgramManagersHasAnythingToDoWithDocuments() {
    TrainingFund fund = TrainingFund.inForce(war, "TRAIN-ROLES");
    for (String partner : List.of("aurora-admin", "cascade-admin", "aurora-colleague")) {
      Rest who = war.as(partner);
      who.get("catalogues").must(404);
      who.get(fund.path("versions/1")).mustRefuse(404, "not-found");
      fund.put(who, fund.yaml(true)).mustRefuse(404, "not-found");
      fund.publish(who, "\"1\"", true).mustRefuse(404, "not-found");
      who.send("POST", fund.path("dry-run"), BodyPublishers.noBody()).mustRefuse(404, "not-found");
    }
    for (String vendor : List.of("reviewer-1", "finance-1", "operator", "support")) {
      Rest who = war.as(vendor);
      who.get("catalogues").mustRefuse(403, "forbidden");
      who.get(fund.path("draft")).mustRefuse(403, "forbidden");
      fund.put(who, fund.yaml(true)).mustRefuse(403, "forbidden");
      fund.publish(who, "\"1\"", true).mustRefuse(403, "forbidden");
      who.delete(fund.path("draft"), "If-Match", "\"1\"").mustRefuse(403, "forbidden");
    }
  }

  @Test
  void theSchemaStandsAtItsAddress() {
    Reply schema = first.get("catalogues/schema").must(200);

    assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
    assertThat(schema.json().getJsonObject("properties")).containsKeys("periods", "catalogue");
    assertThat(first.get("catalogues/schema/catalogue").must(200).json().getString("title"))
        .isEqualTo("Catalogue");
    first.get("catalogues/NOBODY").mustRefuse(404, "not-found");
  }

  private JsonObject fund(TrainingFund fund) {
    return first.get("catalogues/" + fund.code()).must(200).json();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}

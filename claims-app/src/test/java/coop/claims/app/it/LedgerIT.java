package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ledger looks at itself, and people correct it. */
@OnTheWar
class LedgerIT {

  private static final Duration LOOK = Duration.ofSeconds(60);

  private final RunningWar war;
  private final Rest operator;
  private final Rest finance;
  private final Rest second;

  LedgerIT(RunningWar war) {
    this.war = war;
    this.operator = war.as("operator");
    this.finance = war.as("finance-1");
    this.second = war.as("finance-2");
  }

  @Test
  void aDamagedBalanceIsFoundStopsItsFundAndIsClosedByTwo() throws Exception {
    TrainingFund training = TrainingFund.inForce(war, "LEDGER-CHECK");
    Place place = training.enrolled(war);
    OwnClaim claim = training.claim(war, place, "400.00");
    Rest reviewer = war.as("reviewer-1");
    claim.step(claim.owner(), "submission").must(200);
    claim.step(reviewer, "review").must(200);
    moveAvailable(place.fundId(), "-1");
    Waiting.upTo(LOOK).until("the damage is found", () -> open(place.fundId()).isPresent());

    JsonObject found = open(place.fundId()).orElseThrow();
    assertThat(found.getJsonArray("discrepancies").getValuesAs(JsonObject.class))
        .extracting(d -> d.getString("account") + " " + d.getString("kept"))
        .contains("AVAILABLE 89599");
    assertThat(health()).contains("\"UP\"", "violated");
    assertThat(second.get("ledger/checks").must(200).items().get(0).getInt("wrong")).isPositive();
    Waiting.upTo(LOOK)
        .until(
            "the operator is told",
            () ->
                operator.get("notifications").must(200).items().stream()
                    .anyMatch(n -> n.getString("kind").equals("LEDGER_WRONG")));
    claim.step(reviewer, "approval", Json.object("text", "Fine")).mustRefuse(422, "fund.case-open");
    adjust(place.fundId(), "-1.00").mustRefuse(422, "fund.case-open");
    war.as("aurora-admin").get("ledger/cases").must(403);

    moveAvailable(place.fundId(), "1");
    String path = "ledger/cases/" + found.getString("id");
    close(operator, path).must(200);
    close(operator, path).mustRefuse(403, "ledger.four-eyes");
    assertThat(close(second, path).must(200).json().getBoolean("open")).isFalse();

    claim.step(reviewer, "approval", Json.object("text", "Fine")).must(200);
    Waiting.upTo(LOOK).until("the ledger is right", () -> health().contains("right"));
  }

  @Test
  void aLargeAdjustmentIsBookedByTheSecondPerson() {
    TrainingFund training = TrainingFund.inForce(war, "ADJUSTED");
    String fund = training.enrolled(war).fundId();

    Reply small = adjust(fund, "-1000.00").must(201);
    assertThat(small.json().getString("state")).isEqualTo("BOOKED");
    Reply large = adjust(fund, "1000.01").must(201);
    assertThat(large.json().getString("state")).isEqualTo("PROPOSED");
    String path = "funds/" + fund + "/adjustments/" + large.id();
    finance.post(path + "/confirmation", Json.object(), "If-Match", large.etag()).must(403);
    second.post(path + "/confirmation", Json.object(), "If-Match", large.etag()).must(200);
    second.post(path + "/refusal", Json.object(), "If-Match", large.etag()).must(412);

    assertThat(
            finance
                .get("funds/" + fund)
                .must(200)
                .json()
                .getJsonObject("earned")
                .getString("amount"))
        .isEqualTo("90000.01");
    JsonObject entry = finance.get("funds/" + fund + "/entries").must(200).items().get(0);
    assertThat(entry.getString("adjustmentId")).isEqualTo(large.id());
    assertThat(entry.getString("reason")).isEqualTo("OPS_ADJUSTMENT");
    war.as("aurora-admin").get("funds/" + fund + "/adjustments").must(403);
    war.as("borealis-admin").get("funds/" + fund + "/adjustments").must(404);
  }

  private Reply adjust(String fund, String amount) {
    return finance.post(
        "funds/" + fund + "/adjustments",
        Json.object(
            "amount", Json.money(amount, "NOK"), "reason", "OPS_ADJUSTMENT", "note", "A test"));
  }

  private Reply close(Rest who, String path) {
    String etag = who.get(path).must(200).etag();
    return who.post(path + "/closing", Json.object("note", "Seen and put right"), "If-Match", etag);
  }

  private Optional<JsonObject> open(String fund) {
    return operator.get("ledger/cases?open=true&size=100").must(200).items().stream()
        .filter(c -> c.getString("fundId").equals(fund))
        .findFirst();
  }

  private void moveAvailable(String fund, String by) {
    war.ledger()
        .damage(
            "update fund set available = available + (%1$s), budget = budget - (%1$s) where id = '%2$s'"
                .formatted(by, fund));
  }

  private String health() throws IOException, InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(war.address().resolve("health/ready")).build();
    return HttpClient.newHttpClient().send(ready, HttpResponse.BodyHandlers.ofString()).body();
  }
}

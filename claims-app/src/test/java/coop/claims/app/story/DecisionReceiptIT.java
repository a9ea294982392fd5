package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides read what a decision rested on, over REST and on the screens. */
@InTheBrowser
class DecisionReceiptIT {

  private static final String PARTNER = "aurora-admin";
  private static final String REVIEWER = "reviewer-1";
  private static final String THIS = "What this decision rested on";

  private final RunningWar war;
  private final Rest partner;
  private final Rest reviewer;
  private final Place place;

  DecisionReceiptIT(RunningWar war) {
    this.war = war;
    this.partner = war.as(PARTNER);
    this.reviewer = war.as(REVIEWER);
    this.place = Place.of(partner, Plot.PROGRAM);
  }

  @Test
  void anApprovalInPartSaysWhichRulesWereAppliedWhatShowedThemAndWhatItMeantInMoney() {
    OwnClaim claim = partlyApproved();

    JsonObject decision = decisions(partner, claim).get(0);
    JsonObject receipt = decision.getJsonObject("receipt");

    assertThat(decision.getString("decision")).isEqualTo("APPROVE");
    assertThat(decision).doesNotContainKey("decidedBy");
    assertThat(decisions(reviewer, claim).get(0).getJsonObject("decidedBy").getString("name"))
        .isNotBlank();
    assertThat(receipt.getString("kind")).isEqualTo("PARTLY_APPROVED");
    assertThat(receipt.getJsonObject("approved").getString("amount")).isEqualTo("5.00");
    JsonObject line = receipt.getJsonArray("lines").getJsonObject(0);
    assertThat(line.getJsonObject("claimed").getString("amount")).isEqualTo("9.00");
    assertThat(line.getString("reason")).isEqualTo("AMOUNT_NOT_PROVEN");
    JsonObject rule = rule(receipt, "proof.none-of");
    assertThat(rule.getString("clause")).isEqualTo("landing");
    assertThat(rule.getJsonObject("clauseText").keySet()).contains("en", "fr", "nl", "sv");
    assertThat(rule.getInt("ruleVersion")).isEqualTo(receipt.getInt("programVersion"));
    JsonObject shown =
        rule.getJsonArray("evidence").getJsonObject(0).getJsonArray("documents").getJsonObject(0);
    JsonObject proof =
        partner.get(claim.path("documents")).must(200).items().stream()
            .filter(each -> each.getString("id").equals(shown.getString("documentId")))
            .findFirst()
            .orElseThrow();
    assertThat(shown.getString("sha256")).isEqualTo(proof.getString("sha256"));
    partner.get(claim.path("decisions/" + decision.getString("id"))).must(200);
    war.as("borealis-admin").get(claim.path("decisions")).mustRefuse(404, "not-found");
  }

  @Test
  void aRequestForInformationIsADecisionWithAReceiptToo() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "9.00", reviewer);
    String line = "line:" + line(claim);
    claim
        .step(
            reviewer,
            "feedback",
            Json.object("item", line, "severity", "MUST_FIX", "text", "Which part?"))
        .must(201);
    claim.step(reviewer, "information-request", Json.object("text", "Please say")).must(200);

    JsonObject decision = decisions(partner, claim).get(0);

    assertThat(decision.getString("decision")).isEqualTo("REQUEST_INFORMATION");
    JsonObject receipt = decision.getJsonObject("receipt");
    assertThat(receipt).doesNotContainKey("approved");
    assertThat(rule(receipt, "feedback.unanswered").getString("state")).isEqualTo("NOT_MET");
  }

  @Test
  void thePartnerReadsItFromTheClaimAndTheReviewerFromTheReview(Chromium chromium) {
    OwnClaim claim = partlyApproved();

    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn(PARTNER).open("claim?id=" + claim.id());
      visitor.and(() -> link(visitor, "#decision a", THIS).click());
      String told = visitor.page().locator("main").innerText();
      assertThat(told)
          .contains(
              "Partly approved",
              "Validation team",
              "One of these: ",
              "SHA-256",
              "Amount not proven")
          .doesNotContain(name(claim));
      visitor.mustBeLookedAt();
      visitor.resize(Window.NARROW);
      Eye.seesNothingCutOff(visitor.page());
      visitor.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(visitor.page().locator(".page-actions").isVisible()).isFalse();
      assertThat(visitor.page().locator("#rules table").isVisible()).isTrue();
    }
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn(REVIEWER).open("review?id=" + claim.id());
      visitor.and(() -> link(visitor, ".page-actions a", "Decision receipt").click());
      assertThat(visitor.page().locator("main").innerText()).contains(name(claim));
      visitor.mustBeLookedAt();
      visitor.open("history?id=" + claim.id());
      visitor.and(() -> link(visitor, ".trail a", THIS).click());
      assertThat(visitor.page().locator("h2").first().innerText()).contains("Partly approved");
      visitor.mustNotHaveComplained();
    }
  }

  private static Locator link(Visitor visitor, String selector, String words) {
    return visitor
        .page()
        .locator(selector, new com.microsoft.playwright.Page.LocatorOptions().setHasText(words))
        .first();
  }

  private String name(OwnClaim claim) {
    return decisions(reviewer, claim).get(0).getJsonObject("decidedBy").getString("name");
  }

  private OwnClaim partlyApproved() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "9.00", reviewer);
    JsonObject cut =
        Json.object(
            "item", "line:" + line(claim),
            "state", "ACCEPTED",
            "reason", "AMOUNT_NOT_PROVEN",
            "text", "This much is proven",
            "approved", Json.money("5.00", place.currency()));
    claim.step(reviewer, "item-decisions", cut).must(201);
    claim.step(reviewer, "approval", Json.object("text", "Thank you")).must(200);
    return claim;
  }

  private String line(OwnClaim claim) {
    return partner
        .get(claim.path("invoices"))
        .must(200)
        .items()
        .get(0)
        .getJsonArray("lines")
        .getJsonObject(0)
        .getString("id");
  }

  private static List<JsonObject> decisions(Rest reader, OwnClaim claim) {
    return reader.get(claim.path("decisions")).must(200).items();
  }

  private static JsonObject rule(JsonObject receipt, String rule) {
    return receipt.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("rule").equals(rule))
        .findFirst()
        .orElseThrow();
  }
}

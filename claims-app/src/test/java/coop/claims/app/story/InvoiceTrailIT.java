package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of an invoice: that it stands elsewhere too, and what was changed on it. */
@InTheBrowser
class InvoiceTrailIT {

  private static final String PARTNER = "aurora-admin";

  private final RunningWar war;
  private final Rest partner;
  private final Rest reviewer;
  private final Place place;

  InvoiceTrailIT(RunningWar war) {
    this.war = war;
    partner = war.as(PARTNER);
    reviewer = war.as("reviewer-1");
    place = Place.of(partner, Plot.PROGRAM);
  }

  /** Who reads a page in a language goes on in it, and other tests ask these people too. */
  @AfterEach
  void inEnglishAgain() {
    for (Rest person : List.of(partner, reviewer)) {
      String etag = person.get("me").must(200).etag();
      person.patch("me", Json.object("language", "en"), "If-Match", etag).must(200);
    }
  }

  @Test
  void bothSidesAreToldOfTheOtherClaimWithTheSameInvoice(Chromium chromium) {
    OwnClaim first = OwnClaim.submitted(partner, place, "2.00");
    OwnClaim second = OwnClaim.ready(partner, place, "2.00");
    sameInvoice(first, second);
    String number = first.read().json().getString("number");
    assertThat(partner.get(second.path("check")).must(200).text())
        .contains("invoice.duplicate", number);

    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "sv")) {
      visitor.signIn(PARTNER).open("claim?id=" + second.id());
      assertThat(visitor.page().locator("main").innerText()).contains("finns även i " + number);
      visitor.mustBeLookedAt();
      visitor.resize(Window.NARROW);
      visitor.mustBeLookedAt();
    }
    second.step(partner, "submission").must(200);
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "nl")) {
      visitor.signIn("reviewer-1").open("review?id=" + second.id());
      assertThat(visitor.page().locator("main").innerText()).contains("staat ook in " + number);
      visitor.mustBeLookedAt();
    }
    assertThat(reviewer.get(second.path("check")).must(200).text()).contains(number);
    assertThat(war.as("borealis-admin").get(second.path("check")).status()).isEqualTo(404);
  }

  @Test
  void theHistorySaysWhatWasChangedInEveryLanguage(Chromium chromium) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String invoice = claim.addInvoice("AGENCY", "3.00").id();
    JsonObject amount = Json.object("amount", "4.00", "currency", "EUR");
    JsonObject change = Json.object("vendor", "Fjord \"Media\"", "net", amount, "gross", amount);
    String path = claim.path("invoices/" + invoice);
    partner.patch(path, change, "If-Match", claim.read().etag()).must(200);

    JsonObject event =
        partner.get(claim.path("history?size=100")).items().stream()
            .filter(e -> e.getString("action").equals("invoice.changed"))
            .findFirst()
            .orElseThrow();
    assertThat(event.getJsonObject("data").getString("changed")).isEqualTo("vendor,net,gross");
    assertThat(event.getJsonObject("data").toString()).doesNotContain("Fjord", "Northlight");
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn(PARTNER);
      told(visitor, claim, "en", "Who issued it: Northlight Media → Fjord \"Media\"");
      told(visitor, claim, "fr", "Émetteur : Northlight Media → Fjord \"Media\"");
      told(visitor, claim, "nl", "Afzender van de factuur: Northlight Media → Fjord \"Media\"");
      told(visitor, claim, "sv", "Fakturans avsändare: Northlight Media → Fjord \"Media\"");
    }
  }

  private static void told(Visitor visitor, OwnClaim claim, String language, String words) {
    visitor.open("history?id=" + claim.id()).speak(language);
    assertThat(visitor.page().locator(".changes li").allInnerTexts()).hasSize(3).contains(words);
    visitor.mustBeLookedAt();
    visitor.resize(Window.NARROW);
    visitor.mustBeLookedAt();
    visitor.resize(Window.DESKTOP);
  }

  /** Gives the second claim's invoice the number of the first's. */
  private void sameInvoice(OwnClaim first, OwnClaim second) {
    JsonObject one = partner.get(first.path("invoices")).items().get(0);
    JsonObject other = partner.get(second.path("invoices")).items().get(0);
    partner
        .patch(
            second.path("invoices/" + other.getString("id")),
            Json.object("number", " " + one.getString("number").toLowerCase()),
            "If-Match",
            second.read().etag())
        .must(200);
  }
}

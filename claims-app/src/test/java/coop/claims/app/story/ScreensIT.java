package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Papers;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the screens behave where people and their browsers do not do the expected. */
@InTheBrowser
class ScreensIT {

  private static final String PARTNER = "aurora-admin";
  private static final String ACCENTS = "Café Zoë, Göteborg – 5 €";
  private static final int MOST_BYTES = 25 * 1024 * 1024;
  private static final String PROOF = "[id=proof-landing-page] form";

  private final RunningWar war;
  private final Visitor visitor;
  private final Rest partner;
  private final Place place;

  ScreensIT(RunningWar war, Chromium chromium) {
    this.war = war;
    visitor = new Visitor(war, chromium, Window.DESKTOP, "en-IE");
    partner = war.as(PARTNER);
    place = Place.of(partner, Plot.PROGRAM);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void anAddressThatWasMailedOpensAfterSignIn() {
    OwnClaim claim = OwnClaim.draft(partner, place);

    visitor.open(claimPage(claim));
    assertThat(visitor.page().url()).contains("signin");
    visitor.enter(PARTNER);

    assertThat(visitor.page().url()).endsWith(claimPage(claim));
    assertThat(visitor.page().locator("h1").innerText()).contains(number(claim));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/", "//example.org/", "/\\example.org", "javascript:1"})
  void signInLeadsNowhereElse(String address) {
    visitor.open("signin?return=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    visitor.enter(PARTNER);

    assertThat(visitor.page().url()).startsWith(war.address().toString());
  }

  @Test
  void signingOutEndsTheSession() {
    visitor.signIn(PARTNER);
    visitor.and(() -> visitor.page().locator("form[action$=signout] button").click());

    visitor.open("claims");

    assertThat(visitor.page().url()).contains("signin");
  }

  @Test
  void theSessionIsInACookieThatNoScriptAndNoOtherSiteGets() {
    visitor.signIn(PARTNER);

    assertThat(visitor.cookies())
        .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
        .singleElement()
        .satisfies(
            cookie -> {
              assertThat(cookie.httpOnly).isTrue();
              assertThat(String.valueOf(cookie.sameSite)).isEqualToIgnoringCase("lax");
            });
    assertThat(visitor.page().content()).doesNotContain("jsessionid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "claims", "queue", "payments", "no-such-page"})
  void everyPageForbidsScriptsItDidNotWrite(String path) {
    visitor.signIn("supervisor");
    APIResponse page = visitor.fetch(path, RequestOptions.create());

    String policy = page.headers().get("content-security-policy");
    assertThat(policy).contains("script-src", "'nonce-").doesNotContain("unsafe-eval");
    assertThat(policy.replaceAll(".*script-src([^;]*).*", "$1")).doesNotContain("unsafe-inline");
    assertThat(page.headers()).containsEntry("x-content-type-options", "nosniff");
    assertThat(page.headers().get("cache-control")).contains("no-store");
  }

  @ParameterizedTest
  @CsvSource({"Origin, https://example.org", "Sec-Fetch-Site, cross-site", "Origin, null"})
  void aFormThatAnotherSiteSendsIsRefused(String header, String value) {
    visitor.signIn(PARTNER);
    RequestOptions foreign =
        RequestOptions.create().setMethod("POST").setHeader(header, value).setData("x=1");

    assertThat(visitor.fetch("claim?id=1", foreign).status()).isEqualTo(403);
    assertThat(visitor.fetch("signout", foreign).status()).isEqualTo(403);

    visitor.open("claims");
    assertThat(visitor.page().url()).endsWith("claims");
  }

  @Test
  void aDoubleClickOnSubmitSubmitsOnce() {
    OwnClaim claim = OwnClaim.ready(partner, place, "9.00");
    visitor.signIn(PARTNER).open(claimPage(claim));

    visitor.and(() -> visitor.page().locator("form[id=submit] button").dblclick());

    claim.mustBe("SUBMITTED");
    assertThat(claim.history(partner)).containsOnlyOnce("claim.submitted");
    visitor.mustNotHaveComplained();
  }

  @Test
  void aFormThatIsSentAgainIsDoneOnce() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open(claimPage(claim));
    visitor.form("commenting").fill("text", "Once only");
    String twice =
        "() => { const form = document.getElementById('commenting');"
            + " const button = form.querySelector('button');"
            + " const data = new URLSearchParams(new FormData(form, button));"
            + " const send = () => fetch(form.action, {method: 'POST', body: data});"
            + " return send().then(send).then(answer => answer.status); }";

    visitor.page().evaluate(twice);

    assertThat(partner.get(claim.path("comments")).items())
        .filteredOn(each -> each.getString("text").equals("Once only"))
        .hasSize(1);
  }

  @Test
  void whoIsTooLateIsToldAndLosesNothing() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open("claim-form?claim=" + claim.id());
    partner
        .patch(claim.path(), Json.object("name", "Faster"), "If-Match", claim.read().etag())
        .must(200);

    visitor.form("saving").fill("name", "Slower").pressInVain("button.primary");

    assertThat(visitor.page().locator("[id='saving:name:in']").inputValue()).isEqualTo("Slower");
    assertThat(claim.read().json().getString("name")).isEqualTo("Faster");
  }

  @Test
  void whatWasTypedStaysWhenSomethingIsWrong() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    visitor.signIn(PARTNER).open("invoice?claim=" + claim.id());

    visitor
        .form("saving")
        .fill("vendor", "Northlight Media")
        .fill("net", "twelve")
        .fill("gross", "-5")
        .pressInVain("button.primary");

    assertThat(value("saving:vendor")).isEqualTo("Northlight Media");
    assertThat(value("saving:net")).isEqualTo("twelve");
    assertThat(value("saving:gross")).isEqualTo("-5");
    Locator net = visitor.page().locator("[id='saving:net:in']");
    assertThat(net.getAttribute("aria-invalid")).isEqualTo("true");
    String described = net.getAttribute("aria-describedby");
    assertThat(described).contains("error");
    assertThat(claim.everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "en, '1,250.50', 1250.50",
    "en, '1 250.50', 1250.50",
    "fr, '1 250,50', 1250.50",
    "fr, '1\u202f250,50', 1250.50",
    "nl, '1.250,50', 1250.50",
    "sv, '1\u00a0250,50', 1250.50"
  })
  void amountsAreUnderstoodAsPeopleTypeThem(String language, String typed, String understood) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).speak(language).open("invoice?claim=" + claim.id());

    visitor
        .form("saving")
        .fill("vendor", "Northlight Media")
        .fill("number", "1")
        .fill("date", place.usageStart().toString())
        .fill("net", typed)
        .fill("gross", typed)
        .press("button.primary");

    assertThat(partner.get(claim.path("invoices")).items())
        .singleElement()
        .satisfies(
            invoice ->
                assertThat(invoice.getJsonObject("net").getString("amount")).isEqualTo(understood));
  }

  @ParameterizedTest
  @CsvSource({"empty.png, ''", "paper.pdf, this is no PDF", "setup.exe, MZ"})
  void aWrongFileIsRefusedBesideItsField(String name, String content) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    visitor.signIn(PARTNER).open(claimPage(claim));

    visitor
        .part(PROOF)
        .attach(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8))
        .write("The page")
        .pressInVain("button");

    assertThat(visitor.page().locator(PROOF + " .error").innerText()).isNotBlank();
    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithWords(@TempDir Path folder) throws Exception {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    Path large = Files.write(folder.resolve("large.pdf"), new byte[MOST_BYTES + 1]);
    visitor.signIn(PARTNER).open(claimPage(claim));
    Locator field = visitor.page().locator(PROOF + " input[type=file]");

    field.setInputFiles(large);

    assertThat((String) field.evaluate("input => input.validationMessage")).contains("25");
    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void wordsKeepTheirAccentsInEveryKindOfForm() {
    visitor
        .signIn(PARTNER)
        .open("create?location=" + place.locationId() + "&period=" + place.periodId());
    visitor
        .form("create")
        .choose("activityCode", OwnClaim.SIMPLEST)
        .fill("name", ACCENTS)
        .fill("activityStart", place.usageStart().toString())
        .fill("activityEnd", place.usageStart().toString())
        .press("button.primary");
    String id = visitor.page().url().replaceAll(".*\\bid=([0-9a-f-]+).*", "$1");
    OwnClaim claim = new OwnClaim(partner, place, id);
    visitor.open("invoice?claim=" + id);
    visitor
        .form("saving")
        .fill("vendor", ACCENTS)
        .fill("number", "1")
        .fill("date", place.usageStart().toString())
        .fill("net", "10")
        .fill("gross", "10")
        .attach("été.pdf", "application/pdf", Papers.pdf("x"))
        .press("button.primary");

    assertThat(claim.read().json().getString("name")).isEqualTo(ACCENTS);
    assertThat(partner.get(claim.path("invoices")).items().get(0).getString("vendor"))
        .isEqualTo(ACCENTS);
    assertThat(partner.get(claim.path("documents")).items().get(0).getString("fileName"))
        .isEqualTo("été.pdf");
  }

  @Test
  void aDocumentOpensForItsPartnerAlone(Chromium chromium) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    byte[] picture = Papers.png("own");
    String id = claim.upload("PROOF", "landing-page", "p.png", picture, "Note").must(201).id();
    String address = "documents/" + claim.id() + "/" + id;

    visitor.signIn(PARTNER);
    APIResponse own = visitor.fetch(address, RequestOptions.create());
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.body()).isEqualTo(picture);
    assertThat(own.headers().get("content-security-policy")).contains("sandbox");

    for (String other : List.of("borealis-admin", "aurora-colleague", "reviewer-1")) {
      try (Visitor stranger = new Visitor(war, chromium, Window.DESKTOP, "en")) {
        stranger.signIn(other);
        assertThat(stranger.fetch(address, RequestOptions.create()).status()).isEqualTo(404);
      }
    }
  }

  @Test
  void aColleagueDeliversExactlyWhatIsAskedAndTheHistoryShowsBoth(Chromium chromium) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String colleague = war.as("aurora-colleague").get("me").must(200).id();
    visitor.signIn(PARTNER).open("ask?claim=" + claim.id());
    visitor
        .form("asking")
        .choose("slot", "PROOF:landing-page")
        .choose("assigneeId", colleague)
        .fill("message", "Do you have the page as it was?")
        .press("button.primary");
    String request = partner.get(claim.path("document-requests")).items().get(0).getString("id");

    try (Visitor other = new Visitor(war, chromium, Window.PHONE, "en")) {
      other.signIn("aurora-colleague").open("request?id=" + request);
      other.form("saying").write("Only the top of it?").press("button");
      assertThat(other.page().locator("ol.talk").innerText()).contains("Only the top of it?");
      other
          .form("deliver")
          .attach("page.png", "image/png", Papers.png("asked"))
          .fill("note", "Here it is")
          .press("button.primary");
      other.mustNotHaveComplained();
      other.open(claimPage(claim));
      other.forget("status of 404");
    }

    assertThat(partner.get(claim.path("documents")).items())
        .singleElement()
        .satisfies(each -> assertThat(each.getString("slot")).isEqualTo("landing-page"));
    assertThat(claim.history(partner))
        .contains("document-request.made", "comment.added", "document-request.done");
  }

  @Test
  void aNameWithoutASpaceHidesNothing() {
    OwnClaim claim = OwnClaim.draft(partner, place, OwnClaim.SIMPLEST, "W".repeat(120));
    String reader = "?id=" + claim.id();
    visitor.signIn(PARTNER);

    for (String page :
        List.of(
            "", "claims", "claim" + reader, "history" + reader, "claim-form?claim=" + claim.id())) {
      visitor.resize(Window.DESKTOP);
      visitor.open(page);
      Eye.seesWholeTables(visitor.page());
      Eye.seesNothingCutOff(visitor.page());
      visitor.resize(Window.NARROW);
      Eye.seesWholeTables(visitor.page());
      Eye.seesNothingCutOff(visitor.page());
    }
    claim.owner().delete(claim.path(), "If-Match", claim.read().etag()).must(204);
  }

  @Test
  void onPaperAClaimIsADocumentWithoutButtons() {
    OwnClaim claim = OwnClaim.ready(partner, place, "12.00");
    visitor.signIn(PARTNER).open(claimPage(claim));
    Locator buttons = visitor.page().locator("button:visible, a.button:visible");
    assertThat(buttons.count()).isPositive();

    visitor.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(buttons.count()).isZero();
    assertThat(visitor.page().locator("iframe:visible, nav:visible").count()).isZero();
    assertThat(visitor.page().locator("#invoices thead th:visible").count()).isEqualTo(3);
    assertThat(visitor.page().locator("main").innerText()).contains("12.00", "The page as it was");
  }

  @Test
  void whatAnActorMayNotDoIsNotShown(Chromium chromium) {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", war.as("reviewer-1"));
    claim
        .step(
            war.as("reviewer-1"),
            "rejection",
            Json.object("reason", "DUPLICATE", "text", "Claimed before."))
        .must(200);

    visitor.signIn(PARTNER).open(claimPage(claim));
    assertThat(visitor.page().locator("form[id=disputing]").count()).isEqualTo(1);
    assertThat(visitor.page().locator("form[id=submit]").count()).isZero();

    try (Visitor reader = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      reader.signIn("support").open(claimPage(claim));
      assertThat(reader.page().locator("form[id=disputing]").count()).isZero();
      assertThat(reader.page().locator("main").innerText()).contains("Claimed before.");
    }
  }

  @Test
  void aReviewGoesByKeysAlone() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", war.as("reviewer-1"));
    visitor.signIn("reviewer-1").open("review?id=" + claim.id());
    int items = visitor.page().locator("#items a.item").count();

    for (int i = 0; i < items; i++) {
      visitor.and(() -> visitor.page().keyboard().press("a"));
    }

    assertThat(visitor.page().locator("#items a.item.state-ACCEPTED").count()).isEqualTo(items);
    assertThat(war.as("reviewer-1").get(claim.path("item-decisions")).items()).hasSize(items);
    visitor.mustNotHaveComplained();
  }

  @ParameterizedTest
  @CsvSource({"en, Sign in", "fr, Se connecter", "nl, Aanmelden", "sv, Logga in"})
  void theDoorSpeaksTheBrowsersLanguage(String language, String words, Chromium chromium) {
    try (Visitor guest = new Visitor(war, chromium, Window.DESKTOP, language)) {
      guest.open("signin");

      assertThat(guest.page().locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(guest.page().title()).isNotBlank();
      assertThat(guest.page().locator("main").innerText()).containsIgnoringCase(words);
    }
  }

  private String value(String field) {
    return visitor.page().locator("[id='" + field + ":in']").inputValue();
  }

  private static String claimPage(OwnClaim claim) {
    return "claim?id=" + claim.id();
  }

  private static String number(OwnClaim claim) {
    return claim.read().json().getString("number");
  }
}

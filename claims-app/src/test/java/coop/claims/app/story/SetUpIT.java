package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import coop.claims.app.it.JarServer;
import coop.claims.app.it.Json;
import coop.claims.app.it.Multipart;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Papers;
import coop.claims.app.it.Place;
import coop.claims.app.it.Reply;
import coop.claims.app.it.Rest;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From an empty home over the set-up page and the example file to an approved claim. */
@ExtendWith(SharedChromium.class)
class SetUpIT {

  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+/setup/([A-Za-z0-9_-]{43})\\R");
  private static final Path EXAMPLE = Path.of("..", ".ops", "master-data.example.json");
  private static final String PASSWORD = "four words of mine";

  /** What people of this test are called and write: names, a reason, notes, names of files. */
  private static final List<String> WRITTEN =
      List.of(
          "Ada Root",
          "Mallory",
          "Advertisement in a magazine",
          "As printed",
          "Thank you.",
          "Northlight",
          "invoice.pdf",
          "page.png");

  private final Map<String, String> firstPasswords = new HashMap<>();

  @TempDir private Path folder;

  private JarServer server;
  private String secret;

  @Test
  void anEmptyHomeIsSetUpAndAClaimIsApproved(Chromium chromium) throws Exception {
    try (JarServer jar = JarServer.start(folder.resolve("home"), "-Dclaims.demo=false")) {
      server = jar.awaitReady();
      secret = secretOfTheLink();
      beforeSetUpEverythingSaysSo(chromium);
      try (Visitor first = new Visitor(server.address(), chromium, Window.DESKTOP, "en");
          Visitor second = new Visitor(server.address(), chromium, Window.PHONE, "fr")) {
        first.open("setup/" + secret);
        second.open("setup/" + secret);
        assertThat(first.page().url()).endsWith("/setup");
        whatIsWrongIsToldAndNothingTypedIsLost(first);
        theExampleIsShownBeforeAnythingIsKept(first);
        setUp(first);
        whoeverIsSecondIsToldSo(second);
        downloadPasswords(first);
      }
      theLinkIsAnAddressLikeAnyOther();
      aFirstPasswordOpensTheChoiceOfAnotherOneOnly(chromium);
      aFileIsTakenOnThePageOfMasterData(chromium);
      theSameFileTwiceChangesNothingAndMoreIsAdded();
      aClaimIsApproved();
      nothingSecretIsInTheLog();
      nothingPersonalIsInTheLog();
    }
  }

  private String secretOfTheLink() {
    Matcher link = LINK.matcher(server.said());
    assertThat(link.find()).as(server.said()).isTrue();
    return link.group(1);
  }

  private void beforeSetUpEverythingSaysSo(Chromium chromium) throws Exception {
    Reply me = Rest.anonymous(server.address()).get("me");
    assertThat(me.status()).isEqualTo(503);
    assertThat(me.json().getString("code")).isEqualTo("setup.not-done");
    HttpResponse<String> wrong = get("setup/" + "A".repeat(43));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(get("claims").headers().firstValue("Location")).hasValue("/setup");
    try (Visitor stranger = new Visitor(server.address(), chromium, Window.NARROW, "sv")) {
      stranger.open("claims");
      assertThat(stranger.page().url()).endsWith("/setup");
      assertThat(stranger.page().locator("form[id=setup]").count()).isZero();
      assertThat(stranger.page().content()).contains("engångslänk").doesNotContain(secret);
      look(stranger);
    }
  }

  private void whatIsWrongIsToldAndNothingTypedIsLost(Visitor first) throws Exception {
    assertThat(value(first, "timeZone")).isNotEmpty();
    Form form = first.form("setup");
    form.fill("vendorName", "Polaris Software")
        .fill("timeZone", "Europe/Dublin")
        .fill("username", "root")
        .fill("password", "short")
        .fill("repeated", "short")
        .attach(
            "wrong.json",
            "application/json",
            example().replace("\"EUR\"", "\"EURO\"").getBytes(StandardCharsets.UTF_8));
    form.pressInVain("[id='setup:begin']");

    assertThat(first.page().locator("#faults tbody tr").first().innerText())
        .contains("3, column", "entities[0].currency", "EURO");
    assertThat(value(first, "vendorName")).isEqualTo("Polaris Software");
    look(first);
  }

  private void theExampleIsShownBeforeAnythingIsKept(Visitor first) throws Exception {
    first
        .form("setup")
        .fill("name", "Ada Root")
        .fill("email", "ada@polaris.example")
        .fill("password", PASSWORD)
        .fill("repeated", PASSWORD)
        .attach("example.json", "application/json", Files.readAllBytes(EXAMPLE))
        .press("[id='setup:look']");

    assertThat(first.page().locator("#plan details").count()).isEqualTo(8);
    first.page().locator("#plan details[data-kind=FUND] summary").click();
    assertThat(first.page().locator("#plan details[data-kind=FUND]").innerText())
        .contains("12,000.00");
    assertThat(Rest.anonymous(server.address()).get("me").status()).isEqualTo(503);
    first
        .page()
        .evaluate("() => document.querySelectorAll('#plan details').forEach(d => d.open = true)");
    look(first);
  }

  /** The file and the password were given before, and are still known. */
  private void setUp(Visitor first) {
    first.form("setup").press("[id='setup:begin']");

    assertThat(first.page().url()).endsWith("/master-data");
    assertThat(first.page().locator("header .organisation").innerText())
        .isEqualTo("Polaris Software");
    look(first);
  }

  private void whoeverIsSecondIsToldSo(Visitor second) {
    second
        .form("setup")
        .fill("vendorName", "Somebody Else")
        .fill("username", "mallory")
        .fill("name", "Mallory")
        .fill("email", "mallory@else.example")
        .fill("password", PASSWORD)
        .fill("repeated", PASSWORD)
        .pressInVain("[id='setup:begin']");
    assertThat(second.page().locator("#wrong").innerText()).contains("déjà");
  }

  private void downloadPasswords(Visitor first) throws Exception {
    Download download =
        first.page().waitForDownload(() -> first.page().locator("#made-passwords button").click());
    for (String line : Files.readAllLines(download.path()).subList(1, 7)) {
      String[] fields = line.split("\",\"");
      firstPasswords.put(fields[0].substring(1), fields[2].replace("\"", ""));
    }
    first.open("master-data");
    assertThat(first.page().locator("#made-passwords").count()).isZero();
    first.mustNotHaveComplained();
  }

  private void theLinkIsAnAddressLikeAnyOther() throws Exception {
    assertThat(get("setup/" + secret).statusCode()).isEqualTo(404);
    assertThat(get("setup").statusCode()).isEqualTo(404);
    assertThat(bodyAt(secret)).isEqualTo(bodyAt("A".repeat(43)));
  }

  /**
   * But for its scripts, which have a nonce, for the name of the request and for the address it was
   * asked at.
   */
  private String bodyAt(String word) throws Exception {
    String body = get("setup/" + word).body();
    return body.replace(word, "")
        .replaceAll("(?s)<script.*?</script>", "")
        .replaceAll("<code>[0-9a-f]{32}</code>", "");
  }

  private void aFirstPasswordOpensTheChoiceOfAnotherOneOnly(Chromium chromium) {
    String first = firstPasswords.get("larch-admin");
    withPassword("larch-admin", first)
        .post("tokens", Json.object("name", "too early"))
        .mustRefuse(403, "password.choose-own");
    try (Visitor partner = new Visitor(server.address(), chromium, Window.DESKTOP, "en")) {
      partner
          .open("signin")
          .form("signin")
          .fill("username", "larch-admin")
          .fill("password", first)
          .press("button");
      partner.open("claims");
      assertThat(partner.page().url()).endsWith("/password");
      look(partner);
      Form choosing = partner.form("choosing");
      choosing
          .fill("current", "not it")
          .fill("wanted", PASSWORD)
          .fill("repeated", PASSWORD)
          .pressInVain("button");
      choosing
          .fill("current", first)
          .fill("wanted", PASSWORD)
          .fill("repeated", PASSWORD)
          .press("button");
      partner.open("funds");
      assertThat(partner.page().locator("main").innerText()).contains("12,000.00");
    }
    withPassword("reviewer", firstPasswords.get("reviewer"))
        .post(
            "me/password",
            Json.object("current", firstPasswords.get("reviewer"), "wanted", PASSWORD))
        .must(204);
  }

  /** Shown, refused where it is wrong, and taken by the button; then it stands in the lists. */
  private void aFileIsTakenOnThePageOfMasterData(Chromium chromium) {
    String hazel =
        "{\"organisations\": [{\"code\": \"HAZEL\", \"name\": \"Hazel\", \"country\": \"IE\",\n"
            + "  \"timeZone\": \"Europe/Dublin\"}]}";
    try (Visitor root = new Visitor(server.address(), chromium, Window.DESKTOP, "en")) {
      root.open("signin")
          .form("signin")
          .fill("username", "root")
          .fill("password", PASSWORD)
          .press("button");
      root.open("master-data");
      root.form("taking").pressInVain("[id='taking:take']");
      attach(root, hazel.replace("IE", "EI")).pressInVain("[id='taking:take']");
      assertThat(root.page().locator("#faults tbody tr").first().innerText())
          .contains("organisations[0].country", "EI");
      assertThat(organisations()).doesNotContain("Hazel");

      attach(root, hazel).press("[id='taking:look']");
      assertThat(root.page().locator("#plan details[data-kind=ORGANISATION]").count()).isEqualTo(1);
      assertThat(organisations()).doesNotContain("Hazel");

      attach(root, hazel).press("[id='taking:take']");
      assertThat(root.page().locator("div[role=status]").innerText()).contains("1 new");
      assertThat(organisations()).contains("Hazel");
      look(root);
    }
  }

  private static Form attach(Visitor visitor, String json) {
    return visitor
        .form("taking")
        .attach("more.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private String organisations() {
    return as("root").get("organisations?size=100").must(200).text();
  }

  private void theSameFileTwiceChangesNothingAndMoreIsAdded() throws Exception {
    Rest root = as("root");
    Reply again = root.upload("master-data", file(example())).must(200);
    assertThat(again.json().getJsonObject("plan").getInt("made")).isZero();
    assertThat(again.json().getJsonArray("firstPasswords")).isEmpty();

    String more =
        "{\"organisations\": [{\"code\": \"ALDER\", \"name\": \"Alder\", \"country\": \"IE\",\n"
            + "  \"timeZone\": \"Europe/Dublin\"}]}";
    Reply refused = root.upload("master-data", file(more.replace("IE", "EI")));
    refused.mustRefuse(422, "setup.file-faulty");
    assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("path"))
        .startsWith("1:")
        .endsWith("organisations[0].country");
    assertThat(root.upload("master-data/preview", file(more)).must(200).json().getInt("made"))
        .isEqualTo(1);
    root.upload("master-data", file(more)).must(200);
    as("reviewer").upload("master-data", file(more)).mustRefuse(403, "forbidden");
    assertThat(root.get("installation").must(200).json().getString("vendorName"))
        .isEqualTo("Polaris Software");
    assertThat(root.get("first-passwords").must(200).json().getJsonArray("usernames")).hasSize(4);
  }

  private static Multipart file(String json) {
    return Multipart.form()
        .file("more.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private void aClaimIsApproved() {
    Rest partner = as("larch-admin");
    Rest reviewer = as("reviewer");
    Place place = Place.of(partner, "CLOUD");
    OwnClaim claim = OwnClaim.draft(partner, place, "DG-PRINT", "Advertisement in a magazine");
    String invoice = claim.addInvoice("MEDIA", "1200.00").id();
    claim.upload("INVOICE", invoice, "invoice.pdf", Papers.pdf("Invoice"), null).must(201);
    String proof =
        claim
            .upload("PROOF", "final-piece", "page.png", Papers.png(claim.id()), "As printed")
            .must(201)
            .id();
    partner
        .post(claim.path("metrics"), Json.object("requirement", "reach", "value", "25000"))
        .must(201);
    JsonObject brand = Json.object("requirement", "brand", "documentId", proof);
    partner.post(claim.path("confirmations"), brand).must(201);
    claim.step(partner, "submission").must(200);
    claim.step(reviewer, "review").must(200);
    claim.step(reviewer, "approval", Json.object("text", "Thank you.")).must(200);
    claim.mustBe("APPROVED");
  }

  private void nothingSecretIsInTheLog() {
    String said = server.said();
    assertThat(said.split(Pattern.quote(secret), -1)).as("printed once").hasSize(2);
    assertThat(said).doesNotContain(PASSWORD);
    firstPasswords.values().forEach(password -> assertThat(said).doesNotContain(password));
  }

  /** Neither who somebody is nor what they wrote: lines name requests, and things by their ids. */
  private void nothingPersonalIsInTheLog() throws Exception {
    List<String> personal = new ArrayList<>(WRITTEN);
    Matcher named =
        Pattern.compile("\"username\": \"[^\"]*\",\\s*\"name\": \"([^\"]+)\"").matcher(example());
    named.results().forEach(found -> personal.add(found.group(1)));
    assertThat(personal).contains("Larch Admin", "First Reviewer");
    String said = server.said();
    assertThat(said).as("there is a log").contains("[INFO");
    personal.forEach(words -> assertThat(said).doesNotContainIgnoringCase(words));
    assertThat(said).doesNotContainPattern("[\\w.-]+@[\\w-]+\\.example");
  }

  private Rest as(String user) {
    String token =
        withPassword(user, PASSWORD)
            .post("tokens", Json.object("name", "test"))
            .must(201)
            .json()
            .getString("token");
    return Rest.withToken(server.address(), token);
  }

  private Rest withPassword(String user, String password) {
    return Rest.withPassword(server.address(), user, password);
  }

  /** Readable, and on the narrowest screen too. */
  private static void look(Visitor visitor) {
    Eye.findsNothing(visitor.page());
    visitor.resize(Window.NARROW);
    Eye.seesNothingCutOff(visitor.page());
    visitor.resize(Window.DESKTOP);
    visitor.mustNotHaveComplained();
  }

  private static String value(Visitor visitor, String field) {
    return visitor.page().locator("[id='setup:" + field + ":in']").inputValue();
  }

  private static String example() throws Exception {
    return Files.readString(EXAMPLE);
  }

  /** As a browser would that follows nothing. */
  private HttpResponse<String> get(String path) throws Exception {
    URI address = server.address().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}

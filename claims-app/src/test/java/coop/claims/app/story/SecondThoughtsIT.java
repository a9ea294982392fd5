package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Reply;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was removed, deleted or handed in can be taken back, on the screens and over REST. */
@InTheBrowser
class SecondThoughtsIT {

  private static final String PARTNER = "aurora-admin";

  private final RunningWar war;
  private final Visitor visitor;
  private final Rest partner;
  private final Place place;

  SecondThoughtsIT(RunningWar war, Chromium chromium) {
    this.war = war;
    visitor = new Visitor(war, chromium, Window.DESKTOP, "en");
    partner = war.as(PARTNER);
    place = Place.of(partner, Plot.PROGRAM);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void aRemovedInvoiceComesBackByOnePressAfterAReload() {
    OwnClaim claim = OwnClaim.ready(partner, place, "9.00");
    List<JsonValue> before = content(claim);
    String invoice = items(claim, "invoices").get(0).getString("id");
    visitor.signIn(PARTNER).open("invoice?claim=" + claim.id() + "&id=" + invoice);
    visitor.page().locator("details.confirm summary").click();

    visitor.form("removing").press("button");

    assertThat(visitor.page().locator(".message.good").innerText())
        .contains(items(claim, "removals").get(0).getString("name").split(",")[0]);
    assertThat(items(claim, "invoices")).isEmpty();
    visitor.and(() -> visitor.page().reload());
    visitor.mustBeLookedAt();
    visitor.part("#removed li:first-child form").press("button");

    assertThat(content(claim)).isEqualTo(before);
    assertThat(visitor.page().locator("#removed").count()).isZero();
    assertThat(claim.history(partner)).endsWith("invoice.removed", "invoice.restored");
    claim.step(partner, "submission").must(200);
  }

  @Test
  void aRemovedLineComesBackIntoItsInvoice() {
    OwnClaim claim = OwnClaim.ready(partner, place, "9.00");
    List<JsonValue> before = content(claim);
    String invoice = items(claim, "invoices").get(0).getString("id");
    visitor.signIn(PARTNER).open("invoice?claim=" + claim.id() + "&id=" + invoice);
    visitor.part("#line-row-0").press("button");
    visitor.form("saving").press("button.primary");
    assertThat(items(claim, "invoices").get(0).getJsonArray("lines")).isEmpty();

    visitor.part("#removed li:first-child form").press("button");

    assertThat(content(claim)).isEqualTo(before);
  }

  @Test
  void aDeletedDraftComesBackByOnePress() {
    OwnClaim claim = OwnClaim.ready(partner, place, "9.00");
    List<JsonValue> before = content(claim);
    visitor.signIn(PARTNER).open("claim?id=" + claim.id());
    visitor.page().locator("#steps details summary").first().click();
    visitor.form("deleting").press("button");
    assertThat(visitor.page().url()).contains("/claims?deleted=");
    partner.get(claim.path()).must(404);
    visitor.mustBeLookedAt();
    visitor.resize(Window.NARROW);
    Eye.seesNothingCutOff(visitor.page());

    visitor.form("restoring").press("button");

    assertThat(visitor.page().url()).contains("/claim?id=" + claim.id());
    claim.mustBe("EDITING");
    assertThat(content(claim)).isEqualTo(before);
    assertThat(claim.history(partner)).endsWith("claim.deleted", "claim.restored");
  }

  @Test
  void theListOfDeletedDraftsLeadsBackToEachOfThem() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String number = claim.read().json().getString("number");
    partner.delete(claim.path(), "If-Match", claim.read().etag()).must(204);
    visitor.signIn(PARTNER).open("claims");
    visitor.and(() -> visitor.page().locator("a[href$='/deleted']").click());

    visitor.part("tr:has-text('" + number + "') form").press("button");

    assertThat(visitor.page().locator("h1").innerText()).contains(number);
    claim.mustBe("EDITING");
  }

  @Test
  void aCopyIsMadeOnceHoweverOftenIsPressed() {
    OwnClaim claim = OwnClaim.ready(partner, place, "9.00");
    claim.step(partner, "submission").must(200);
    String name = "Copied " + claim.id();
    visitor.signIn(PARTNER).open("claim?id=" + claim.id());
    visitor.and(() -> visitor.page().locator("a[href*='/copy?claim=']").click());
    assertThat(visitor.page().locator("[id='copying:name:in']").inputValue())
        .isEqualTo("Copy of A claim of a test");
    visitor.form("copying").fill("name", name).tick("withDocuments");

    visitor.and(() -> visitor.page().locator("#copying button.primary").dblclick());

    String id = visitor.page().url().replaceAll(".*\\bid=([0-9a-f-]+).*", "$1");
    assertThat(id).isNotEqualTo(claim.id());
    OwnClaim copy = new OwnClaim(partner, place, id);
    assertThat(items(copy, "documents")).hasSize(2);
    assertThat(copy.read().json().getString("name")).isEqualTo(name);
    assertThat(partner.get("claims?q=" + claim.id()).must(200).items()).hasSize(1);
    visitor.open("history?id=" + id);
    assertThat(visitor.page().locator("main").innerText())
        .contains(claim.read().json().getString("number"));
    copy.step(partner, "submission").must(200);
    visitor.mustNotHaveComplained();
  }

  @Test
  void whatWasHandedInAndNotTakenYetIsWithdrawn() {
    OwnClaim claim = OwnClaim.submitted(partner, place, "9.00");
    visitor.signIn(PARTNER).open("claim?id=" + claim.id());
    visitor.page().locator("#steps details summary").first().click();

    visitor.form("withdrawing").press("button");

    claim.mustBe("WITHDRAWN");
    OwnClaim other = OwnClaim.submitted(partner, place, "9.00");
    other.step(partner, "withdrawal").must(200);
    other.mustBe("WITHDRAWN");
    OwnClaim taken = OwnClaim.underReview(partner, place, "9.00", war.as("reviewer-1"));
    taken.step(partner, "withdrawal").mustRefuse(409, "claim.illegal-step");
  }

  @Test
  void overRestWhatWasTakenOutComesBackOnce() {
    OwnClaim claim = OwnClaim.ready(partner, place, "9.00");
    List<JsonValue> before = content(claim);
    JsonObject document = items(claim, "documents").get(1);
    String path = claim.path("documents/" + document.getString("id"));
    partner.delete(path, "If-Match", claim.read().etag()).must(204);
    JsonObject removal = items(claim, "removals").get(0);
    assertThat(removal.getString("kind")).isEqualTo("DOCUMENT");
    assertThat(removal.getString("name")).isEqualTo(document.getString("fileName"));
    String restoration = claim.path("removals/" + removal.getString("id") + "/restoration");

    war.as("borealis-admin").post(restoration, Json.object()).mustRefuse(404, "not-found");
    war.as("aurora-colleague").post(restoration, Json.object()).mustRefuse(404, "not-found");
    partner.post(restoration, Json.object(), "Idempotency-Key", claim.id()).must(200);
    partner.post(restoration, Json.object(), "Idempotency-Key", claim.id()).must(200);
    partner.post(restoration, Json.object()).mustRefuse(404, "removal.gone");

    assertThat(content(claim)).isEqualTo(before);
  }

  @Test
  void overRestADeletedDraftIsListedAndRestored() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    partner.delete(claim.path(), "If-Match", claim.read().etag()).must(204);
    JsonObject deleted =
        partner.get("claims/deleted?size=100").must(200).items().stream()
            .filter(each -> each.getJsonObject("claim").getString("id").equals(claim.id()))
            .findFirst()
            .orElseThrow();
    String version = "\"" + deleted.getJsonObject("claim").getInt("version") + "\"";

    assertThat(war.as("borealis-admin").get("claims/deleted?size=100").must(200).items())
        .noneMatch(each -> each.getJsonObject("claim").getString("id").equals(claim.id()));
    partner.post(claim.path("restoration"), Json.object()).must(428);
    war.as("borealis-admin")
        .post(claim.path("restoration"), Json.object(), "If-Match", version)
        .mustRefuse(404, "not-found");
    Reply back = partner.post(claim.path("restoration"), Json.object(), "If-Match", version);
    assertThat(back.must(200).json().getString("status")).isEqualTo("EDITING");
    partner
        .post(claim.path("restoration"), Json.object(), "If-Match", back.etag())
        .mustRefuse(409, "claim.not-deleted");
  }

  @Test
  void overRestACopyIsNamedInTheCallersLanguage() {
    OwnClaim claim = OwnClaim.draft(partner, place, OwnClaim.SIMPLEST, "x".repeat(120));
    JsonObject plain = Json.object("withDocuments", false);

    Reply copy = partner.post(claim.path("copy"), plain, "Accept-Language", "fr");

    assertThat(copy.must(201).json().getString("name")).hasSize(120).endsWith("…");
    assertThat(copy.header("Location")).endsWith("claims/" + copy.id());
    assertThat(claim.read().texts("allowedActions")).contains("COPY");
    partner.post(claim.path("copy"), Json.object()).must(400);
    partner
        .post(claim.path("copy"), Json.with(plain, "name", "x".repeat(121)))
        .mustRefuseAt(422, "input.invalid", "name", "field.too-long");
    war.as("reviewer-1").post(claim.path("copy"), plain).mustRefuse(404, "not-found");
  }

  private static List<JsonObject> items(OwnClaim claim, String parts) {
    return claim.owner().get(claim.path(parts)).must(200).items();
  }

  /** All that the claim says and carries. */
  private static List<JsonValue> content(OwnClaim claim) {
    JsonObject all = claim.read().json();
    return List.of(
        all.get("name"),
        all.get("claimed"),
        all.get("invoices"),
        all.get("statements"),
        all.get("documents"),
        all.get("metrics"),
        all.get("confirmations"));
  }
}

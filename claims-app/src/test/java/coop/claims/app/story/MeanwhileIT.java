package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A page is open while the claim goes on without it: what is pressed then is refused in words, and
 * what was typed is still there.
 */
@InTheBrowser
class MeanwhileIT {

  private static final String PARTNER = "aurora-admin";
  private static final String WORDS = "Ten lines that took me half an hour.";

  /** Display name of {@code reviewer-2}. */
  private static final String NAMED = "Tomás Herrera";

  private final Visitor visitor;
  private final Rest partner;
  private final Rest reviewer;
  private final Rest other;
  private final Place place;

  MeanwhileIT(RunningWar war, Chromium chromium) {
    visitor = new Visitor(war, chromium, Window.DESKTOP, "en-IE");
    partner = war.as(PARTNER);
    reviewer = war.as("reviewer-1");
    other = war.as("reviewer-2");
    place = Place.of(partner, Plot.PROGRAM);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void whoDecidesSecondIsToldAndKeepsTheWords() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", reviewer);
    JsonObject rejection = Json.object("reason", "DUPLICATE", "text", "Claimed before.");
    claim.step(reviewer, "rejection", rejection).must(200);
    claim.step(partner, "dispute", Json.object("justification", "It was not.")).must(200);
    visitor.signIn("reviewer-2").open("review?id=" + claim.id());
    Form rejecting = visitor.form("rejecting").choose("reason", "OTHER").fill("text", WORDS);
    claim.step(other, "approval").must(200);

    rejecting.pressInVain("button");

    assertThat(value("rejecting:text")).isEqualTo(WORDS);
    assertThat(value("rejecting:reason")).isEqualTo("OTHER");
    assertThat(visitor.page().locator("main").innerText()).contains("Approved");
    claim.mustBe("APPROVED");
    visitor.mustBeLookedAt();
  }

  @Test
  void anAnswerToAClaimThatWentOnIsKept() {
    OwnClaim claim = asked();
    visitor.signIn(PARTNER).open(page(claim));
    visitor.part("[id=asked]").write(WORDS);
    claim.step(partner, "withdrawal").must(200);

    visitor.part("[id=asked]").pressInVain("button");

    assertThat(visitor.page().locator("[id=asked] textarea").inputValue()).isEqualTo(WORDS);
    visitor.mustBeLookedAt();
  }

  @Test
  void aJustificationTypedBesideAnotherIsKept() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", reviewer);
    JsonObject rejection = Json.object("reason", "DUPLICATE", "text", "Claimed before.");
    claim.step(reviewer, "rejection", rejection).must(200);
    visitor.signIn(PARTNER).open(page(claim));
    Form disputing = visitor.form("disputing").fill("justification", WORDS);
    claim.step(partner, "dispute", Json.object("justification", "It was not.")).must(200);

    disputing.pressInVain("button");

    assertThat(value("disputing:justification")).isEqualTo(WORDS);
    visitor.mustBeLookedAt();
  }

  @Test
  void handingInTwiceIsTold() {
    OwnClaim claim = OwnClaim.ready(partner, place, "4.00");
    visitor.signIn(PARTNER).open(page(claim));
    claim.step(partner, "submission").must(200);

    visitor.form("submit").pressInVain("button");

    assertThat(claim.history(partner)).containsOnlyOnce("claim.submitted");
  }

  @Test
  void aFormThatIsNoLongerThereIsToldToo() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String colleague =
        partner.get("users").must(200).items().stream()
            .map(each -> each.getString("id"))
            .filter(id -> !id.equals(partner.get("me").id()))
            .findFirst()
            .orElseThrow();
    JsonObject request =
        Json.object("assigneeId", colleague, "kind", "ADDITIONAL", "message", "Please");
    String id = partner.post(claim.path("document-requests"), request).must(201).id();
    visitor.signIn(PARTNER).open(page(claim));
    String asked = "document-requests/" + id;
    partner.delete(asked, "If-Match", partner.get(asked).must(200).etag()).must(204);

    visitor.part("[id=requests] form").pressInVain("button");
  }

  @Test
  void theQueueTakesTheClaimThatWasPressed() {
    String name = "Queue " + UUID.randomUUID();
    List<OwnClaim> claims = List.of(submitted(name), submitted(name), submitted(name));
    visitor.signIn("reviewer-1").open("queue?text=" + name.replace(' ', '+'));
    claims.get(0).step(other, "review").must(200);

    visitor.part("main").pressInVain(taking(claims.get(0)));
    assertThat(wrong()).contains(number(claims.get(0))).contains("before you did").contains(NAMED);
    claims.get(0).step(reviewer, "review").mustRefuse(409, "claim.illegal-step");
    reviewer
        .post(claims.get(0).path("review"), Json.object(), "If-Match", "\"1\"")
        .mustRefuse(412, "stale-version");
    visitor.part("main").press(taking(claims.get(2)));

    assertThat(visitor.page().url()).contains(claims.get(2).id());
    claims.get(1).mustBe("SUBMITTED");
    claims.get(2).mustBe("UNDER_REVIEW");
  }

  @Test
  void whoTakesAClaimSecondIsToldOnItsPageToo() {
    OwnClaim claim = submitted("Taken " + UUID.randomUUID());
    visitor.signIn("reviewer-1").open("review?id=" + claim.id());
    claim.step(other, "review").must(200);

    visitor.form("taking").pressInVain("button");

    assertThat(wrong()).contains(number(claim)).contains("before you did").contains(NAMED);
    visitor.mustBeLookedAt();
  }

  @Test
  void aSecondPressStaysRefusedUntilThePageIsOpenedAnew() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open("claim-form?claim=" + claim.id());
    partner
        .patch(claim.path(), Json.object("name", "Faster"), "If-Match", claim.read().etag())
        .must(200);

    visitor.form("saving").fill("name", "Slower").pressInVain("button.primary");
    visitor.form("saving").pressInVain("button.primary");
    assertThat(claim.read().json().getString("name")).isEqualTo("Faster");

    visitor.and(() -> visitor.page().locator("#wrong a.again").click());
    assertThat(value("saving:name")).isEqualTo("Faster");
    visitor.form("saving").fill("name", "Slower").press("button.primary");
    assertThat(claim.read().json().getString("name")).isEqualTo("Slower");
  }

  @Test
  void addingALineToAnOldInvoiceDoesNotMakeItNew() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String invoice = claim.addInvoice("AGENCY", "3.00").id();
    visitor.signIn(PARTNER).open("invoice?claim=" + claim.id() + "&id=" + invoice);
    String path = claim.path("invoices/" + invoice);
    JsonObject faster = Json.object("vendor", "Faster");
    partner.patch(path, faster, "If-Match", claim.read().etag()).must(200);

    visitor.and(() -> visitor.page().locator("form[id=saving] .actions button.small").click());
    visitor.form("saving").fill("vendor", "Slower").pressInVain("button.primary");

    assertThat(partner.get(path).json().getString("vendor")).isEqualTo("Faster");
  }

  @Test
  void aMetricThatSomebodyElseFilledIsNotCleared() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-TELE", "Two metrics");
    visitor.signIn(PARTNER).open(page(claim));
    JsonObject calls = Json.object("requirement", "calls", "value", "5");
    partner.post(claim.path("metrics"), calls).must(201);

    visitor.part("[id=metric-successful-contacts]").type("7");
    visitor.form("measuring").pressInVain("button[type=submit]");
    visitor.form("measuring").pressInVain("button[type=submit]");
    assertThat(partner.get(claim.path("metrics")).text()).contains("\"5\"").doesNotContain("\"7\"");

    visitor.open(page(claim)).part("[id=metric-successful-contacts]").type("7");
    visitor.form("measuring").press("button[type=submit]");
    assertThat(partner.get(claim.path("metrics")).text()).contains("\"5\"").contains("\"7\"");
  }

  @Test
  void aRefusedDecisionStaysWithItsItem() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", reviewer);
    visitor.signIn("reviewer-1").open("review?id=" + claim.id());
    Locator current = visitor.page().locator("#items a.item.current .item-name");
    String shown = current.innerText();
    String address = visitor.page().locator("#items a.item.current").getAttribute("href");
    String item = address.replaceAll(".*item=([^#&]*).*", "$1").replace("%3A", ":");
    JsonObject decision = Json.object("item", item, "state", "ACCEPTED");
    reviewer.post(claim.path("item-decisions"), decision).must(201);

    visitor.form("deciding").pressInVain("button[data-key=a]");

    assertThat(current.innerText()).isEqualTo(shown);
    visitor.form("deciding").pressInVain("button[data-key=a]");
    assertThat(reviewer.get(claim.path("item-decisions")).items()).hasSize(1);
  }

  private OwnClaim asked() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", reviewer);
    JsonObject remark =
        Json.object("item", "proof:landing-page", "severity", "MUST_FIX", "text", "Which page?");
    claim.step(reviewer, "feedback", remark).must(201);
    claim.step(reviewer, "information-request", Json.object("text", "More")).must(200);
    return claim;
  }

  private OwnClaim submitted(String name) {
    OwnClaim claim = OwnClaim.ready(partner, place, "2.00");
    partner
        .patch(claim.path(), Json.object("name", name), "If-Match", claim.read().etag())
        .must(200);
    claim.step(partner, "submission").must(200);
    return claim;
  }

  private static String taking(OwnClaim claim) {
    return "button[aria-label*='" + number(claim) + "']";
  }

  private static String number(OwnClaim claim) {
    return claim.read().json().getString("number");
  }

  private String wrong() {
    return visitor.page().locator("#wrong").innerText();
  }

  private String value(String field) {
    return visitor.page().locator("[id='" + field + ":in']").inputValue();
  }

  private static String page(OwnClaim claim) {
    return "claim?id=" + claim.id();
  }
}

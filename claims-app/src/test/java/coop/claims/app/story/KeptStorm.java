package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Papers;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed is there again, whatever happened to the browser. */
@InTheBrowser
class KeptStorm {

  private static final String AUTHOR = "aurora-admin";
  private static final String DESCRIPTION = "[id='saving:description:in']";
  private static final String BEFORE = "Made by a test";
  private static final String TYPED =
      "Zo\u00eb\u2019s notes, line 1\nline 2 \u2013 \u201cquoted\u201d";

  private static final String TYPED_NAME = "Zo\u00eb\u2019s agency";
  private static final String ADD_WORK = "text=Add hours";
  private static final WaitForSelectorOptions HIDDEN_TOO =
      new WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

  private final RunningWar war;
  private final Chromium chromium;
  private final OwnClaim claim;

  KeptStorm(RunningWar war, Chromium chromium) {
    this.war = war;
    this.chromium = chromium;
    this.claim = OwnClaim.draft(war.as(AUTHOR), Place.of(war.as(AUTHOR), Plot.PROGRAM));
  }

  @Test
  void aTextThatWasNotSentIsThereInTheNextBrowserUntilItIsSent() {
    typeAndCloseTheBrowser();

    try (Visitor later = atTheForm(AUTHOR)) {
      assertThat(later.page().inputValue(DESCRIPTION)).isEqualTo(TYPED);
      assertThat(later.page().locator(".kept-note").count()).isEqualTo(1);
      later.mustBeLookedAt();
      later.form("saving").press("button.primary");
    }

    assertThat(claim.read().json().getString("description")).isEqualToNormalizingNewlines(TYPED);
    assertThat(kept()).isZero();
  }

  @Test
  void whoDiscardsItHasWhatStandsThere() {
    typeAndCloseTheBrowser();

    try (Visitor later = atTheForm(AUTHOR)) {
      later.page().locator(".kept-note button").click();
      assertThat(later.page().inputValue(DESCRIPTION)).isEqualTo(BEFORE);
      later.page().waitForCondition(() -> kept() == 0);
    }
  }

  @Test
  void whereSomebodyElseChangedItBothTextsStandSideBySide() {
    typeAndCloseTheBrowser();
    try (Visitor colleague = atTheForm("aurora-admin-2")) {
      assertThat(colleague.page().inputValue(DESCRIPTION)).isEqualTo(BEFORE);
      colleague.form("saving").fill("description", "A colleague\u2019s").press("button.primary");
    }

    try (Visitor later = atTheForm(AUTHOR)) {
      assertThat(later.page().inputValue(DESCRIPTION)).isEqualTo("A colleague\u2019s");
      assertThat(later.page().locator(".both dd").allInnerTexts())
          .isEqualTo(List.of(TYPED, "A colleague\u2019s"));
      later.mustBeLookedAt();
      later.resize(Window.NARROW);
      Eye.seesNothingCutOff(later.page());
      later.page().locator(".both button").first().click();
      assertThat(later.page().inputValue(DESCRIPTION)).isEqualTo(TYPED);
    }
  }

  @Test
  void afterTheSessionEndedSigningInLeadsBackToTheText() {
    try (Visitor author = atTheForm(AUTHOR)) {
      type(author);
      author.forgetSession();
      author.page().locator("#saving button.primary").click();
      author.page().waitForSelector("form[id=signin]");
      author.enter(AUTHOR);
      ready(author);

      assertThat(author.page().inputValue(DESCRIPTION)).isEqualTo(TYPED);
    }
  }

  @Test
  void whatWasTypedTheMomentBeforeARefusalIsKeptToo() {
    String invoice = "invoice?claim=" + claim.id();
    try (Visitor author = at(AUTHOR, invoice)) {
      author.form("saving").fill("vendor", TYPED_NAME).pressInVain("button.primary");
      assertThat(author.page().inputValue("[id='saving:vendor:in']")).isEqualTo(TYPED_NAME);
    }

    try (Visitor later = at(AUTHOR, invoice)) {
      assertThat(later.page().inputValue("[id='saving:vendor:in']")).isEqualTo(TYPED_NAME);
    }
  }

  @Test
  void rowsThatWereAddedComeBackWithWhatWasTypedInThem() {
    String statement = "statement?claim=" + claim.id();
    try (Visitor author = at(AUTHOR, statement)) {
      author.page().fill("[id='saving:work:0:role:in']", "Designer");
      author.part("fieldset:has(#work-row-0), section:has(#work-row-0)").press(ADD_WORK);
      ready(author);
      author.page().fill("[id='saving:work:1:role:in']", "Printer");
      saved(author);
    }

    try (Visitor later = at(AUTHOR, statement)) {
      assertThat(later.page().inputValue("[id='saving:work:0:role:in']")).isEqualTo("Designer");
      assertThat(later.page().inputValue("[id='saving:work:1:role:in']")).isEqualTo("Printer");
    }
  }

  @Test
  void whatStandsInAFormThatOnlyGrewARowIsKept() {
    String statement = "statement?claim=" + claim.id();
    try (Visitor author = at(AUTHOR, statement)) {
      author.page().fill("[id='saving:work:0:role:in']", "Designer");
      author.part("fieldset:has(#work-row-0), section:has(#work-row-0)").press(ADD_WORK);
      ready(author);
    }

    try (Visitor later = at(AUTHOR, statement)) {
      assertThat(later.page().inputValue("[id='saving:work:0:role:in']")).isEqualTo("Designer");
    }
  }

  @Test
  void anAnswerGoesToTheFeedbackItWasTypedFor() {
    Rest reviewer = war.as("reviewer-1");
    OwnClaim asked =
        OwnClaim.underReview(
            war.as(AUTHOR), Place.of(war.as(AUTHOR), Plot.PROGRAM), "8.00", reviewer);
    String invoice = ask(asked, reviewer);
    String page = "claim?id=" + asked.id();
    try (Visitor author = at(AUTHOR, page)) {
      author.page().locator("#asked textarea").fill("An answer that is not sent");
      saved(author);
    }
    asked
        .owner()
        .delete(asked.path("invoices/" + invoice), "If-Match", asked.read().etag())
        .must(204);
    asked.addInvoice("AGENCY", "7.00");
    String second = asked.owner().get(asked.path("invoices")).items().get(0).getString("id");
    asked.upload("INVOICE", second, "i.pdf", Papers.pdf("i"), null).must(201);
    asked.step(asked.owner(), "submission").must(200);
    asked.step(reviewer, "review").must(200);
    ask(asked, reviewer);

    try (Visitor later = at(AUTHOR, page)) {
      assertThat(later.page().locator("#asked textarea").inputValue()).isEmpty();
    }
  }

  private static String ask(OwnClaim claim, Rest reviewer) {
    String invoice = reviewer.get(claim.path("invoices")).items().get(0).getString("id");
    JsonObject point =
        Json.object("item", "invoice:" + invoice, "severity", "MUST_FIX", "text", "What is it?");
    claim.step(reviewer, "feedback", point).must(201);
    claim.step(reviewer, "information-request", Json.object("text", "Please")).must(200);
    return invoice;
  }

  @Test
  void everyLongerTextOfAPageIsThereAfterAReload() {
    Rest reviewer = war.as("reviewer-1");
    Place place = Place.of(war.as(AUTHOR), Plot.PROGRAM);
    OwnClaim asked = OwnClaim.underReview(war.as(AUTHOR), place, "8.00", reviewer);
    ask(asked, reviewer);
    OwnClaim review = OwnClaim.underReview(war.as(AUTHOR), place, "8.00", reviewer);
    String line =
        review
            .owner()
            .get(review.path("invoices"))
            .items()
            .get(0)
            .getJsonArray("lines")
            .getJsonObject(0)
            .getString("id");
    OwnClaim rejected = OwnClaim.underReview(war.as(AUTHOR), place, "8.00", reviewer);
    JsonObject no = Json.object("reason", "DUPLICATE", "text", "Claimed before.");
    rejected.step(reviewer, "rejection", no).must(200);
    String document = asked.owner().get(asked.path("documents")).items().get(1).getString("id");
    String create = "create?location=" + place.locationId() + "&period=" + place.periodId();

    mustKeepAll(AUTHOR, "claim?id=" + asked.id(), 4);
    mustKeepAll(AUTHOR, "claim?id=" + rejected.id(), 2);
    mustKeepAll(AUTHOR, create, 1);
    mustKeepAll(AUTHOR, "claim-form?claim=" + claim.id(), 2);
    mustKeepAll(AUTHOR, "invoice?claim=" + claim.id(), 1);
    mustKeepAll(AUTHOR, "statement?claim=" + claim.id(), 2);
    mustKeepAll(AUTHOR, "ask?claim=" + claim.id(), 1);
    mustKeepAll(AUTHOR, "document?claim=" + asked.id() + "&id=" + document, 2);
    mustKeepAll("reviewer-1", "review?id=" + review.id() + "&item=line:" + line, 6);
  }

  private void mustKeepAll(String user, String page, int atLeast) {
    try (Visitor visitor = at(user, page)) {
      unfold(visitor);
      List<Locator> texts = visitor.page().locator("main textarea").all();
      assertThat(texts).as("longer texts of " + page).hasSizeGreaterThanOrEqualTo(atLeast);
      for (int i = 0; i < texts.size(); i++) {
        texts.get(i).fill(TYPED + i);
      }
      visitor
          .page()
          .waitForFunction(
              "() => Array.from(document.querySelectorAll('main form:has(textarea) .keeping'))"
                  + ".every(said => said.textContent)");
      visitor.and(() -> visitor.page().reload());
      ready(visitor);
      unfold(visitor);
      List<Locator> again = visitor.page().locator("main textarea").all();
      for (int i = 0; i < again.size(); i++) {
        assertThat(again.get(i).inputValue()).as("text %s of %s", i, page).isEqualTo(TYPED + i);
      }
      visitor.mustNotHaveComplained();
    }
  }

  private static void unfold(Visitor visitor) {
    visitor
        .page()
        .evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  @Test
  void savedIsToldInThePersonsOwnTimeAndLanguage() {
    String author = "aurora-user";
    Rest rest = war.as(author);
    JsonObject before = rest.get("me").must(200).json();
    OwnClaim own = OwnClaim.draft(rest, Place.of(rest, Plot.PROGRAM));
    rest.patch(
            "me",
            Json.object("language", "fr", "timeZone", "Pacific/Auckland"),
            "If-Match",
            rest.get("me").etag())
        .must(200);
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "fr")) {
      visitor.signIn(author).open("claim-form?claim=" + own.id());
      ready(visitor);
      type(visitor);
      String there = visitor.page().locator("#saving .keeping").innerText();
      String pattern = "Enregistré à ";
      assertThat(there).startsWith(pattern);
      LocalTime told = LocalTime.parse(there.substring(pattern.length()));
      LocalTime now = LocalTime.now(ZoneId.of("Pacific/Auckland"));
      assertThat(Math.floorMod(Duration.between(told, now).toMinutes(), 24 * 60))
          .isLessThanOrEqualTo(2);
    } finally {
      rest.patch(
              "me",
              Json.object(
                  "language", before.getString("language"),
                  "timeZone", before.getString("timeZone")),
              "If-Match",
              rest.get("me").etag())
          .must(200);
    }
  }

  @Test
  void somebodyElseInTheSameBrowserSeesNothingOfIt() {
    try (Visitor visitor = atTheForm(AUTHOR)) {
      unreachable(visitor);
      visitor.page().locator(DESCRIPTION).fill(TYPED);
      visitor
          .page()
          .waitForFunction(
              "() => Object.keys(localStorage).some(k => k.startsWith('claims.kept'))");
      visitor.page().unroute("**/kept*");
      visitor.forgetSession();
      visitor.page().onDialog(Dialog::accept);
      visitor.open("").enter("aurora-admin-2").open("claim-form?claim=" + claim.id());
      ready(visitor);
      assertThat(visitor.page().inputValue(DESCRIPTION)).isEqualTo(BEFORE);
      assertThat(visitor.page().locator(".kept-note").count()).isZero();

      visitor.forgetSession();
      visitor.open("").enter(AUTHOR).open("claim-form?claim=" + claim.id());
      ready(visitor);
      assertThat(visitor.page().inputValue(DESCRIPTION)).isEqualTo(TYPED);
    }
  }

  @Test
  void whoLeavesTextThatIsNotSavedIsAsked() {
    try (Visitor visitor = atTheForm(AUTHOR)) {
      unreachable(visitor);
      visitor.page().locator(DESCRIPTION).fill(TYPED);
      List<String> asked = new ArrayList<>();
      visitor
          .page()
          .onDialog(
              dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
              });

      visitor.page().evaluate("() => { window.location.href = '/claims'; }");
      visitor.page().waitForCondition(() -> !asked.isEmpty());

      assertThat(asked).containsExactly("beforeunload");
      assertThat(visitor.page().url()).contains("claim-form");
      assertThat(visitor.page().inputValue(DESCRIPTION)).isEqualTo(TYPED);
    }
  }

  @Test
  void whoLeavesTextThatIsSavedIsNotAsked() {
    try (Visitor visitor = atTheForm(AUTHOR)) {
      type(visitor);
      visitor.page().onDialog(dialog -> fail("asked " + dialog.type()));

      visitor.and(() -> visitor.page().evaluate("() => { window.location.href = '/claims'; }"));

      assertThat(visitor.page().url()).endsWith("/claims");
    }
  }

  @Test
  void twoMinutesBeforeTheEndOfTheSessionADialogOffersToStay() {
    try (Visitor visitor = atTheFormWithAClock()) {
      int idle = idleSeconds(visitor);
      type(visitor);
      visitor.page().clock().runFor((idle - 130) * 1000L);
      assertThat(visitor.page().locator("#idle[open]").count()).isZero();
      visitor.page().clock().runFor(20_000);
      visitor.page().waitForSelector("#idle[open]");
      visitor.mustBeLookedAt();

      visitor.page().locator("#idle button").click();
      visitor.page().waitForSelector("#idle:not([open])", HIDDEN_TOO);
      visitor.page().clock().runFor(100_000);

      assertThat(visitor.page().url()).contains("claim-form");
      assertThat(visitor.page().locator("#idle[open]").count()).isZero();
    }
  }

  @Test
  void afterTheEndOfTheSessionSigningInLeadsBackToTheText() {
    try (Visitor visitor = atTheFormWithAClock()) {
      type(visitor);
      visitor.forgetSession();
      visitor.page().clock().runFor((idleSeconds(visitor) + 5) * 1000L);
      visitor.page().waitForSelector("form[id=signin]");

      visitor.enter(AUTHOR);
      ready(visitor);

      assertThat(visitor.page().url()).contains("claim-form?claim=" + claim.id());
      assertThat(visitor.page().inputValue(DESCRIPTION)).isEqualTo(TYPED);
    }
  }

  private static int idleSeconds(Visitor visitor) {
    return Integer.parseInt(visitor.page().getAttribute("#keeping", "data-idle"));
  }

  /** The clock of the page's scripts can be moved. */
  private Visitor atTheFormWithAClock() {
    Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en");
    visitor.signIn(AUTHOR);
    visitor.page().clock().install();
    visitor.open("claim-form?claim=" + claim.id());
    ready(visitor);
    return visitor;
  }

  /** From here on what the page keeps does not reach the server. */
  private static void unreachable(Visitor visitor) {
    visitor.page().route("**/kept*", Route::abort);
  }

  private void typeAndCloseTheBrowser() {
    try (Visitor author = atTheForm(AUTHOR)) {
      type(author);
    }
  }

  private static void type(Visitor author) {
    author.page().locator(DESCRIPTION).fill(TYPED);
    saved(author);
  }

  private static void saved(Visitor author) {
    author
        .page()
        .waitForFunction(
            "() => Array.from(document.querySelectorAll('.keeping')).some(s => s.textContent)");
  }

  private Visitor atTheForm(String user) {
    return at(user, "claim-form?claim=" + claim.id());
  }

  private Visitor at(String user, String page) {
    Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en");
    visitor.signIn(user).open(page);
    ready(visitor);
    return visitor;
  }

  private static void ready(Visitor visitor) {
    visitor.page().waitForSelector("html[data-kept=ready]");
  }

  private int kept() {
    return war.ledger()
        .rows("select form from kept_text where page like '%" + claim.id() + "%'")
        .size();
  }
}

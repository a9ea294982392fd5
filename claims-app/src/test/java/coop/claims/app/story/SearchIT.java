package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding a claim, keeping how one looks at the list, and taking the list away. */
@InTheBrowser
class SearchIT {

  private static final String PERSON = "cascade-admin";
  private static final String NAME = "Meridian photography weekend";

  private final RunningWar war;
  private final Rest rest;

  SearchIT(RunningWar war) {
    this.war = war;
    this.rest = war.as(PERSON);
  }

  @AfterEach
  void noViews() {
    rest.get("saved-views")
        .items()
        .forEach(v -> rest.delete("saved-views/" + v.getString("id"), "If-Match", version(v)));
  }

  private String version(JsonObject view) {
    return rest.get("saved-views/" + view.getString("id")).etag();
  }

  @Test
  void aMistypedNameIsFoundAndANumberLeadsToItsClaim(Chromium chromium) {
    OwnClaim claim = claim();
    String number = rest.get(claim.path()).json().getString("number");
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn(PERSON);
      search(visitor, "meridain photografy");
      assertThat(visitor.page().locator(".found mark").allInnerTexts())
          .contains("Meridian", "photography");
      visitor.mustBeLookedAt();
      visitor.and(() -> visitor.page().locator(".found .claim-number").first().click());
      assertThat(visitor.page().locator("h1").innerText()).contains(NAME);

      search(visitor, number.replace("-", "").toLowerCase());
      assertThat(visitor.page().url()).contains("/claim?id=" + claim.id());

      search(visitor, "nothing-is-called-so");
      assertThat(visitor.page().locator(".empty").innerText()).contains("nothing-is-called-so");
      visitor.mustBeLookedAt();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%25", "%5C", "%27", "%F0%9F%98%80", "%00", "%20", "a+b+c+d+e+f+g+h+i"})
  void whatCannotBeLookedForIsToldOnThePage(String typed, Chromium chromium) {
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn(PERSON).open("search?q=" + typed);
      assertThat(visitor.page().locator(".empty").innerText()).isNotBlank();
      visitor.mustNotHaveComplained();
    }
  }

  @Test
  void filtersStandInTheAddressAndAreSavedRenamedAndOpenedFirst(Chromium chromium) {
    claim();
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn(PERSON).open("claims");
      Page page = visitor.page();
      page.locator("form.filter input[name=text]").fill("meridian");
      visitor.and(() -> page.locator("form.filter button[type=submit]").click());
      assertThat(page.url()).contains("text=meridian");
      visitor.and(
          () ->
              page.locator("nav .tabs a", new Page.LocatorOptions().setHasText("Editing")).click());
      assertThat(page.url()).contains("text=meridian").contains("status=EDITING");
      visitor.and(() -> page.locator("th a").first().click());
      assertThat(page.url()).contains("sort=NUMBER").contains("status=EDITING");
      visitor.and(page::goBack);
      assertThat(page.url()).doesNotContain("sort=NUMBER");
      visitor.and(page::goForward);

      page.locator("details:has(form[id=viewing]) summary").click();
      visitor.mustBeLookedAt();
      visitor.form("viewing").fill("name", "Drafts").tick("first").press("button");
      assertThat(page.url()).contains("sort=NUMBER").contains("view=");
      visitor.open("claims");
      assertThat(page.url()).contains("text=meridian").contains("status=EDITING");
      assertThat(page.locator(".views a.current").innerText()).contains("Drafts");

      visitor.and(() -> page.locator(".views a.button").click());
      visitor.mustBeLookedAt();
      visitor.form("saving").fill("name", "My drafts").press("button.primary");
      assertThat(page.locator(".views a.current").innerText()).contains("My drafts");
      visitor.and(() -> page.locator("form.filter a.button").click());
      assertThat(page.url()).contains("view=all").doesNotContain("status");

      page.locator("details:has(form[id=viewing]) summary").click();
      visitor.form("viewing").fill("name", "my DRAFTS").pressInVain("button");
      visitor.mustBeLookedAt();

      visitor.open("claims");
      visitor.and(() -> page.locator(".views a.button").click());
      visitor.form("deleting").press("button");
      assertThat(rest.get("saved-views").items()).isEmpty();
    }
  }

  @Test
  void whatIsOnScreenIsTakenAway(Chromium chromium) throws IOException {
    claim();
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn(PERSON).open("claims?text=meridian&sort=NUMBER&direction=up");
      Page page = visitor.page();
      List<String> numbers = page.locator("table.claims tbody th").allInnerTexts();
      page.locator("details:has(a[href*='/export/']) summary").click();
      visitor.mustBeLookedAt();
      Download csv =
          page.waitForDownload(
              () -> page.locator("a[href*='/export/claims'][href$='format=csv']").click());

      List<String> rows = Files.readAllLines(csv.path());
      assertThat(csv.suggestedFilename()).startsWith("Claims").endsWith(".csv");
      assertThat(rows.subList(1, rows.size()).stream().map(row -> row.substring(0, 11)))
          .containsExactlyElementsOf(numbers);
      Download workbook =
          page.waitForDownload(() -> page.locator("a[href*='format=xlsx']").click());
      assertThat(Files.size(workbook.path())).isGreaterThan(500);
      visitor.mustNotHaveComplained();
    }
  }

  @Test
  void fundsOnScreenAreTakenAway(Chromium chromium) throws IOException {
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "fr")) {
      visitor.signIn(PERSON).open("funds");
      Page page = visitor.page();
      int shown = page.locator("table tbody tr").count();
      page.locator("details:has(a[href*='/export/']) summary").click();
      visitor.mustBeLookedAt();
      Download csv =
          page.waitForDownload(
              () -> page.locator("a[href*='/export/funds'][href$='format=csv']").click());

      List<String> rows = Files.readAllLines(csv.path());
      assertThat(csv.suggestedFilename()).startsWith("Fonds").endsWith(".csv");
      assertThat(rows).hasSize(shown + 1);
      assertThat(rows.get(0)).contains("Entité du fournisseur");
      visitor.speak("en");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue?tab=NEW", "history?id={claim}"})
  void aPlaceThatIsNotInTheListOpensItsFirstPage(String list, Chromium chromium) {
    OwnClaim claim =
        OwnClaim.submitted(
            war.as("aurora-admin"), Place.of(war.as("aurora-admin"), Plot.PROGRAM), "3.00");
    String address = list.replace("{claim}", claim.id());
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn("reviewer-1").open(address);
      String first = visitor.page().locator("main tbody tr, main .event-words").first().innerText();

      visitor.open(address + "&cursor=zzz");

      assertThat(visitor.page().locator("main tbody tr, main .event-words").first().innerText())
          .isEqualTo(first);
      visitor.mustNotHaveComplained();
    }
  }

  @Test
  void theVendorsCountsStopAtAThousand(Chromium chromium) {
    Rest reviewer = war.as("reviewer-1");
    Rest partner = war.as("aurora-admin");
    OwnClaim.submitted(partner, Place.of(partner, Plot.PROGRAM), "3.00");
    count("count + 1000");
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      assertThat(reviewer.get("overview").must(200).json().getJsonArray("totals"))
          .anyMatch(t -> t.asJsonObject().getBoolean("more"))
          .allMatch(t -> t.asJsonObject().getInt("count") <= 1_000);
      visitor.signIn("reviewer-1").open("claims");
      assertThat(
              visitor
                  .page()
                  .locator("nav .tabs a", new Page.LocatorOptions().setHasText("Submitted"))
                  .innerText())
          .contains("1,000+");
      visitor.mustBeLookedAt();
    } finally {
      count("count - 1000");
    }
  }

  /** As if there were so many more claims in one place. */
  private void count(String value) {
    war.ledger()
        .rows(
            """
            update claim_total set count = %s
             where (organisation_id, location_id, period_id, currency) =
                   (select organisation_id, location_id, period_id, currency from claim_total
                     where status = 'SUBMITTED' and count > 0
                     order by count desc, location_id, period_id limit 1)
               and status = 'SUBMITTED'
            returning count
            """
                .formatted(value));
  }

  private static void search(Visitor visitor, String typed) {
    visitor.page().locator("#search").fill(typed);
    visitor.and(() -> visitor.page().locator("form.search button").click());
  }

  private OwnClaim claim() {
    Place place = Place.of(rest, rest.get("funds").items().get(0).getString("programCode"));
    String activity =
        rest.get("programs/" + place.programCode() + "/activities").must(200).items().stream()
            .map(a -> a.getString("code"))
            .filter(OwnClaim.SIMPLEST::equals)
            .findFirst()
            .orElse(Plot.ACTIVITY);
    return OwnClaim.draft(rest, place, activity, NAME);
  }
}

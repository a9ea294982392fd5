package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Papers;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that are sent twice, late, from a page of long ago, or by somebody else. */
@InTheBrowser
class SentAgainStorm {

  private static final String PARTNER = "aurora-admin";
  private static final String PROOF = "[id=proof-landing-page] form";

  /** Sends a form as it stands with a file of its own choosing, and gives back what came. */
  private static final String SEND =
      "async ([selector, button, files]) => { const form = document.querySelector(selector);"
          + " const data = new FormData(form, form.querySelector(button));"
          + " const input = form.querySelector('input[type=file]'); const answers = [];"
          + " for (const file of files) {"
          + "   if (input) { data.set(input.name, new File([file], 'paper.csv',"
          + "     {type: 'text/csv'})); }"
          + "   const body = input ? data : new URLSearchParams(data);"
          + "   const answer = await fetch(form.action, {method: 'POST', body: body});"
          + "   answers.push(await answer.text()); }"
          + " return answers; }";

  private final RunningWar war;
  private final Visitor visitor;
  private final Rest partner;
  private final Place place;

  SentAgainStorm(RunningWar war, Chromium chromium) {
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
  void anotherFileUnderTheSameKeyIsNotTakenForTheFirst() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open(page(claim));
    visitor.part(PROOF).write("The page");

    List<String> answers = send(PROOF, "button", "a,b\n1,2\n", "c,d\n3,4\n");

    assertThat(answers.get(0)).doesNotContain("id=\"wrong\"");
    assertThat(answers.get(1)).contains("id=\"wrong\"");
    assertThat(partner.get(claim.path("documents")).items()).hasSize(1);
  }

  @Test
  void theSameFileSentAgainIsAddedOnce() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open(page(claim));
    visitor.part(PROOF).write("The page");

    List<String> answers = send(PROOF, "button", "a,b\n1,2\n", "a,b\n1,2\n");

    assertThat(answers).noneMatch(answer -> answer.contains("id=\"wrong\""));
    assertThat(partner.get(claim.path("documents")).items()).hasSize(1);
  }

  @Test
  void anInvoiceSentAgainHasItsFileOnce() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open("invoice?claim=" + claim.id());
    filledIn();

    send("form[id=saving]", "button.primary", "a,b\n1,2\n", "a,b\n1,2\n");

    assertThat(partner.get(claim.path("invoices")).items()).hasSize(1);
    assertThat(partner.get(claim.path("documents")).items()).hasSize(1);
  }

  @Test
  void metricsSentAgainAreSavedOnceAndNotRefused() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-TELE", "Two metrics");
    visitor.signIn(PARTNER).open(page(claim));
    visitor.part("[id=metric-calls]").type("5");
    visitor.part("[id=metric-successful-contacts]").type("7");

    List<String> answers = send("form[id=measuring]", "button", "", "");

    assertThat(answers).noneMatch(answer -> answer.contains("id=\"wrong\""));
    assertThat(claim.history(partner)).filteredOn("metric.set"::equals).hasSize(2);
  }

  @Test
  void aDecisionSentAgainIsMadeOnceAndNotRefused() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", war.as("reviewer-1"));
    visitor.signIn("reviewer-1").open("review?id=" + claim.id());
    visitor.form("deciding").choose("reason", "OTHER").fill("text", "Not readable");

    List<String> answers = send("form[id=deciding]", "button[data-key=c]", "", "");

    assertThat(answers).noneMatch(answer -> answer.contains("id=\"wrong\""));
    assertThat(war.as("reviewer-1").get(claim.path("item-decisions")).items()).hasSize(1);
    assertThat(war.as("reviewer-1").get(claim.path("feedback")).items()).hasSize(1);
  }

  @Test
  void aFileThatWasChosenIsNotForgottenWhenThePageComesBack() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open("invoice?claim=" + claim.id());
    filledIn().attach("bill.pdf", "application/pdf", Papers.pdf("x"));

    visitor.and(() -> visitor.page().locator("form[id=saving] .actions button.small").click());

    Locator field = visitor.page().locator(".field:has([id='saving:file:in'])");
    assertThat(field.innerText()).contains("bill.pdf");
    visitor.mustBeLookedAt();
    visitor.form("saving").fill("net", "nothing").pressInVain("button.primary");
    visitor.form("saving").fill("net", "10").press("button.primary");
    assertThat(partner.get(claim.path("documents")).items())
        .singleElement()
        .satisfies(each -> assertThat(each.getString("fileName")).isEqualTo("bill.pdf"));
  }

  @ParameterizedTest
  @CsvSource({"30, true", "60, false"})
  void aPageOfLongAgoWorksOrSaysThatItDoesNot(int others, boolean works) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    OwnClaim read = OwnClaim.draft(partner, place);
    visitor.signIn(PARTNER).open("claim-form?claim=" + claim.id());
    visitor.form("saving").fill("name", "Written before");
    for (int i = 0; i < others; i++) {
      String address = "claim-form?claim=" + read.id();
      assertThat(visitor.fetch(address, RequestOptions.create()).status()).isEqualTo(200);
    }

    if (works) {
      visitor.form("saving").press("button.primary");
      assertThat(claim.read().json().getString("name")).isEqualTo("Written before");
    } else {
      visitor.form("saving").pressInVain("button.primary");
      assertThat(visitor.page().url()).contains("claim-form");
      assertThat(visitor.page().locator("#wrong").innerText()).contains("other pages");
      visitor.mustNotHaveComplained();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aurora-admin, claims?text=%00",
    "aurora-admin, claims?program=%00",
    "aurora-admin, funds?program=%00",
    "aurora-admin, ?program=%00",
    "reviewer-1, queue?text=a%00b",
    "reviewer-1, queue?program=%00"
  })
  void aFilterOfCharactersNobodyTypesFindsNothing(String user, String address) {
    visitor.signIn(user);

    APIResponse answer = visitor.fetch(address, RequestOptions.create());

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void whoSignsInOverSomebodyElseStartsAfresh() {
    visitor.open("signin");
    Page aside = visitor.page().context().newPage();
    aside.navigate(war.address().resolve("signin").toString());
    aside.locator("[id='signin:username:in']").fill(PARTNER);
    aside.locator("[id='signin:password:in']").fill(Rest.PASSWORD);
    aside.locator("form[id=signin] button").click();
    aside.locator("header .organisation").waitFor();
    String before = session();

    visitor.enter("borealis-admin");

    assertThat(session()).isNotEqualTo(before);
    assertThat(visitor.page().locator("header .organisation").innerText()).contains("Borealis");
  }

  private Form filledIn() {
    return visitor
        .form("saving")
        .fill("vendor", "Northlight Media")
        .fill("number", "1")
        .fill("date", place.usageStart().toString())
        .fill("net", "10")
        .fill("gross", "10");
  }

  private String session() {
    return visitor.cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private List<String> send(String form, String button, String... files) {
    return (List<String>) visitor.page().evaluate(SEND, List.of(form, button, List.of(files)));
  }

  private static String page(OwnClaim claim) {
    return "claim?id=" + claim.id();
  }
}

package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an activity asks, as its partner answers it on the claim's page and on lines. */
@InTheBrowser
class QuestionsIT {

  private static final String PARTNER = "aurora-admin";

  private final Visitor visitor;
  private final Rest partner;
  private final Place place;

  QuestionsIT(RunningWar war, Chromium chromium) {
    visitor = new Visitor(war, chromium, Window.DESKTOP, "en-IE");
    partner = war.as(PARTNER);
    place = Place.of(partner, Plot.PROGRAM);
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void anAnswerChangesTheListOfWhatIsMissing() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-SEMINAR", "Seminar with a question");
    visitor.signIn(PARTNER).open("claim?id=" + claim.id());
    assertThat(places()).contains("#question-shown-in-invitation");
    assertThat(places()).doesNotContain("#proof-presentation");

    visitor.form("telling").choose("choice", "false").press("button");

    assertThat(places()).contains("#proof-presentation");
    assertThat(places()).doesNotContain("#question-shown-in-invitation");
    assertThat(visitor.page().locator("[id=proof-presentation]").count()).isEqualTo(1);
    visitor.mustBeLookedAt();
    visitor.resize(Window.PHONE);
    visitor.mustBeLookedAt();
  }

  @Test
  void checkingLeadsToTheList() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-OFFER", "Offer to be checked");
    visitor.signIn(PARTNER).open("claim?id=" + claim.id());

    visitor.form("check").press("button");

    assertThat(visitor.page().url()).endsWith("#checklist");
    assertThat(visitor.page().locator("#checklist li.missing").count()).isPositive();
  }

  @Test
  void whatIsOverACapStandsInTheListWithWhatToDo() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-OFFER", "Offer over its cap");
    claim.addInvoice("SIGN", "999999.00");
    visitor.signIn(PARTNER).open("claim?id=" + claim.id());

    String list = visitor.page().locator("#checklist").innerText();
    assertThat(list).contains("At most 25 percent").contains("Lower the amounts.");
  }

  @Test
  void aLineSaysWhoWentWhere() {
    OwnClaim claim = OwnClaim.draft(partner, place, "PR-CONF", "Conference for one");
    visitor.signIn(PARTNER).open("invoice?claim=" + claim.id());
    visitor.mustBeLookedAt();

    visitor
        .form("saving")
        .fill("vendor", "Northlight Events")
        .fill("number", "NE-1")
        .fill("date", place.usageStart().toString())
        .fill("net", "900")
        .fill("gross", "900")
        .choose("lines:0:expenseType", "REG")
        .fill("lines:0:amount", "900")
        .fill("lines:0:answers:0:value", "Partner Summit")
        .fill("lines:0:answers:1:value", "Ada Åkesson")
        .press("button.primary");

    var line = partner.get(claim.path("invoices")).must(200).items().get(0).getJsonArray("lines");
    assertThat(line.getJsonObject(0).getJsonObject("answers").getString("attendee"))
        .isEqualTo("Ada Åkesson");
    assertThat(visitor.page().locator("#invoices").innerText())
        .contains("Partner Summit")
        .contains("Ada Åkesson");
  }

  private List<String> places() {
    return visitor.page().locator("#checklist li:not(.done) a").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }
}

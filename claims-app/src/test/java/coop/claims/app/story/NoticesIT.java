package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.it.Waiting;
import coop.claims.app.story.Visitor.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notices in the application: the count in the header, the list, and which mails one wants. */
@InTheBrowser
class NoticesIT {

  /** Nobody else's test asks what this person was told. */
  private static final String PERSON = "borealis-user";

  private final RunningWar war;
  private final Rest rest;

  NoticesIT(RunningWar war) {
    this.war = war;
    this.rest = war.as(PERSON);
  }

  @Test
  void whatIsNewIsCountedOpenedAndMarked(Chromium chromium) {
    war.ledger().awaitTold();
    rest.post("notifications/read-marks", Json.object()).must(201);
    Place place = Place.of(rest, "CLOUD-DIRECT");
    OwnClaim claim = OwnClaim.submitted(rest, place, "1.00");
    awaitUnread(1);
    try (Visitor here = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      here.signIn(PERSON).open("funds");
      assertThat(count(here).innerText()).isEqualTo("1");
      here.open("notices?show=unread");
      here.mustBeLookedAt();
      here.resize(Window.NARROW);
      here.mustBeLookedAt();
      here.resize(Window.DESKTOP);
      Locator title = here.page().locator(".notices .told > a");
      assertThat(title.innerText()).startsWith("Submitted: A claim of a test");
      here.and(title::click);
      assertThat(here.page().url()).endsWith("/claim?id=" + claim.id());
      assertThat(count(here).count()).isZero();

      OwnClaim.submitted(rest, place, "1.00");
      OwnClaim.submitted(rest, place, "1.00");
      awaitUnread(2);
      here.open("notices");
      assertThat(count(here).innerText()).isEqualTo("2");
      here.and(() -> here.page().locator(".notices li.unread button").first().click());
      assertThat(count(here).innerText()).isEqualTo("1");
      here.and(() -> here.page().locator("#mark-all button").click());
      assertThat(count(here).count()).isZero();
      assertThat(here.page().locator(".notices li.unread").count()).isZero();
      here.mustBeLookedAt();
    }
  }

  @Test
  void somebodyElsesNoticeIsNotThere(Chromium chromium) {
    OwnClaim.submitted(rest, Place.of(rest, "CLOUD-DIRECT"), "1.00");
    Waiting.upTo(Duration.ofSeconds(30)).until("there is a notice", () -> unread() > 0);
    String notice = rest.get("notifications").items().get(0).getString("id");
    try (Visitor other = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      other.signIn("program-1").open("notice?id=" + notice);
      other.forget("status of 404");
      assertThat(other.page().locator("main").innerText()).doesNotContain("A claim of a test");
    }
    assertThat(unread()).as("nobody else marked it").isPositive();
  }

  @Test
  void whichMailsOneWantsIsChosenAndKept(Chromium chromium) {
    try (Visitor here = new Visitor(war, chromium, Window.PHONE, "en")) {
      here.signIn(PERSON).open("settings");
      here.mustBeLookedAt();
      assertThat(here.page().locator("#mailing .mandatory").innerText())
          .as("what is mandatory has one way")
          .startsWith("You are asked for something")
          .contains("At once");
      assertThat(here.page().locator("[id='mailing:rows:0:mode:in']").count()).isZero();
      assertThat(here.page().locator("[id='mailing:rows:1:mode:in'] option").allInnerTexts())
          .doesNotContain("No mail");
      here.page().locator("[id='mailing:rows:1:mode:in']").selectOption("DIGEST");
      here.page().locator("[id='mailing:rows:2:mode:in']").selectOption("OFF");
      here.form("mailing").press("button.primary");
      here.mustBeLookedAt();
      assertThat(here.page().locator("[id='mailing:rows:2:mode:in']").inputValue())
          .isEqualTo("OFF");
    }
    var kept = rest.get("me/notifications").must(200);
    assertThat(kept.json().getString("progress")).isEqualTo("OFF");
    assertThat(kept.json().getString("decision")).isEqualTo("DIGEST");
    rest.patch(
            "me/notifications",
            Json.object("progress", "AT_ONCE", "decision", "AT_ONCE"),
            "If-Match",
            kept.etag())
        .must(200);
  }

  @Test
  void theOperatorSeesHowTheMailStands(Chromium chromium) {
    try (Visitor here = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      here.signIn("operator").open("");
      here.and(() -> here.page().locator(".rail a[href$='/operations/mail']").click());
      assertThat(here.page().locator("h1").innerText()).isEqualTo("Mail delivery");
      assertThat(here.page().locator(".message.attention").count())
          .as("a mail server is set")
          .isZero();
      here.mustBeLookedAt();
    }
  }

  @Test
  void aDeadLetterIsSentAgainFromTheOperatorsPage(Chromium chromium) {
    Rest colleague = war.as("aurora-colleague");
    String right = colleague.get("me").must(200).json().getString("email");
    String asked;
    address("no address at all");
    try {
      asked = ask(colleague);
      Waiting.upTo(Duration.ofSeconds(60))
          .until("there is a dead letter", () -> letters().size() == 1);
    } finally {
      address(right);
    }
    try (Visitor here = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      here.signIn("operator").open("operations/mail");
      Locator letter = here.page().locator("tbody tr:has(th:text-is('aurora-colleague'))");
      assertThat(letter.innerText()).contains("address").doesNotContain(right);
      here.mustBeLookedAt();
      here.and(() -> letter.locator("button").click());
      assertThat(here.page().locator("[role=status]").innerText()).isNotBlank();
      assertThat(letter.count()).isZero();
      here.mustBeLookedAt();
    }
    Waiting.upTo(Duration.ofSeconds(30))
        .until(
            "it arrives",
            () ->
                war.mail().about("request?id=" + asked).stream()
                    .anyMatch(mail -> mail.to().equals(right)));
  }

  private String ask(Rest colleague) {
    Rest partner = war.as("aurora-admin");
    OwnClaim claim = OwnClaim.draft(partner, Place.of(partner, "CLOUD-DIRECT"));
    String id = colleague.get("me").id();
    return partner
        .post(
            claim.path("document-requests"),
            Json.object("assigneeId", id, "kind", "ADDITIONAL", "message", "Please"))
        .must(201)
        .id();
  }

  private List<String> letters() {
    return war.as("operator").get("mail/dead-letters").must(200).items().stream()
        .map(each -> each.getString("username"))
        .filter("aurora-colleague"::equals)
        .toList();
  }

  private void address(String address) {
    war.ledger()
        .rows(
            "update app_user set email = '%s' where username = 'aurora-colleague' returning id"
                .formatted(address));
  }

  private static Locator count(Visitor visitor) {
    return visitor.page().locator(".notice-count .count");
  }

  private void awaitUnread(int unread) {
    Waiting.upTo(Duration.ofSeconds(30)).until(unread + " unread", () -> unread() == unread);
  }

  private int unread() {
    return rest.get("notifications/unread-count").must(200).json().getInt("unread");
  }
}

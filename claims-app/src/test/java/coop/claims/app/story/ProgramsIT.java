package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.it.TrainingFund;
import coop.claims.app.it.Waiting;
import coop.claims.app.story.Visitor.Window;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A program manager changes a program, another publishes it, and a partner claims under it. */
@InTheBrowser
class ProgramsIT {

  private static final String SAVE = "button.primary";

  private final RunningWar war;

  ProgramsIT(RunningWar war) {
    this.war = war;
  }

  @Test
  void aNewVersionIsEditedComparedTriedPublishedAndClaimedUnder(Chromium chromium) {
    TrainingFund fund = TrainingFund.inForce(war, "STORY");
    Place place = fund.enrolled(war);
    OwnClaim open = fund.claim(war, place, "900.00");

    try (Visitor author = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      author.signIn("program-1").open("programs");
      assertThat(author.page().locator("table").innerText()).contains("Training fund", "STORY");
      editTheText(author, fund);
      compareAndTry(author);
      editTheForm(author, place);
      assertThat(author.page().locator("#publishing").count()).isZero();
      author.mustNotHaveComplained();
    }
    try (Visitor publisher = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      publisher.signIn("program-2").open("program-draft?code=STORY");
      publisher.mustBeLookedAt();
      publisher.form("publishing").press(SAVE);
      assertThat(publisher.page().locator("main").innerText()).contains("Version 2 is in force.");
      publisher.mustBeLookedAt();
      publisher.mustNotHaveComplained();
    }
    claimUnderIt(chromium, fund, place);
    Waiting.upTo(Duration.ofSeconds(90))
        .until("the draft has moved", () -> open.history(open.owner()).contains("claim.moved"));
  }

  private void editTheText(Visitor author, TrainingFund fund) {
    author.open("program-text?code=STORY");
    String wrong = fund.yaml(true).replace("currency: NOK", "currency: NKR");
    author.form("document").write(wrong).pressInVain(SAVE);
    assertThat(author.page().locator("#faults").innerText())
        .contains("Line 11", "entities[0].currency", "NKR");
    assertThat(author.page().locator("textarea").inputValue()).isEqualTo(wrong);
    author.page().locator("#faults a[data-line]").first().click();
    assertThat(author.page().evaluate("() => document.activeElement.id"))
        .isEqualTo("document:text:in");
    author.form("document").write(fund.yaml(true)).press(SAVE);
    assertThat(author.page().url()).contains("program-draft?code=STORY");
  }

  private void compareAndTry(Visitor author) {
    assertThat(author.page().locator(".changes").first().innerText())
        .contains("Activity SEMINAR: “The list of who was there” becomes mandatory.");
    author.and(() -> author.page().locator("#try").click());
    assertThat(author.page().locator("#trial dl").innerText().replaceAll("\\s+", " "))
        .contains("Newly fails 1");
    assertThat(author.page().locator("#trial").innerText()).contains("The list of who was there");
    author.mustBeLookedAt();
  }

  private void editTheForm(Visitor author, Place place) {
    author.open("program-form?code=STORY");
    String deadline =
        author.page().locator("fieldset.period").last().locator("input").nth(1).inputValue();
    String later = LocalDate.parse(deadline).plusDays(7).toString();
    author.page().locator("fieldset.period").last().locator("input").nth(1).fill(later);
    author.form("program").fill("reviewBusinessDays", "5").press(SAVE);
    assertThat(author.page().locator(".changes").first().innerText())
        .contains("A review takes 5 business days instead of 4.", "Deadline of ");
  }

  private void claimUnderIt(Chromium chromium, TrainingFund fund, Place place) {
    Rest partner = war.as("aurora-admin");
    OwnClaim claim = OwnClaim.draft(partner, place, TrainingFund.ACTIVITY, "Under version 2");
    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn("aurora-admin").open("claim?id=" + claim.id());
      assertThat(visitor.page().locator("main").innerText()).contains("The list of who was there");
      visitor.form("submit").pressInVain("button");
      assertThat(visitor.page().locator("#checklist li.missing").allInnerTexts())
          .anyMatch(missing -> missing.contains("The list of who was there"));
    }
  }
}

package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed is there again, whatever happened to the browser. */
@InTheBrowser
class KeptIT {

  private static final String AUTHOR = "aurora-admin";
  private static final String DESCRIPTION = "[id='saving:description:in']";
  private static final String BEFORE = "Made by a test";
  private static final String TYPED =
      "Zo\u00eb\u2019s notes, line 1\nline 2 \u2013 \u201cquoted\u201d";

  private final RunningWar war;
  private final Chromium chromium;
  private final OwnClaim claim;

  KeptIT(RunningWar war, Chromium chromium) {
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

  private void typeAndCloseTheBrowser() {
    try (Visitor author = atTheForm(AUTHOR)) {
      type(author);
    }
  }

  private static void type(Visitor author) {
    author.page().locator(DESCRIPTION).fill(TYPED);
    author.page().waitForFunction("() => document.querySelector('#saving .keeping').textContent");
  }

  private Visitor atTheForm(String user) {
    Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en");
    visitor.signIn(user).open("claim-form?claim=" + claim.id());
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

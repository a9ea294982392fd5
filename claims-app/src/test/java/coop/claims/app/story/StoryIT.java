package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.RunningWar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One story, told twice; each telling is listened to once, whichever test asks first. */
@InTheBrowser
@TestInstance(Lifecycle.PER_CLASS)
class StoryIT {

  private Told overRest;
  private Told inTheBrowser;

  @Test
  void overRestItEndsWithAPaymentDue(RunningWar war) {
    new Ending(war).mustBeThatOf(overRest(war));
  }

  @Test
  void inTheBrowserItEndsWithAPaymentDue(RunningWar war, Chromium chromium) {
    new Ending(war).mustBeThatOf(inTheBrowser(war, chromium));
  }

  @Test
  void bothLeaveTheSameHistory(RunningWar war, Chromium chromium) {
    Ending ending = new Ending(war);
    Told rest = overRest(war);
    Told browser = inTheBrowser(war, chromium);

    assertThat(ending.history(browser.approved())).isEqualTo(ending.history(rest.approved()));
    assertThat(ending.history(browser.disputed())).isEqualTo(ending.history(rest.disputed()));
  }

  private Told overRest(RunningWar war) {
    if (overRest == null) {
      overRest = new RestStory(war).tell();
    }
    return overRest;
  }

  private Told inTheBrowser(RunningWar war, Chromium chromium) {
    if (inTheBrowser == null) {
      inTheBrowser = new BrowserStory(war, chromium).tell();
    }
    return inTheBrowser;
  }
}

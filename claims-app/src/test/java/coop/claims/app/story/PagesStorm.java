package coop.claims.app.story;

import coop.claims.app.it.RunningWar;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Everybody can read and use every page in the languages beside English: axe, narrow screens, a
 * quiet console.
 */
@InTheBrowser
@TestInstance(Lifecycle.PER_CLASS)
class PagesStorm {

  private static final String LANGUAGES = System.getProperty("claims.storm.languages", "fr,nl,sv");

  private Tour tour;

  @TestFactory
  Stream<DynamicTest> everyPageCanBeRead(RunningWar war, Chromium chromium) {
    tour = new Tour(war, chromium);
    return Stream.of(LANGUAGES.split(",")).flatMap(tour::in);
  }

  @AfterAll
  void leave() {
    if (tour != null) {
      tour.close();
    }
  }
}

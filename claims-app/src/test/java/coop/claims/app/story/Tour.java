package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks through the {@link Gallery} in one language: each scene is looked at on a desk, on a phone,
 * and at the narrowest width. People stay signed in from scene to scene.
 */
final class Tour implements AutoCloseable {

  private final RunningWar war;
  private final Chromium chromium;
  private final List<Scene> scenes;
  private final Map<String, Visitor> visitors = new HashMap<>();

  Tour(RunningWar war, Chromium chromium) {
    this.war = war;
    this.chromium = chromium;
    this.scenes = new Gallery(war, new Exhibits(war)).scenes();
  }

  Stream<DynamicTest> in(String language) {
    return scenes.stream()
        .map(
            scene ->
                DynamicTest.dynamicTest(
                    language
                        + ": "
                        + (scene.user() == null ? "nobody" : scene.user())
                        + ", "
                        + scene.name(),
                    () -> look(scene, language)));
  }

  private void look(Scene scene, String language) {
    String who = scene.user() + language;
    Visitor visitor = visitors.computeIfAbsent(who, first -> arrived(scene, language));
    try {
      visitor.resize(Window.DESKTOP);
      scene.go().accept(visitor);
      if (scene.status() != 200) {
        visitor.forget("status of " + scene.status());
      }
      assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
      Eye.findsNothing(visitor.page());
      visitor.resize(Window.PHONE);
      Eye.findsNothing(visitor.page());
      visitor.resize(Window.NARROW);
      Eye.seesNothingCutOff(visitor.page());
      Eye.seesNothingLostByEnter(visitor.page());
      visitor.mustNotHaveComplained();
    } catch (RuntimeException | AssertionError spoilt) {
      visitor.leavePicture(spoilt);
      visitors.remove(who).close();
      throw spoilt;
    }
  }

  private Visitor arrived(Scene scene, String language) {
    Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, language);
    return scene.user() == null ? visitor : visitor.signIn(scene.user()).speak(language);
  }

  @Override
  public void close() {
    visitors.values().forEach(Visitor::close);
  }
}

package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.Json;
import coop.claims.app.it.Reply;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people set for themselves, on the screen and over REST. */
@InTheBrowser
class SettingsIT {

  /** Nobody else's test asks how this person reads. */
  private static final String PERSON = "program-2";

  private final RunningWar war;
  private final Rest rest;

  SettingsIT(RunningWar war) {
    this.war = war;
    this.rest = war.as(PERSON);
  }

  @AfterEach
  void asItWas() {
    change(
        "language",
        "en",
        "timeZone",
        "Europe/Stockholm",
        "numbers",
        "LANGUAGE",
        "dates",
        "LANGUAGE",
        "theme",
        "SYSTEM");
  }

  @Test
  void whatIsSetInOneBrowserHoldsInTheNext(Chromium chromium) {
    try (Visitor here = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      here.signIn(PERSON).open("settings");
      here.mustBeLookedAt();
      here.form("saving")
          .choose("language", "sv")
          .choose("timeZone", "Europe/Paris")
          .choose("numbers", "POINT")
          .choose("dates", "YEAR_FIRST")
          .choose("theme", "DARK")
          .press("button.primary");
      assertThat(here.page().locator("html").getAttribute("lang")).isEqualTo("sv");
      here.mustBeLookedAt();
    }

    try (Visitor there = new Visitor(war, chromium, Window.PHONE, "fr")) {
      there.open("").enter(PERSON).open("funds");
      assertThat(there.page().locator("html").getAttribute("lang")).isEqualTo("sv");
      assertThat(there.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(there.page().locator("main").innerText()).containsPattern("\\d{4}-\\d\\d-\\d\\d");
      there.mustBeLookedAt();
    }
    assertThat(rest.get("me").json().getString("timeZone")).isEqualTo("Europe/Paris");
  }

  @Test
  void theFooterSpeaksForThePersonToo(Chromium chromium) {
    try (Visitor here = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      here.signIn(PERSON).speak("nl");
    }

    assertThat(rest.get("me").json().getString("language")).isEqualTo("nl");
  }

  @ParameterizedTest
  @CsvSource({"language, de", "timeZone, Europe/Atlantis", "numbers, ROMAN", "colour, red"})
  void whatThereIsNotIsRefused(String field, String value) {
    Reply before = rest.get("me").must(200);

    Reply refused = rest.patch("me", Json.object(field, value), "If-Match", before.etag());

    assertThat(refused.status()).isIn(400, 422);
    assertThat(rest.get("me").json()).isEqualTo(before.json());
  }

  @Test
  void whatWasChangedMeanwhileIsNotOverwritten() {
    String read = rest.get("me").etag();
    change("theme", "DARK");
    JsonObject light = Json.object("theme", "LIGHT");

    assertThat(rest.patch("me", light, "If-Match", read).status()).isEqualTo(412);
    assertThat(rest.patch("me", light).status()).isEqualTo(428);
  }

  private void change(Object... fields) {
    rest.patch("me", Json.object(fields), "If-Match", rest.get("me").etag()).must(200);
  }
}

package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.JarServer;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonArray;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Neither a typed text nor the way back from a removal is lost when the server dies. */
@ExtendWith(SharedChromium.class)
class RestartStorm {

  private static final String AUTHOR = "aurora-admin";
  private static final String DESCRIPTION = "[id='saving:description:in']";
  private static final String SAVED = "Saved before the kill";
  private static final String TYPED = SAVED + ", and typed while nobody answered";

  @TempDir private Path folder;
  private final Chromium chromium;

  RestartStorm(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void aServerThatWasKilledGivesBackWhatWasTypedAndWhatWasRemoved() throws Exception {
    JarServer server = JarServer.start(folder.resolve("home")).awaitReady();
    try {
      Rest partner = server.as(AUTHOR);
      OwnClaim claim = OwnClaim.ready(partner, Place.of(partner, Plot.PROGRAM), "9.00");
      OwnClaim draft = OwnClaim.draft(partner, Place.of(partner, Plot.PROGRAM));
      JsonArray before = claim.read().json().getJsonArray("invoices");
      String invoice = before.getJsonObject(0).getString("id");
      partner.delete(claim.path("invoices/" + invoice), "If-Match", claim.read().etag()).must(204);
      partner.delete(draft.path(), "If-Match", draft.read().etag()).must(204);
      try (Visitor visitor = new Visitor(server.address(), chromium, Window.DESKTOP, "en")) {
        visitor.signIn(AUTHOR).open("claim-form?claim=" + claim.id());
        visitor.page().waitForSelector("html[data-kept=ready]");
        type(visitor, SAVED, "Saved ");
        server.kill();
        type(visitor, TYPED, "Not saved yet");

        server = server.again().awaitReady();

        Rest again = server.as(AUTHOR);
        OwnClaim kept = new OwnClaim(again, claim.place(), claim.id());
        visitor.page().onDialog(dialog -> dialog.accept());
        visitor.open("claim-form?claim=" + claim.id());
        visitor.enter(AUTHOR);
        visitor.page().waitForSelector("html[data-kept=ready]");
        assertThat(visitor.page().inputValue(DESCRIPTION)).isEqualTo(TYPED);
        visitor.form("saving").press("button.primary");
        assertThat(kept.read().json().getString("description")).isEqualTo(TYPED);

        visitor.part("#removed li:first-child form").press("button");
        assertThat(kept.read().json().getJsonArray("invoices")).isEqualTo(before);
        visitor.open("claims?deleted=" + draft.id()).form("restoring").press("button");
        new OwnClaim(again, claim.place(), draft.id()).mustBe("EDITING");
      }
    } finally {
      server.close();
    }
  }

  private static void type(Visitor visitor, String text, String said) {
    visitor.page().locator(DESCRIPTION).fill(text);
    visitor
        .page()
        .waitForFunction(
            "said => document.querySelector('#saving .keeping').textContent.startsWith(said)",
            said);
  }
}

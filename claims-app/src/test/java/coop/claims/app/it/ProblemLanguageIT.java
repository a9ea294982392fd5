package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal is told in the caller's language, under the same code. */
@OnTheWar
class ProblemLanguageIT {

  private static final List<String> LANGUAGES = List.of("en", "fr", "nl", "sv");

  private final RunningWar war;

  ProblemLanguageIT(RunningWar war) {
    this.war = war;
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims/none", "claims?size=many", "review-queue"})
  void aRefusalIsToldInFourLanguages(String path) {
    Set<String> details = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (String language : LANGUAGES) {
      Reply reply = war.as("aurora-admin").get(path, "Accept-Language", language);
      assertThat(reply.status()).isBetween(400, 499);
      assertThat(reply.header("Content-Language")).isEqualTo(language);
      details.add(reply.json().getString("detail"));
      codes.add(reply.json().getString("code"));
    }

    assertThat(details).hasSize(LANGUAGES.size());
    assertThat(codes).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'fr-CA, en;q=0.5', fr", "'de, sv;q=0.7, en;q=0.3', sv", "'de', en", "'*', en"})
  void theFirstLanguageThatIsSpokenIsTaken(String asked, String spoken) {
    Reply reply = war.as("support").get("claims/none", "Accept-Language", asked);

    assertThat(reply.must(404).header("Content-Language")).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "sv", "nl", "en"})
  void whoAsksForNoneGetsTheirOwn(String own) {
    Rest person = war.as("finance-2");
    String read = person.get("me").must(200).etag();
    person.patch("me", Json.object("language", own), "If-Match", read).must(200);

    assertThat(person.get("claims/none").header("Content-Language")).isEqualTo(own);
  }
}

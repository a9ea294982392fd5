package coop.claims.app.notification;

import static coop.claims.app.notification.Letters.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.notification.LetterWriter.Written;
import coop.claims.domain.notification.Letter;
import coop.claims.domain.notification.NoticeKind;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a mail. */
class LetterWriterTest {

  private final LetterWriter writer = new LetterWriter(URI.create("https://claims.example/co-op/"));

  @Test
  void itSaysWhatHappenedUntilWhenAndLinksToTheClaim() {
    Written written = write(Letters.to("a@example.com"));

    assertThat(written.subject()).isEqualTo("Action required: Autumn (7K3M-Q2XF-4)");
    String link = "https://claims.example/co-op/claim?id=" + Letters.CLAIM;
    for (String body : new String[] {written.text(), written.html()}) {
      assertThat(body)
          .contains("Hello Claire Martin,", written.subject(), link)
          .contains("Wed 10 Jun 2026, 17:00 (Central European")
          .contains("https://claims.example/co-op/settings#mails");
    }
    assertThat(written.html()).contains("<html lang=\"en\">", "<title>Action required");
    assertThat(written.text().lines())
        .containsSubsequence("Hello Claire Martin,", "", written.subject(), link, "", "-- ");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Action requise : Autumn (7K3M-Q2XF-4)",
    "nl, Actie vereist: Autumn (7K3M-Q2XF-4)",
    "sv, Åtgärd krävs: Autumn (7K3M-Q2XF-4)"
  })
  void itSpeaksTheReadersLanguage(String language, String subject) {
    Written written =
        write(Letters.to(Letters.user("a@example.com", "Zoë", language), Letters.line("Autumn")));

    assertThat(written.language()).isEqualTo(language);
    assertThat(written.subject()).isEqualTo(subject);
    assertThat(written.html()).contains("lang=\"" + language + "\"");
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void everyKindHasWordsInEveryLanguage(NoticeKind kind) {
    for (String language : new String[] {"en", "fr", "nl", "sv"}) {
      Letter letter =
          Letters.to(
              Letters.user("a@example.com", "Zoë", language),
              Letters.line(kind, "Autumn", Instant.parse("2026-08-15T22:00:00Z")));
      Written written = write(letter);

      assertThat(written.subject()).isNotBlank().doesNotContain("null", "{", "notice.");
      assertThat(written.text()).doesNotContain("null", "{", "notice.", "mail.");
      assertThat(written.html()).doesNotContain("null", "notice.", "mail.");
    }
  }

  @Test
  void aDeadlineAtMidnightIsToldAsTheDayBefore() {
    Written written =
        write(
            Letters.to(
                "a@example.com",
                Letters.line(
                    NoticeKind.DRAFT_EXPIRES, "Autumn", Instant.parse("2026-08-15T22:00:00Z"))));

    assertThat(written.text()).contains("until Sat 15 Aug 2026 (Central European");
  }

  @Test
  void aDigestTellsAllInOne() {
    Written written =
        write(Letters.to("a@example.com", Letters.line("Autumn"), Letters.line("Winter")));

    assertThat(written.subject()).isEqualTo("2 notices of 2 Jun 2026");
    assertThat(written.text()).contains("Autumn", "Winter");
    assertThat(written.html()).contains("Autumn", "Winter");
  }

  @Test
  void whatPeopleTypedIsNoMarkup() {
    Written written =
        write(Letters.to("a@example.com", Letters.line("<b onclick=\"x\">A & B</b>")));

    assertThat(written.html()).doesNotContain("<b ").contains("&lt;b onclick");
    assertThat(written.text()).contains("<b onclick=\"x\">A & B</b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A\r\nBcc: all@example.com", "A\nB", "A\u2028B", "A\u0085B", "A\tB", "A\0B"})
  void aHeaderIsOneLineWhateverAClaimIsCalled(String name) {
    assertThat(write(Letters.to("a@example.com", Letters.line(name))).subject())
        .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u0085]");
  }

  @Test
  void aSubjectIsNotEndless() {
    assertThat(write(Letters.to("a@example.com", Letters.line("x".repeat(4_000)))).subject())
        .hasSizeLessThanOrEqualTo(200);
  }

  private Written write(Letter letter) {
    return writer.write(letter, NOW);
  }
}

package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.DateStyle;
import coop.claims.domain.account.NumberStyle;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.shared.Refusal.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  @Test
  void theStatusNamesAreThoseOfTheGuide() {
    assertThat(Arrays.stream(ClaimStatus.values()).map(ENGLISH::status))
        .containsExactly(
            "Editing",
            "Submitted",
            "Under review",
            "Action required",
            "Partner Action Required",
            "Approved",
            "Rejected",
            "Disputed",
            "Expired",
            "Withdrawn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "nl", "sv"})
  void everyValueOfEveryEnumerationHasAName(String language) {
    Texts texts = Texts.in(new Locale(language));
    Names.PREFIXES.forEach(
        (type, prefix) -> {
          for (Object value : type.getEnumConstants()) {
            assertThat(texts.has(prefix + ((Enum<?>) value).name())).as(prefix + value).isTrue();
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"de,en", "fr-CA,fr", "nl-BE,nl", "sv-FI,sv", "en-GB,en", "und,en"})
  void anUnknownLanguageIsEnglish(String asked, String answered) {
    assertThat(Texts.in(Locale.forLanguageTag(asked)).language()).isEqualTo(answered);
  }

  @Test
  void englishDoesNotFollowTheMachineItRunsOn() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertThat(Texts.in(Locale.ENGLISH).status(ClaimStatus.APPROVED)).isEqualTo("Approved");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void moneyIsWrittenAsTheLanguageDoes() {
    Money money = Money.of("1250.50", "EUR");
    assertThat(plain(ENGLISH.money(money))).isEqualTo("1,250.50 EUR");
    assertThat(plain(Texts.in(Locale.FRENCH).money(money))).isEqualTo("1 250,50 EUR");
    assertThat(plain(Texts.in(new Locale("nl")).money(money))).isEqualTo("1.250,50 EUR");
    assertThat(plain(Texts.in(new Locale("sv")).money(money))).isEqualTo("1 250,50 EUR");
    assertThat(plain(ENGLISH.money(Money.of("1250", "JPY")))).isEqualTo("1,250 JPY");
  }

  @Test
  void numbersAndDatesAreWrittenAsSomebodyPrefers() {
    Money money = Money.of("1250.50", "EUR");
    LocalDate day = LocalDate.of(2026, 8, 5);
    Texts comma = ENGLISH.written(NumberStyle.COMMA, DateStyle.DAY_FIRST);
    assertThat(plain(comma.money(money))).isEqualTo("1.250,50 EUR");
    assertThat(comma.date(day)).isEqualTo("05/08/2026");
    Texts spaced = ENGLISH.written(NumberStyle.SPACE, DateStyle.YEAR_FIRST);
    assertThat(plain(spaced.money(money))).isEqualTo("1 250,50 EUR");
    assertThat(spaced.date(day)).isEqualTo("2026-08-05");
    Texts point = Texts.in(Locale.FRENCH).written(NumberStyle.POINT, DateStyle.MONTH_FIRST);
    assertThat(plain(point.money(money))).isEqualTo("1,250.50 EUR");
    assertThat(point.date(day)).isEqualTo("08/05/2026");
    assertThat(point.inZone(PACIFIC).moment(Instant.parse("2026-11-25T01:00:00Z"), PACIFIC))
        .endsWith("11/24/2026, 17:00");
  }

  @Test
  void aDeadlineHasItsZone() {
    Instant closing = Instant.parse("2026-11-25T01:00:00Z");
    assertThat(ENGLISH.dateTime(closing, PACIFIC))
        .isEqualTo("Tue 24 Nov 2026, 17:00 (Pacific Time)");
    assertThat(ENGLISH.moment(closing, PACIFIC)).isEqualTo("Tue 24 Nov 2026, 17:00");
    assertThat(ENGLISH.date(LocalDate.of(2026, 8, 15))).isEqualTo("15 Aug 2026");
  }

  @Test
  void argumentsAreWrittenForTheReader() {
    Refusal late = Refusal.rule("claim.deadline-passed", LocalDate.of(2026, 8, 15));
    assertThat(ENGLISH.refusal(late)).contains("15 Aug 2026");
    Refusal poor = Refusal.rule("fund.not-enough", Money.of("450.00", "EUR"));
    assertThat(plain(Texts.in(new Locale("nl")).refusal(poor))).contains("450,00 EUR");
    Refusal closed =
        Refusal.of(
            Kind.ILLEGAL_STEP, "dispute.window-closed", Instant.parse("2026-11-25T01:00:00Z"));
    assertThat(ENGLISH.inZone(PACIFIC).refusal(closed)).contains("17:00 (Pacific Time)");
  }

  @Test
  void aStatusInARefusalIsCalledByItsName() {
    Refusal refusal = Refusal.of(Kind.ILLEGAL_STEP, "claim.illegal-step", "UNDER_REVIEW");
    assertThat(ENGLISH.refusal(refusal)).contains("“Under review”");
    assertThat(Texts.in(Locale.FRENCH).refusal(refusal)).contains("En cours d’examen");
  }

  @Test
  void aFailedGuardIsToldAsTheCheckTellsIt() {
    Finding finding = Finding.blocking("claim.deadline-passed", "claim", LocalDate.of(2026, 8, 15));
    Violation violation = new Violation("claim", finding.rule(), finding.arguments());
    assertThat(ENGLISH.violation(violation))
        .isEqualTo(ENGLISH.finding(finding))
        .isEqualTo("The last day to submit was 15 Aug 2026.");
  }

  @Test
  void aTextOfTheProgramComesInTheReadersLanguage() {
    LocalizedText ad = new LocalizedText(Map.of("en", "Screenshot", "sv", "Skärmbild"));
    Finding finding = Finding.blocking("proof.missing", "proof:ad", ad, 2);
    assertThat(Texts.in(new Locale("sv")).finding(finding))
        .isEqualTo("Bevis saknas: Skärmbild. Minst 2 filer behövs.");
    assertThat(Texts.in(Locale.FRENCH).finding(finding)).contains("Screenshot");
    assertThat(ENGLISH.finding(Finding.blocking("proof.missing", "proof:ad", ad, 1)))
        .isEqualTo("Proof is missing: Screenshot.");
  }

  @Test
  void numbersAgreeWithTheirWords() {
    assertThat(ENGLISH.violation(new Violation("net", "money.scale", List.of("JPY", 0))))
        .contains("no decimals");
    assertThat(ENGLISH.violation(new Violation("net", "money.scale", List.of("EUR", 2))))
        .contains("2 decimals");
    assertThat(ENGLISH.violation(Violation.of("name", "field.too-long", 4_000))).contains("4,000");
  }

  @Test
  void aKeyWithoutWordsShowsItself() {
    assertThat(ENGLISH.get("no.such-key")).isEqualTo("no.such-key");
    assertThat(ENGLISH.refusal(Refusal.rule("no.such-code"))).isEqualTo("no.such-code");
    assertThat(ENGLISH.name(ReasonCode.OVER_CAP)).isEqualTo("Above the cap for this activity");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}

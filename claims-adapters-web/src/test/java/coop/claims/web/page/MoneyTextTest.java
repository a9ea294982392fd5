package coop.claims.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency BHD = Currency.getInstance("BHD");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,250.50 | 1250.50",
        "en | 1250.5 | 1250.5",
        "en | 1,250 | 1250",
        "en | 1,250,000 | 1250000",
        "en | 0.125 | 0.125",
        "fr | 1 250,50 | 1250.50",
        "fr | 1250,50 | 1250.50",
        "fr | 1.250,50 | 1250.50",
        "nl | 1.250,50 | 1250.50",
        "nl | 1.250 | 1250",
        "nl | 1.250.000 | 1250000",
        "sv | 1 250,50 kr | -",
        "sv | 1 250:50 | -",
        "en | 5 | 5",
        "en | EUR 1,250.50 | 1250.50",
        "fr | 1 250,50 eur | 1250.50",
        "fr | 1 250,50 € | 1250.50",
        "en | -12.50 | -12.50",
      })
  void readsWhatPeopleType(String language, String typed, String amount) {
    MoneyText read = MoneyText.read(typed, EUR, new Locale(language));
    if ("-".equals(amount)) {
      assertThat(read.problem()).isEqualTo("money.not-a-number");
    } else {
      assertThat(read.amount()).isEqualByComparingTo(new BigDecimal(amount));
      assertThat(read.problem()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\u00a0250,50", "1\u202f250,50", "1\u2009250,50", " 1 250,50 "})
  void takesEverySpaceThatGroupsDigits(String typed) {
    assertThat(MoneyText.read(typed, EUR, Locale.FRENCH).amount()).isEqualByComparingTo("1250.50");
  }

  @ParameterizedTest
  @CsvSource({"en, 1.250", "fr, '1,250'", "fr, 1.250", "nl, '1,250'", "sv, 1.250"})
  void doesNotGuessWhatCouldBeTwoAmounts(String language, String typed) {
    MoneyText read = MoneyText.read(typed, EUR, new Locale(language));
    assertThat(read.isUnderstood()).isFalse();
    assertThat(read.problem()).isEqualTo("money.ambiguous");
    assertThat(read.arguments()).containsExactly("1250");
  }

  @Test
  void threeDecimalsAreNoRiddleInACurrencyThatHasThem() {
    assertThat(MoneyText.read("1.250", BHD, Locale.ENGLISH).amount()).isEqualByComparingTo("1.25");
  }

  @Test
  void tooManyDecimalsAreReadAsTypedSoThatTheDomainRefusesThem() {
    assertThat(MoneyText.read("1.2345", EUR, Locale.ENGLISH).amount())
        .isEqualByComparingTo("1.2345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1,2,3",
        "12,50,00",
        "1.250,50.3",
        "1,250 50",
        "1e5",
        "--5",
        "1..5",
        ",",
        ".5,",
        "5-",
        "1 25",
        "١٢",
        "<b>5</b>"
      })
  void saysWhatIsNoAmount(String typed) {
    MoneyText read = MoneyText.read(typed, EUR, Locale.ENGLISH);
    assertThat(read.isUnderstood()).isFalse();
    assertThat(read.problem()).startsWith("money.");
  }

  @Test
  void anotherCurrencyIsNotTakenForThisOne() {
    MoneyText read = MoneyText.read("1250.50 USD", EUR, Locale.ENGLISH);
    assertThat(read.problem()).isEqualTo("money.other-currency");
    assertThat(read.arguments()).containsExactly("EUR");
  }

  @Test
  void nothingTypedIsNoFault() {
    assertThat(MoneyText.read("  ", EUR, Locale.ENGLISH).problem()).isNull();
    assertThat(MoneyText.read(null, EUR, Locale.ENGLISH).amount()).isNull();
  }

  @Test
  void anEndlessTextIsNoAmount() {
    assertThat(MoneyText.read("1".repeat(10_000), EUR, Locale.ENGLISH).problem())
        .isEqualTo("money.not-a-number");
  }
}

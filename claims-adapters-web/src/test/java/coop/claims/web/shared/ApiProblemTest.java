package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApiProblemTest {

  @ParameterizedTest
  @CsvSource({
    "MALFORMED,400", "UNAUTHENTICATED,401", "FORBIDDEN,403", "NOT_FOUND,404", "ILLEGAL_STEP,409",
    "STALE,412", "TOO_LARGE,413", "UNSUPPORTED_TYPE,415", "RULE,422", "LIMITED,429",
  })
  void eachKindOfRefusalHasItsStatus(Kind kind, int status) {
    assertThat(ApiProblem.of(kind, "x").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eachKindHasAHeading(Kind kind) {
    int status = ApiProblem.of(kind, "x").status();
    assertThat(Texts.in(Locale.ENGLISH).has("problem." + status)).isTrue();
  }

  @Test
  void whatWasDoneIsHandedOnAndWhatWasRefusedIsThrown() {
    assertThat(ApiProblem.unlessDone(Outcome.done("x"))).isEqualTo("x");
    ApiProblem problem =
        catchThrowableOfType(
            ApiProblem.class, () -> ApiProblem.unlessDone(Outcome.refused(Refusal.stale())));
    assertThat(problem.status()).isEqualTo(412);
  }

  @Test
  void anAmountInAnotherCurrencyIsRefusedNotConverted() {
    Amounts amounts = new Amounts(Currency.getInstance("EUR"));
    amounts.take("net", new Amount(new BigDecimal("1.00"), Currency.getInstance("USD")));
    amounts.take("tax", new Amount(null, Currency.getInstance("EUR")));
    assertThat(amounts.take("gross", null)).isNull();
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, amounts::orRefuse);
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.refusal().violations())
        .extracting(Refusal.Violation::path)
        .containsExactly("net.currency", "tax.amount");
  }
}

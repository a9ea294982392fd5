package coop.claims.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Condition;
import coop.claims.domain.program.Condition.Operator;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.Question;
import coop.claims.domain.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operator over each sort of fact, of a claim over 40.00 of print and nothing else. */
class ConditionsTest {

  @ParameterizedTest
  @CsvSource({
    "answer:a,         IS,        true,   true",
    "answer:a,         IS,        false,  false",
    "answer:b,         IS,        true,   false",
    "answer:b,         IS,        false,  false",
    "answer:a,         EXISTS,    true,   true",
    "answer:a,         EXISTS,    false,  false",
    "answer:b,         EXISTS,    true,   false",
    "answer:b,         EXISTS,    false,  true",
    "expense:PRINT,    EXISTS,    true,   true",
    "expense:MEDIA,    EXISTS,    true,   false",
    "expense:MEDIA,    EXISTS,    false,  true",
    "expense:PRINT,    AT_LEAST,  40,     true",
    "expense:PRINT,    AT_LEAST,  40.01,  false",
    "expense:PRINT,    MORE_THAN, 39.99,  true",
    "expense:PRINT,    MORE_THAN, 40,     false",
    "expense:MEDIA,    AT_LEAST,  0,      false",
    "source:STATEMENT, EXISTS,    true,   true",
    "source:INVOICE,   EXISTS,    true,   false",
    "claimed,          AT_LEAST,  40,     true",
    "pre-approval,     EXISTS,    true,   false",
    "program,          IS,        P,      true",
    "program,          IS,        Q,      false",
    "family,           IN,        CLOUD,  true",
    "family,           IN,        OTHER,  false"
  })
  void anOperatorLooksAtOneFact(String fact, Operator operator, String value, boolean holds) {
    assertThat(holds(new Condition(operator, fact, List.of(value), null))).isEqualTo(holds);
  }

  @Test
  void conditionsCombine() {
    Condition yes = Condition.is("program", "P");
    Condition no = Condition.is("program", "Q");

    assertThat(holds(all(yes, yes))).isTrue();
    assertThat(holds(all(yes, no))).isFalse();
    assertThat(holds(new Condition(Operator.ANY, null, null, List.of(no, yes)))).isTrue();
    assertThat(holds(new Condition(Operator.ANY, null, null, List.of(no, no)))).isFalse();
    assertThat(holds(new Condition(Operator.NOT, null, null, List.of(no)))).isTrue();
    assertThat(holds(null)).isTrue();
    assertThat(all(yes, no).facts()).containsExactly("program", "program");
  }

  @Test
  void whatAProgramMayClaimForIsKnownBeforeThereIsAClaim() {
    Program program =
        new Sample(Sample.activity(List.of(), List.of(), List.of())).facts().setting().program();

    assertThat(Conditions.isFor(program, forProgram("P", true))).isTrue();
    assertThat(Conditions.isFor(program, forProgram("P", false))).isFalse();
    assertThat(Conditions.isFor(program, forProgram("Q", true))).isFalse();
  }

  private static ActivityType forProgram(String code, boolean active) {
    return new ActivityType(
        "A",
        ActivityType.Category.MARKET_DEVELOPMENT,
        LocalizedText.english("A"),
        active,
        false,
        List.of(),
        List.of(),
        List.of("PRINT"),
        Condition.is("program", code),
        List.of(),
        List.of(),
        null,
        null);
  }

  @Test
  void anAnswerToWhatIsNotAskedAnyMoreSaysNothing() {
    Question asked =
        new Question(
            "c",
            Sample.flag("c").text(),
            Question.Type.FLAG,
            Question.Scope.CLAIM,
            null,
            List.of(),
            List.of(),
            true,
            Condition.is("answer:a", "false"));
    Sample claim =
        new Sample(Sample.activity(List.of(), List.of(Sample.flag("a"), asked), List.of()));
    claim.answers.putAll(Map.of("a", "true", "c", "true"));

    assertThat(new Conditions(claim.facts()).hold(Condition.is("answer:c", "true"))).isFalse();
    claim.answers.put("a", "false");
    assertThat(new Conditions(claim.facts()).hold(Condition.is("answer:c", "true"))).isTrue();
  }

  private static Condition all(Condition... parts) {
    return new Condition(Operator.ALL, null, null, List.of(parts));
  }

  private static boolean holds(Condition condition) {
    Sample claim =
        new Sample(
            Sample.activity(List.of(), List.of(Sample.flag("a"), Sample.flag("b")), List.of()));
    claim.answers.put("a", "true");
    claim.line("PRINT", "40.00", Map.of());
    return new Conditions(claim.facts()).hold(condition);
  }
}

package coop.claims.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Question.Choice;
import coop.claims.domain.program.Question.Scope;
import coop.claims.domain.program.Question.Type;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovingTest {

  private static final Money TEN = Money.of("10.00", "EUR");

  private final ActivityType activity =
      new ActivityType(
          "A",
          ActivityType.Category.MARKET_DEVELOPMENT,
          LocalizedText.english("A"),
          true,
          false,
          List.of(),
          List.of(),
          List.of("PRINT"),
          null,
          List.of(
              question("medium", Type.CHOICE, Scope.CLAIM, "paper", "screen"),
              question("own", Type.FLAG, Scope.CLAIM),
              question("visitors", Type.NUMBER, Scope.CLAIM),
              question("person", Type.TEXT, Scope.LINE)),
          List.of(),
          null,
          null);

  @Test
  void answersThatAreStillAskedForAndStillFitAreKept() {
    Map<String, String> given =
        Map.of("medium", "screen", "own", "true", "visitors", "120", "person", "Ada");

    Content moved = Moving.to(activity, content(given, given));

    assertThat(moved.answers())
        .isEqualTo(Map.of("medium", "screen", "own", "true", "visitors", "120"));
    assertThat(moved.lines().get(0).answers()).isEqualTo(Map.of("person", "Ada"));
  }

  @Test
  void answersThatNobodyAsksForOrThatFitNoMoreAreDropped() {
    Map<String, String> given =
        Map.of("medium", "radio", "own", "perhaps", "visitors", "many", "gone", "true");

    Content moved = Moving.to(activity, content(given, given));

    assertThat(moved.answers()).isEmpty();
    assertThat(moved.lines().get(0).answers()).isEmpty();
    assertThat(moved.lines().get(0).amount()).isEqualTo(TEN);
  }

  private static Content content(Map<String, String> ofClaim, Map<String, String> ofLine) {
    CostLine line =
        new CostLine(new UUID(1, 1), "PRINT", "Leaflets", TEN, null, Judgement.PENDING, 1, ofLine);
    Invoice invoice =
        new Invoice(
            new UUID(1, 2),
            "Printer",
            "1",
            LocalDate.of(2026, 7, 1),
            TEN,
            Money.of("0.00", "EUR"),
            TEN,
            null,
            List.of(line));
    return new Content(List.of(invoice), List.of(), List.of(), List.of(), List.of(), ofClaim);
  }

  private static Question question(String code, Type type, Scope scope, String... choices) {
    return new Question(
        code,
        LocalizedText.english(code),
        type,
        scope,
        null,
        List.of(choices).stream().map(c -> new Choice(c, LocalizedText.english(c))).toList(),
        List.of(),
        true,
        null);
  }
}

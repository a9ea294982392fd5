package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergePatchTest {

  record Line(String name) {}

  record Thing(String name, String note, Amount net, List<Line> lines) {}

  private static final Thing THING =
      new Thing(
          "Autumn",
          "first",
          Amount.of(Money.of("10.00", "EUR")),
          List.of(new Line("a"), new Line("b")));

  @Test
  void whatIsAbsentStays() {
    assertThat(patch("{}").applyTo(THING)).isEqualTo(THING);
  }

  @Test
  void aNullClears() {
    assertThat(patch("{\"note\": null}").applyTo(THING).note()).isNull();
  }

  @Test
  void anObjectIsMerged() {
    assertThat(patch("{\"net\": {\"amount\": \"11.00\"}}").applyTo(THING).net())
        .isEqualTo(Amount.of(Money.of("11.00", "EUR")));
  }

  @Test
  void aListIsReplaced() {
    assertThat(patch("{\"lines\": [{\"name\": \"c\"}]}").applyTo(THING).lines())
        .containsExactly(new Line("c"));
  }

  @Test
  void unknownFieldsAreRefusedEvenWhenNull() {
    assertThatThrownBy(() -> patch("{\"bogus\": null}").applyTo(THING))
        .isInstanceOf(ApiProblem.class);
  }

  @Test
  void wrongTypesAreRefused() {
    assertThatThrownBy(() -> patch("{\"name\": 5}").applyTo(THING)).isInstanceOf(ApiProblem.class);
  }

  private static MergePatch patch(String json) {
    return new MergePatch(RecordReaderTest.object(json));
  }
}

package coop.claims.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  @Test
  void aRefusalThrownOnTheWayBecomesTheAnswer() {
    Outcome<String> outcome =
        Outcome.of(
            () -> {
              throw Refusal.rule("claim.not-ready").asException();
            });

    assertThat(outcome.isDone()).isFalse();
    assertThat(outcome).isEqualTo(Outcome.refused(Refusal.rule("claim.not-ready")));
    assertThatExceptionOfType(RefusalException.class).isThrownBy(outcome::orThrow);
    assertThat(outcome.map(String::length)).isEqualTo(outcome);
  }

  @Test
  void anAccidentStaysAnAccident() {
    assertThatThrownBy(
            () ->
                Outcome.of(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasDoneCanBeMappedAndTaken() {
    Outcome<Integer> outcome = Outcome.of(() -> "four").map(String::length);

    assertThat(outcome).isEqualTo(Outcome.done(4));
    assertThat(outcome.orThrow()).isEqualTo(4);
  }

  @Test
  void aPageHasAtLeastOneLineAndAtMostAHundred() {
    assertThat(new PageRequest(null, 0).size()).isEqualTo(1);
    assertThat(new PageRequest(null, 100).size()).isEqualTo(100);
    assertThat(new PageRequest(null, 101).size()).isEqualTo(100);
    assertThat(PageRequest.first().size()).isEqualTo(25);
  }

  @Test
  void aTextOfTheProgramFallsBackToEnglishAndSaysSo() {
    LocalizedText text = new LocalizedText(Map.of("en", "Proof", "nl", "Bewijs"));

    assertThat(text.in("nl")).isEqualTo("Bewijs");
    assertThat(text.in("sv")).isEqualTo("Proof");
    assertThat(text.isMissing("sv")).isTrue();
    assertThat(text.isMissing("nl")).isFalse();
    assertThatThrownBy(() -> new LocalizedText(Map.of("nl", "Bewijs")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  @Test
  void aTagIsReadAsItWasGiven() {
    assertThat(Versions.required(Versions.tag(7))).isEqualTo(7);
    assertThat(Versions.optional(" \"7\" ")).isEqualTo(7);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "*"})
  void withoutAVersionNothingIsChanged(String ifMatch) {
    assertThat(Versions.optional(ifMatch)).isNull();
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> Versions.required(ifMatch));
    assertThat(problem.status()).isEqualTo(428);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {"W/\"7\"|412", "\"abc\"|412", "7|400", "\"7\", \"8\"|400", "\"7|400"})
  void anotherTagIsStaleAndNoTagIsMalformed(String ifMatch, int status) {
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> Versions.required(ifMatch));
    assertThat(problem.status()).isEqualTo(status);
  }
}

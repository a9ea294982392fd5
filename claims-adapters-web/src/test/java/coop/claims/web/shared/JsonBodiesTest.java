package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodiesTest {

  record Named(String name) {}

  @Test
  void anObjectIsRead() throws IOException {
    assertThat(read("{\"name\": \"Åsa\"}")).isEqualTo(new Named("Åsa"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "|request.body-missing",
        "[1]|request.no-json-object",
        "\"x\"|request.no-json-object",
        "{\"name\":|request.no-json",
        "{\"name\": \"a\"} x|request.no-json",
        "{\"name\": \"a\"}{}|request.no-json",
        "{\"name\": \"a\", \"name\": \"b\"}|request.no-json",
        "{name: 1}|request.no-json",
      })
  void whatIsNoObjectIsRefused(String body, String code) {
    ApiProblem problem =
        catchThrowableOfType(ApiProblem.class, () -> read(body == null ? "" : body));
    assertThat(problem.refusal().code()).isEqualTo(code);
    assertThat(problem.status()).isEqualTo(400);
  }

  @Test
  void aBodyNestedTooDeeplyIsRefused() {
    String deep = "{\"name\":" + "[".repeat(100_000);
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> read(deep));
    assertThat(problem.status()).isEqualTo(400);
  }

  private static Object read(String body) throws IOException {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Class<Record> type = (Class) Named.class;
    return new JsonBodies()
        .readFrom(
            type,
            Named.class,
            new Annotation[0],
            null,
            null,
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}

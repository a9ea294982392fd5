package coop.claims.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.web.setup.SetUpServlet;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The example everybody begins with is right, and described. */
class ExampleFileTest {

  private static final Path DESCRIPTION = Path.of("..", ".ops", "master-data.md");

  @Test
  void theExampleIsTakenInWithoutAFaultAndTwice() throws IOException {
    String example = new String(example(), StandardCharsets.UTF_8);
    Desk desk = new Desk();

    assertThat(desk.begin(desk.newKey(), example).orThrow().passwords()).hasSize(6);
    assertThat(desk.take(example).orThrow().plan().made()).isZero();
  }

  @Test
  void everyFieldOfTheExampleIsDescribed() throws IOException {
    String description = java.nio.file.Files.readString(DESCRIPTION);
    Set<String> fields = new TreeSet<>();
    collect(MasterDataSource.json(example()), fields);

    assertThat(fields)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(description).contains("`" + f + "`"));
  }

  private static byte[] example() throws IOException {
    try (InputStream in = SetUpServlet.class.getResourceAsStream("master-data.example.json")) {
      return in.readAllBytes();
    }
  }

  private static void collect(JsonValue value, Set<String> fields) {
    if (value instanceof JsonObject object) {
      object.forEach(
          (name, child) -> {
            fields.add(name);
            collect(child, fields);
          });
    } else if (value instanceof JsonArray array) {
      array.forEach(child -> collect(child, fields));
    }
  }
}

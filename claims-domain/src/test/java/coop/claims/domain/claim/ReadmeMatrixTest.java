package coop.claims.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows the matrix as the code has it; this prints it where it has to be replaced. */
class ReadmeMatrixTest {

  private static final Path README = Path.of("..", "README.md");
  private static final String BEGIN = "<!-- matrix:begin -->";
  private static final String END = "<!-- matrix:end -->";

  @Test
  void theReadmeShowsTheMatrixOfTheCode() throws IOException {
    String readme = Files.readString(README);
    assertThat(readme).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    String shown = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));

    assertThat(shown.strip())
        .as("put this between the markers in README.md:%n%n%s", MatrixTable.markdown())
        .isEqualTo(MatrixTable.markdown().strip());
  }
}

package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.Exports.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {

  private static final int MOST = 3;

  private final Exports exports = new Exports();

  ExportsTest() {
    exports.mostRows = MOST;
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void oneRowTooManyIsRefusedAndLeavesNoFile(SheetFormat format) throws IOException {
    long before = temporaryFiles();

    Refusal refusal = written(format, MOST + 1).fold(file -> null, refused -> refused);

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
    assertThat(refusal.code()).isEqualTo("export.too-many-rows");
    assertThat(refusal.arguments()).containsExactly(MOST);
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void asManyRowsAsFitAreWritten() throws IOException {
    try (SheetFile file = written(SheetFormat.CSV, MOST).orThrow()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.copyTo(bytes);
      assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Row\r\n1\r\n2\r\n3\r\n");
    }
  }

  @Test
  void aRefusedListIsNoFile() {
    Outcome<SheetFile> outcome =
        exports.write(
            Actor.CLOCK,
            SheetFormat.CSV,
            false,
            new Table<>(
                "Rows",
                List.of(new Column<>("Row", row -> row)),
                (actor, page) -> Outcome.refused(Refusal.forbidden())));

    assertThat(outcome.isDone()).isFalse();
  }

  private Outcome<SheetFile> written(SheetFormat format, int rows) {
    List<String> all = IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toList();
    return exports.write(
        Actor.CLOCK,
        format,
        false,
        new Table<String>(
            "Rows",
            List.of(new Column<>("Row", row -> row)),
            (Actor actor, PageRequest page) -> Outcome.done(Page.of(all))));
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("claims-export")).count();
    }
  }
}

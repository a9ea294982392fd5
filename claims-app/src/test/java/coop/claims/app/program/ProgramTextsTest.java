package coop.claims.app.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.shared.CanonicalJson;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Piece.Place;
import coop.claims.domain.shared.Piece.Thing;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTextsTest {

  private static final String YAML =
      """
      # A comment
      code: NO
      from: 2026-02-15
      count: 12
      share: 12.5
      flag: true
      none: ~
      quoted: "12"
      list: [a, {b: c}]
      block:
        - one
        - two
      text: >
        folded
        text
      """;

  @Test
  void yamlAndJsonOfTheSameDocumentAreTheSamePieces() {
    String json =
        """
        {"code": "NO", "from": "2026-02-15", "count": 12, "share": 12.5, "flag": true,
         "none": null, "quoted": "12", "list": ["a", {"b": "c"}], "block": ["one", "two"],
         "text": "folded text\\n"}
        """;

    assertThat(canonical(YAML)).isEqualTo(canonical(json));
  }

  @Test
  void everyPieceKnowsWhereItStands() {
    Thing thing = read(YAML);

    assertThat(thing.fields().get("code").place()).isEqualTo(new Place(2, 7));
    assertThat(thing.fields().get("quoted").place()).isEqualTo(new Place(8, 9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: &x 1          | program.alias        | 4
          a: *x            | program.alias        | 4
          *x : 1           | program.alias        | 1
          &x a: 1          | program.alias        | 1
          a: !!str 1       | program.tag          | 4
          !t {a: 1}        | program.tag          | 1
          !t [a]           | program.tag          | 1
          [a]              | setup.not-an-object  | 1
          a: [             | program.not-yaml     | 5
          ? [a] : b        | program.not-yaml     | 3
          """)
  void whatYamlHidesIsRefusedWhereItStands(String text, String code, int column) {
    Fault fault = fault(text);

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.line()).isEqualTo(code.equals("program.not-yaml") ? fault.line() : 1);
    assertThat(fault.column()).isPositive();
  }

  @Test
  void theSameFieldTwiceIsRefusedInYamlAsInJson() {
    assertThat(fault("a: 1\na: 2\n").code()).isEqualTo("setup.field-twice");
    assertThat(fault("{\"a\": 1, \"a\": 2}").code()).isEqualTo("setup.field-twice");
  }

  @Test
  void twoDocumentsAndNoneAreRefused() {
    assertThat(fault("a: 1\n---\na: 2\n").code()).isEqualTo("program.two-documents");
    assertThat(fault("  \n").code()).isEqualTo("setup.empty");
    assertThat(fault("# nothing\n").code()).isEqualTo("program.not-yaml");
  }

  @Test
  void aBombStopsAtItsFirstAnchorAndDepthHasALimit() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      String aliases = String.join(", ", Collections.nCopies(9, "*" + (char) (c - 1)));
      bomb.append(c).append(": &").append(c).append(" [").append(aliases).append("]\n");
    }

    assertThat(fault(bomb.toString()).code()).isEqualTo("program.alias");
    assertThat(fault("a: " + "[".repeat(10_000)).code()).isEqualTo("setup.too-deep");
    assertThat(fault("{\"a\": " + "[".repeat(10_000)).code()).isEqualTo("setup.too-deep");
  }

  private static Fault fault(String text) {
    FaultyFile[] faulty = new FaultyFile[1];
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(FaultyFile.class, each -> faulty[0] = each);
    return faulty[0].fault();
  }

  private static String canonical(String text) {
    return CanonicalJson.write(read(text));
  }

  private static Thing read(String text) {
    return new ProgramTexts().read(text.getBytes(StandardCharsets.UTF_8));
  }
}

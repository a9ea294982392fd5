package coop.claims.web.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.claims.domain.fund.AccrualTable;
import coop.claims.domain.shared.FaultyFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvAccrualsTest {

  @Test
  void cellsStandBetweenCommasAndMayBeQuoted() {
    assertThat(read("a,b\r\n1,\"x,\"\"y\"\"\"\r\n\r\n\"two\nlines\",3\r\nlast,4"))
        .containsExactly("1 [a, b]", "2 [1, x,\"y\"]", "4 [two\nlines, 3]", "6 [last, 4]");
  }

  @Test
  void orBetweenSemicolonsWhereTheHeaderHasOne() {
    assertThat(read("a;b\n1,5;2\n")).containsExactly("1 [a, b]", "2 [1,5, 2]");
    assertThat(read("a,b\n1;5,2\n")).containsExactly("1 [a, b]", "2 [1;5, 2]");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() {
    assertThat(read("\ufeffa;b\r\n1;2\r\n")).containsExactly("1 [a, b]", "2 [1, 2]");
  }

  @Test
  void rowsOfAnotherWidthComeAsTheyAre() {
    assertThat(read("a,b\n1\n1,2,3\n")).containsExactly("1 [a, b]", "2 [1]", "3 [1, 2, 3]");
  }

  @Test
  void nothingIsNothing() {
    assertThat(read("")).isEmpty();
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertThat(fault("Åre\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("0 accrual.not-utf8");
    assertThat(fault("a,b\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("0 accrual.not-utf8");
  }

  @Test
  void aCellWithoutAnEndIsRefused() {
    String endless = "a,b\n1,2\n\"" + "x".repeat(100_000);

    assertThat(fault(endless.getBytes(StandardCharsets.UTF_8))).isEqualTo("3 accrual.not-csv");
  }

  private static List<String> read(String csv) {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(byte[] csv) {
    List<String> told = new ArrayList<>();
    new CsvAccruals(() -> new ByteArrayInputStream(csv))
        .read(
            new AccrualTable.Cells() {
              @Override
              public void header(int line, List<String> names) {
                told.add(line + " " + names);
              }

              @Override
              public void row(int line, List<String> cells) {
                told.add(line + " " + cells);
              }
            });
    return told;
  }

  private static String fault(byte[] csv) {
    FaultyFile faulty = catchThrowableOfType(FaultyFile.class, () -> read(csv));
    return faulty.fault().line() + " " + faulty.fault().code();
  }
}

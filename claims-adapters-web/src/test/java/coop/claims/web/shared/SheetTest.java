package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  private record Row(String text, BigDecimal amount, Instant at, LocalDate day) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(
          new Column<>("Text", Row::text),
          new Column<>("Amount", Row::amount),
          new Column<>("At (UTC)", Row::at),
          new Column<>("Day", Row::day));

  private static final Row FULL =
      new Row(
          "Zoë, \"quoted\"\nnext",
          new BigDecimal("-1250.50"),
          Instant.parse("2026-11-27T10:15:30.123456Z"),
          LocalDate.of(2026, 1, 2));

  private static final Row EMPTY = new Row(null, null, null, null);

  @Test
  void valuesStandInTheirColumnsAsRfc4180HasThem() throws IOException {
    assertThat(csv(false, FULL, EMPTY))
        .isEqualTo(
            "Text,Amount,At (UTC),Day\r\n"
                + "\"Zoë, \"\"quoted\"\"\nnext\",-1250.50,2026-11-27T10:15:30Z,2026-01-02\r\n"
                + ",,,\r\n");
  }

  @Test
  void aByteOrderMarkComesOnlyWhenItIsWanted() throws IOException {
    assertThat(csv(true)).startsWith("\ufeffText,");
    assertThat(csv(false)).startsWith("Text,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        "=cmd|' /C calc'!A0",
        "-5% off"
      })
  void aTextThatLooksLikeAFormulaIsMadeHarmless(String text) throws IOException {
    String csv = csv(false, new Row(text, null, null, null));

    String cell = csv.substring(csv.indexOf("\r\n") + 2);
    assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'" + text.charAt(0));
  }

  @Test
  void aNumberStaysANumber() throws IOException {
    assertThat(csv(false, new Row("a=b", new BigDecimal("-12.00"), null, null)))
        .endsWith("\r\na=b,-12.00,,\r\n");
  }

  @Test
  void aWorkbookHoldsTextsAsTextsAndNumbersAsNumbers() throws IOException {
    String sheet = xlsx(new Row("=1+1 <&>", new BigDecimal("-12.50"), null, null), FULL);

    assertThat(sheet)
        .contains("inlineStr")
        .contains("=1+1 &lt;&amp;&gt;")
        .contains("<v>-12.50</v>")
        .doesNotContain("<f>");
  }

  @Test
  void aWorkbookThatWasNotEndedIsNoWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetWriter<Row> sheet = SheetFormat.XLSX.writer(out, "Rows", false);
    sheet.header(COLUMNS);
    for (int i = 0; i < 2_000; i++) {
      sheet.row(COLUMNS, FULL);
    }
    sheet.flush();

    assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain("PK\005\006");
  }

  @Test
  void aHundredThousandRowsAreWrittenWithoutKeepingThem() throws IOException {
    for (SheetFormat format : SheetFormat.values()) {
      Counting out = new Counting();
      SheetWriter<Row> sheet = format.writer(out, "Rows", false);
      sheet.header(COLUMNS);
      long before = 0;
      long after = 0;
      for (int i = 0; i < 100_000; i++) {
        sheet.row(COLUMNS, new Row("row " + i, BigDecimal.valueOf(i, 2), FULL.at(), null));
        if (i % 1_000 == 999) {
          sheet.flush();
        }
        before = i == 10_000 ? used() : before;
        after = i == 99_998 ? used() : after;
      }
      sheet.end();

      assertThat(out.bytes).as("%s", format).isGreaterThan(500_000);
      assertThat(after - before).as("%s keeps what it wrote", format).isLessThan(4_000_000);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      bytes += length;
    }
  }

  private static String csv(boolean marked, Row... rows) throws IOException {
    return new String(written(SheetFormat.CSV, marked, rows), StandardCharsets.UTF_8);
  }

  private static String xlsx(Row... rows) throws IOException {
    Path file = Files.createTempFile("sheet", ".xlsx");
    try {
      Files.write(file, written(SheetFormat.XLSX, false, rows));
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
        return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] written(SheetFormat format, boolean marked, Row... rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetWriter<Row> sheet = format.writer(out, "Rows", marked);
    sheet.header(COLUMNS);
    for (Row row : rows) {
      sheet.row(COLUMNS, row);
    }
    sheet.end();
    return out.toByteArray();
  }
}

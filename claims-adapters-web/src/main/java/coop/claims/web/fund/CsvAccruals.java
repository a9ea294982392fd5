package coop.claims.web.fund;

import coop.claims.domain.fund.AccrualTable;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A table of accruals as comma-separated values in UTF-8 (RFC 4180), with or without a byte order
 * mark. Where the header holds a semicolon, semicolons separate: spreadsheets of half of Europe
 * write them so.
 */
final class CsvAccruals implements AccrualTable {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** No header is longer, and no cell needs to be. */
  private static final int MOST_CHARACTERS = 64 * 1024;

  private final Opening file;

  CsvAccruals(Opening file) {
    this.file = file;
  }

  /** Opens the bytes. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  @Override
  public void read(Cells cells) {
    int line = 0;
    try (InputStream bytes = unmarked(file.open());
        BufferedReader text = text(bytes);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MOST_CHARACTERS)
                .ofCsvRecord(text)) {
      for (CsvRecord each : records) {
        List<String> fields = each.getFields();
        boolean first = line == 0;
        line = Math.toIntExact(each.getStartingLineNumber());
        if (first) {
          cells.header(line, fields);
        } else {
          cells.row(line, fields);
        }
      }
    } catch (CsvParseException unreadable) {
      throw new FaultyFile(new Fault(line + 1, 1, "", "accrual.not-csv", List.of()));
    } catch (IOException | UncheckedIOException failed) {
      throw isNoText(failed) ? new FaultyFile(notUtf8(line)) : unreadable(failed);
    }
  }

  /** The place is that of the last record before, as bytes are read ahead. */
  private static Fault notUtf8(int line) {
    return line == 0
        ? Fault.ofFile("accrual.not-utf8")
        : new Fault(line + 1, 1, "", "accrual.not-utf8", List.of());
  }

  private static boolean isNoText(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return true;
      }
    }
    return false;
  }

  private static UncheckedIOException unreadable(Exception failed) {
    return failed instanceof UncheckedIOException unchecked
        ? unchecked
        : new UncheckedIOException((IOException) failed);
  }

  private static InputStream unmarked(InputStream bytes) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes);
    in.mark(BYTE_ORDER_MARK.length);
    byte[] begin = in.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(begin, BYTE_ORDER_MARK)) {
      in.reset();
    }
    return in;
  }

  private static BufferedReader text(InputStream bytes) {
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(MOST_CHARACTERS);
    char separator = ',';
    for (int i = 0; i < MOST_CHARACTERS; i++) {
      int next = text.read();
      if (next == ';') {
        separator = ';';
      }
      if (next < 0 || next == '\n' || next == '\r') {
        break;
      }
    }
    text.reset();
    return separator;
  }
}

package coop.claims.domain.currency;

import coop.claims.domain.currency.RateReader.Comma;
import coop.claims.domain.currency.RateTable.NewRate;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of rates as values separated by commas, semicolons or tabs, as spreadsheets save it; the
 * first line names the columns. Where fields are not separated by commas, a comma is a decimal
 * point, for that is why they are not.
 */
final class RateSheet {

  static final List<String> COLUMNS =
      List.of(
          RateReader.BASE,
          RateReader.QUOTE,
          RateReader.MONTH,
          RateReader.RATE,
          RateReader.SOURCE,
          RateReader.DATE);

  private static final String FORMULA_STARTS = "=+-@";

  private final RateReader reader;
  private final Problems problems;
  private final Map<String, Integer> places = new HashMap<>();
  private Comma comma;

  RateSheet(RateReader reader, Problems problems) {
    this.reader = reader;
    this.problems = problems;
  }

  /** A rate with the line it stands in. */
  record Read(int line, ExchangeRate rate) {}

  /**
   * @throws FaultyFile when the table itself cannot be made out
   */
  List<Read> read(String text) {
    SeparatedText table = SeparatedText.of(text);
    comma = table.separator() == ',' ? Comma.FIELDS : Comma.DECIMAL;
    List<SeparatedText.Line> lines = table.lines();
    if (lines.size() < 2) {
      throw new FaultyFile(Fault.ofFile("rate.nothing-in-it"));
    }
    if (lines.size() - 1 > RateTable.MOST_ROWS) {
      throw new FaultyFile(Fault.ofFile("rate.too-many-rows", RateTable.MOST_ROWS));
    }
    readHeader(lines.get(0));
    List<Read> rates = new ArrayList<>();
    if (problems.count() == 0) {
      for (SeparatedText.Line line : lines.subList(1, lines.size())) {
        rate(line).ifPresent(rate -> rates.add(new Read(line.number(), rate)));
      }
    }
    return rates;
  }

  private void readHeader(SeparatedText.Line header) {
    for (int i = 0; i < header.fields().size(); i++) {
      String name = header.fields().get(i).strip().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(name)) {
        wrong(header.number(), i, name, "rate.unknown-column", RateReader.shown(name));
      } else if (places.putIfAbsent(name, i) != null) {
        wrong(header.number(), i, name, "rate.column-twice", name);
      }
    }
    for (String column : COLUMNS) {
      if (!places.containsKey(column)) {
        wrong(header.number(), 0, column, "rate.column-missing", column);
      }
    }
  }

  private Optional<ExchangeRate> rate(SeparatedText.Line line) {
    List<String> fields = line.fields();
    if (fields.size() != places.size()) {
      int column = Math.min(fields.size(), places.size()) - 1;
      wrong(line.number(), column, "", "rate.fields", fields.size(), places.size());
      return Optional.empty();
    }
    Set<String> formulas = new HashSet<>();
    for (String column : COLUMNS) {
      if (isFormula(column, field(line, column))) {
        formulas.add(column);
        wrong(line.number(), places.get(column), column, "rate.formula");
      }
    }
    return reader
        .read(
            new NewRate(
                field(line, RateReader.BASE),
                field(line, RateReader.QUOTE),
                field(line, RateReader.MONTH),
                field(line, RateReader.RATE),
                field(line, RateReader.SOURCE),
                field(line, RateReader.DATE)),
            comma,
            (field, code, arguments) -> {
              if (!formulas.contains(field)) {
                wrong(line.number(), places.get(field), field, code, arguments);
              }
            })
        .filter(rate -> formulas.isEmpty());
  }

  /** A negative number is told as one. */
  private static boolean isFormula(String column, String field) {
    String text = field.strip();
    boolean starts = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return starts && !(column.equals(RateReader.RATE) && text.matches("-[\\d.,]+"));
  }

  private String field(SeparatedText.Line line, String column) {
    return line.fields().get(places.get(column));
  }

  private void wrong(int line, int place, String field, String code, Object... arguments) {
    problems.add(new Fault(line, place + 1, field, code, List.of(arguments)));
  }
}

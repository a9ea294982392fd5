package coop.claims.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.shared.Money;
import coop.claims.domain.world.TypedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a table without looking anything up. */
class AccrualReadingTest {

  private final List<AccrualRow> rows = new ArrayList<>();
  private final AccrualReading reading = new AccrualReading(rows::add);

  @Test
  void aRowIsPassedOnWithWhatItSays() {
    reading.read(TypedTable.of(" " + TypedTable.earned("5", "R-1") + " "));

    assertThat(reading.faults()).isEmpty();
    AccrualRow row = rows.get(0);
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.partner()).isEqualTo("AURORA");
    assertThat(row.earned()).isEqualTo(Money.of("5.00", "EUR"));
    assertThat(row.reference()).isEqualTo("R-1");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1e5        | EUR | accrual.not-an-amount
          1.000.50   | EUR | accrual.not-an-amount
          1 000.50   | EUR | accrual.not-an-amount
          1'000.50   | EUR | accrual.not-an-amount
          .5         | EUR | accrual.not-an-amount
          5.         | EUR | accrual.not-an-amount
          NaN        | EUR | accrual.not-an-amount
          ٥          | EUR | accrual.not-an-amount
          -5         | EUR | money.not-positive
          -0.00      | EUR | money.not-positive
          0          | EUR | money.not-positive
          1.005      | EUR | money.scale
          1.000      | EUR | money.scale
          1.5        | JPY | money.scale
          1.2345     | BHD | money.scale
          1234567890123456 | EUR | money.too-large
          -1+2       | EUR | accrual.formula
          +5         | EUR | accrual.formula
          =5         | EUR | accrual.formula
          """,
      delimiter = '|',
      quoteCharacter = '~')
  void anAmountIsWrittenInOneWayAlone(String amount, String currency, String code) {
    reading.read(
        TypedTable.of("AURORA,1001,CLOUD,FY26-H2,VENDOR-IE," + amount + "," + currency + ",R-1"));

    assertThat(told()).containsExactly("2:6 " + code);
    assertThat(rows.get(0).earned()).isNull();
  }

  @Test
  void anAmountWithAComma() {
    reading.read(
        table(
            List.of("AURORA", "1001", "CLOUD", "FY26-H2", "VENDOR-IE", "1.000,50", "EUR", "R-1"),
            List.of("AURORA", "1001", "CLOUD", "FY26-H2", "VENDOR-IE", "1,000.50", "EUR", "R-2")));

    assertThat(told()).containsExactly("2:6 accrual.not-an-amount", "3:6 accrual.not-an-amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"})
  void noCellIsAFormula(String cell) {
    reading.read(TypedTable.of(TypedTable.earned("5", cell)));

    assertThat(told()).containsExactly("2:8 accrual.formula");
  }

  @Test
  void everyCellIsThereAndNoneIsLongerThanACode() {
    reading.read(
        TypedTable.of(
            ",1001,CLOUD,FY26-H2,VENDOR-IE,5,EUR," + "R".repeat(101),
            "AURORA,1001,CLOUD,FY26-H2,VENDOR-IE,5,EURO,R\u0007R"));

    assertThat(told())
        .containsExactly(
            "2:1 field.required",
            "2:8 field.too-long",
            "3:7 accrual.not-a-currency",
            "3:8 field.control-characters");
  }

  @Test
  void theColumnsMayStandInAnyOrderAndAreToldByTheirPlace() {
    TypedTable usual = TypedTable.of("AURORA,1001,CLOUD,FY26-H2,VENDOR-IE,5,EUR,R-1");
    TypedTable other =
        new TypedTable(
            List.of(
                "Reference,AMOUNT,currency,entity,period,program,location,partner",
                "R-1,5.00,EUR,VENDOR-IE,FY26-H2,CLOUD,1001,AURORA"));
    AccrualReading otherReading = new AccrualReading(rows::add);
    AccrualReading faulty = new AccrualReading(rows::add);

    reading.read(usual);
    otherReading.read(other);
    faulty.read(
        new TypedTable(List.of(other.lines().get(0), other.lines().get(1).replace("5.00", "x"))));

    assertThat(otherReading.digest()).isEqualTo(reading.digest());
    assertThat(faulty.faults().get(0).column()).isEqualTo(2);
  }

  @Test
  void anotherRowOrAnotherOrderIsAnotherTable() {
    String first = TypedTable.earned("5", "R-1");
    String second = TypedTable.earned("5", "R-2");

    assertThat(
            List.of(
                digest(first),
                digest(second),
                digest(first, second),
                digest(second, first),
                digest(TypedTable.earned("6", "R-1"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void aHeaderNamesEveryColumnOnceAndNoOther() {
    reading.read(
        new TypedTable(
            List.of("partner,location,program,period,entity,sum,currency,currency", "x")));

    assertThat(told())
        .containsExactly(
            "1:6 accrual.unknown-column",
            "1:8 accrual.column-twice",
            "1:1 accrual.column-missing",
            "1:1 accrual.column-missing",
            "0:0 accrual.header-faulty");
    assertThat(rows).isEmpty();
  }

  @Test
  void aRowHasAsManyCellsAsTheHeader() {
    reading.read(TypedTable.of("AURORA,1001", TypedTable.earned("5", "R-1") + ","));

    assertThat(told()).containsExactly("2:1 accrual.cells", "3:1 accrual.cells");
  }

  @Test
  void aTableHasARow() {
    reading.read(TypedTable.of());

    assertThat(told()).containsExactly("0:0 accrual.empty");
  }

  @Test
  void aMillionRowsAreReadAndNoneMore() {
    AccrualReading million = new AccrualReading(row -> {});
    AccrualReading more = new AccrualReading(row -> {});

    million.read(many(AccrualTable.MOST_ROWS));
    more.read(many(AccrualTable.MOST_ROWS + 1));

    assertThat(million.faults()).isEmpty();
    assertThat(million.rows()).isEqualTo(1_000_000);
    assertThat(more.faults()).extracting(f -> f.code()).containsExactly("accrual.too-many-rows");
  }

  private static AccrualTable many(int rows) {
    List<String> row = Arrays.asList(TypedTable.earned("5", "R-1").split(","));
    return cells -> {
      cells.header(1, Arrays.asList(TypedTable.HEADER.split(",")));
      for (int i = 0; i < rows; i++) {
        cells.row(i + 2, row);
      }
    };
  }

  @SafeVarargs
  private static AccrualTable table(List<String>... rows) {
    return cells -> {
      cells.header(1, Arrays.asList(TypedTable.HEADER.split(",")));
      for (int i = 0; i < rows.length; i++) {
        cells.row(i + 2, Collections.unmodifiableList(rows[i]));
      }
    };
  }

  private static String digest(String... rows) {
    AccrualReading read = new AccrualReading(row -> {});
    read.read(TypedTable.of(rows));
    return read.digest();
  }

  private List<String> told() {
    return reading.faults().stream()
        .map(f -> f.line() + ":" + f.column() + " " + f.code())
        .toList();
  }
}

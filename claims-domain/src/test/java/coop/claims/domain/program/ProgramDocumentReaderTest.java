package coop.claims.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.ProgramDocumentReader.Reading;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.Money;
import coop.claims.domain.world.PlainJson;
import coop.claims.domain.world.PublicHolidays;
import coop.claims.domain.world.SampleDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramDocumentReaderTest {

  private static final String PERIODS =
      "{\"every\": \"HALF_YEAR\", \"from\": \"2025-07-01\", \"count\": 3, \"deadlineDay\": 15}";

  private final ProgramDocumentReader reader = new ProgramDocumentReader(PublicHolidays.OF_SWEDEN);

  @Test
  void everythingADocumentSaysIsRead() {
    ProgramDocument document = sound(SampleDocument.text());

    assertThat(document.name().in("sv")).isEqualTo("Kompetensfond");
    assertThat(document.terms().reviewBusinessDays()).isEqualTo(3);
    assertThat(document.terms().disputeWindowDays()).isEqualTo(30);
    assertThat(document.entities())
        .containsExactly(
            new ProgramDocument.Entity(SampleDocument.ENTITY, "Vendor Sweden", "SEK", 1));
    assertThat(document.threshold()).isEqualTo(Money.of("5000.00", "SEK"));
    assertThat(document.coopSharePercent()).isEqualTo(40);
    assertThat(document.reimbursementPercent()).isEqualTo(100);
    assertThat(document.countries())
        .containsExactly(new ProgramDocument.Country("IT", true, false));
    assertThat(document.catalogue().activity("DG-PRINT").orElseThrow().requirements()).hasSize(4);
    BusinessCalendar calendar = document.calendar().around(2026, PublicHolidays.OF_SWEDEN);
    assertThat(calendar.holidays())
        .contains(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 5), LocalDate.of(2032, 6, 6))
        .doesNotContain(LocalDate.of(2026, 6, 19));
  }

  @Test
  void whatHoldsForTheWholeProgramReachesItsActivities() {
    String text =
        SampleDocument.with(
            "\"coopSharePercent\"", "\"reimbursementPercent\": 75, \"coopSharePercent\"");
    Catalogue catalogue =
        sound(
                SampleDocument.with(
                    text, "\"taxInvoiceRequired\": true", "\"preApprovalRequired\": true"))
            .catalogue();

    assertThat(catalogue.activity("DG-PRINT").orElseThrow().reimbursementPercent()).isEqualTo(75);
    assertThat(catalogue.preApprovalCountries()).containsExactly("IT");
  }

  @Test
  void generatedHalfYearsAreThePublishedOnes() {
    List<Period> periods = sound(SampleDocument.text()).periods();

    for (String code : List.of("FY26-H1", "FY26-H2", "FY27-H1")) {
      assertThat(periods)
          .contains(HalfYears.period(periods.get(0).id(), SampleDocument.SKILLS, code));
    }
  }

  @Test
  void withoutADayTheDeadlineIsFortyFiveDaysAfterTheUsage() {
    List<Period> periods = sound(SampleDocument.with(", \"deadlineDay\": 15", "")).periods();

    assertThat(periods.get(0).usageEnd()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(periods.get(0).claimDeadline()).isEqualTo(LocalDate.of(2026, 8, 14));
    assertThat(periods.get(1).claimOpen()).isEqualTo(LocalDate.of(2026, 8, 15));
    assertThat(periods.get(1).claimDeadline()).isEqualTo(LocalDate.of(2027, 2, 14));
  }

  @Test
  void monthsAndQuartersAreGeneratedEndToEnd() {
    List<Period> months =
        sound(
                SampleDocument.with(
                    PERIODS, "{\"every\": \"MONTH\", \"from\": \"2025-12-01\", \"count\": 14}"))
            .periods();
    List<Period> quarters =
        sound(
                SampleDocument.with(
                    PERIODS, "{\"every\": \"QUARTER\", \"from\": \"2026-01-01\", \"count\": 2}"))
            .periods();

    assertThat(months).extracting(Period::code).startsWith("FY26-M06", "FY26-M07");
    assertThat(months).extracting(Period::code).endsWith("FY27-M06", "FY27-M07");
    for (int i = 1; i < months.size(); i++) {
      assertThat(months.get(i).claimOpen())
          .isEqualTo(months.get(i - 1).claimDeadline().plusDays(1));
    }
    assertThat(quarters).extracting(Period::code).containsExactly("FY26-Q3", "FY26-Q4");
    assertThat(quarters.get(0).usageEnd()).isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  void aDeadlineOfItsOwnMovesTheNextOpening() {
    List<Period> periods =
        sound(
                SampleDocument.with(
                    "\"deadlineDay\": 15",
                    "\"deadlineDay\": 15, \"deadlines\": {\"FY26-H1\": \"2026-08-30\"}"))
            .periods();

    assertThat(periods.get(0).claimDeadline()).isEqualTo(LocalDate.of(2026, 8, 30));
    assertThat(periods.get(1).claimOpen()).isEqualTo(LocalDate.of(2026, 8, 31));
  }

  @Test
  void whatIsWrittenOutReadsAsTheSameDocument() {
    ProgramDocument document = sound(SampleDocument.text());
    String canonical = ProgramDocumentText.canonical(document);
    String readable = ProgramDocumentText.readable(ProgramDocumentText.pieces(document));

    assertThat(ProgramDocumentText.canonical(sound(canonical))).isEqualTo(canonical);
    assertThat(ProgramDocumentText.canonical(sound(readable))).isEqualTo(canonical);
    assertThat(canonical).doesNotContain("\n").contains("\"claimDeadline\":\"2026-08-15\"");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsToldWithItsPath(String part, String by, String path, String code) {
    Reading reading = read(SampleDocument.with(part, by));

    assertThat(reading.document()).isNull();
    assertThat(reading.faults())
        .as("%s", reading.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.path()).isEqualTo(path);
              assertThat(fault.line()).isPositive();
            });
  }

  static Stream<Arguments> wrong() {
    String first =
        "{\"code\": \"A\", \"earningStart\": \"2025-07-01\", \"earningEnd\": \"2025-12-31\","
            + " \"usageStart\": \"2026-01-01\", \"usageEnd\": \"2026-06-30\","
            + " \"claimOpen\": \"2026-02-16\", \"claimDeadline\": \"2026-08-15\"}";
    String second =
        "{\"code\": \"B\", \"earningStart\": \"2026-01-01\", \"earningEnd\": \"2026-06-30\","
            + " \"usageStart\": \"2026-07-01\", \"usageEnd\": \"2026-12-31\","
            + " \"claimOpen\": \"2026-08-16\", \"claimDeadline\": \"2027-02-15\"}";
    String both = "[" + first + ", " + second + "]";
    return Stream.of(
        Arguments.of("\"code\": \"SKILLS\"", "\"code\": \"OTHER\"", "code", "program.other-code"),
        Arguments.of("\"code\": \"SKILLS\"", "\"code\": \"A B\"", "code", "program.no-code"),
        Arguments.of("\"family\": \"OTHER\",", "", "family", "field.required"),
        Arguments.of("\"family\"", "\"famly\"", "famly", "setup.unknown-field"),
        Arguments.of(
            "\"mandatory\"",
            "\"must\"",
            "catalogue.activities[0].requirements[2].must",
            "setup.unknown-field"),
        Arguments.of(
            "\"currency\": \"SEK\"}]",
            "\"currency\": \"SKR\"}]",
            "entities[0].currency",
            "setup.not-a-currency"),
        Arguments.of("\"5000.00\"", "\"5000.005\"", "threshold.amount", "money.scale"),
        Arguments.of("\"5000.00\"", "\"-1\"", "threshold.amount", "setup.not-an-amount"),
        Arguments.of("Europe/Stockholm", "Europe/Stokholm", "calendar.zone", "setup.not-a-zone"),
        Arguments.of(
            "\"country\": \"SE\"",
            "\"country\": \"XX\"",
            "calendar.country",
            "setup.not-a-country"),
        Arguments.of(
            "\"country\": \"SE\"",
            "\"country\": \"IT\"",
            "calendar.country",
            "program.holidays-unknown"),
        Arguments.of(
            "\"country\": \"SE\"",
            "\"country\": \"SE\", \"region\": \"ZZ\"",
            "calendar.region",
            "program.region-unknown"),
        Arguments.of(
            "\"country\": \"SE\"",
            "\"region\": \"AB\"",
            "calendar.region",
            "program.region-without-country"),
        Arguments.of(
            "\"coopSharePercent\": 40",
            "\"coopSharePercent\": 101",
            "coopSharePercent",
            "program.not-between"),
        Arguments.of(PERIODS, "[]", "periods", "field.required"),
        Arguments.of("\"2025-07-01\"", "\"2025-08-01\"", "periods.from", "program.no-first-day"),
        Arguments.of("\"count\": 3", "\"count\": 0", "periods.count", "program.not-between"),
        Arguments.of(
            PERIODS,
            both.replace("2026-08-16", "2026-08-15"),
            "periods[1].claimOpen",
            "setup.periods-overlap"),
        Arguments.of(
            PERIODS,
            both.replace("2026-07-01", "2026-06-30"),
            "periods[1].usageStart",
            "program.periods-overlap"),
        Arguments.of(
            PERIODS,
            both.replace("2026-07-01", "2026-08-01"),
            "periods[1].usageStart",
            "program.period-missing"),
        Arguments.of(PERIODS, "[" + first + ", " + first + "]", "periods[1].code", "setup.twice"),
        Arguments.of(
            PERIODS,
            "[" + first.replace("2026-08-15", "2026-02-15") + "]",
            "periods[0].claimDeadline",
            "setup.dates-out-of-order"),
        Arguments.of(
            "\"deadlineDay\": 15",
            "\"deadlines\": {\"FY99-H1\": \"2026-08-30\"}",
            "periods.deadlines.FY99-H1",
            "setup.unknown-field"),
        Arguments.of(
            "\"valueType\": \"NUMBER\"",
            "\"minimumFiles\": 1.23456789012345678",
            "catalogue.activities[0].requirements[3].minimumFiles",
            "program.number"),
        Arguments.of(
            "[\"MEDIA\", \"DESIGN\"]",
            "[\"MEDIA\", \"TRAVEL\"]",
            "catalogue.activities[0].expenseTypes",
            "setup.no-such"),
        Arguments.of(
            "\"name\": \"Vendor Sweden\", ",
            "\"name\": \"Vendor Sweden\", \"priority\": 0, ",
            "entities[0].priority",
            "program.priority"));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    String text = SampleDocument.with("\"OTHER\"", "\"NONE\"");
    text = SampleDocument.with(text, "\"2026-06-05\"", "\"5 June\"");
    text = SampleDocument.with(text, "\"DEMAND_GENERATION\"", "\"DEMAND\"");

    assertThat(read(text).faults())
        .extracting(Fault::path)
        .containsExactly("family", "calendar.extraDays", "catalogue.activities[0].category");
  }

  private Reading read(String text) {
    return reader.read(PlainJson.thing(text), SampleDocument.SKILLS, 1);
  }

  private ProgramDocument sound(String text) {
    Reading reading = read(text);
    assertThat(reading.faults()).isEmpty();
    return reading.document();
  }
}

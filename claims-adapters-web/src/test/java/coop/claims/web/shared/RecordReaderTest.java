package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.claims.domain.claim.ItemState;
import coop.claims.domain.shared.Refusal.Violation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

  record Inner(String name, Amount amount) {}

  record Everything(
      String text,
      UUID id,
      LocalDate date,
      Instant at,
      BigDecimal number,
      Currency currency,
      Boolean truth,
      Integer whole,
      ItemState state,
      Inner inner,
      List<Inner> list,
      List<String> texts) {}

  private static final String ID = "0198c0de-0000-7000-8000-000000000001";

  @Test
  void everyTypeIsRead() {
    Everything read =
        read(
            """
            {"text": "a", "id": "0198c0de-0000-7000-8000-000000000001", "date": "2026-02-28",
             "at": "2026-02-28T12:00:00+01:00", "number": "12.50", "currency": "EUR",
             "truth": true, "whole": 7, "state": "ACCEPTED",
             "inner": {"name": "b", "amount": {"amount": "1.00", "currency": "JPY"}},
             "list": [{"name": "c"}, {}], "texts": ["d", "e"]}
            """);
    assertThat(read)
        .isEqualTo(
            new Everything(
                "a",
                UUID.fromString(ID),
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-02-28T11:00:00Z"),
                new BigDecimal("12.50"),
                Currency.getInstance("EUR"),
                true,
                7,
                ItemState.ACCEPTED,
                new Inner("b", new Amount(new BigDecimal("1.00"), Currency.getInstance("JPY"))),
                List.of(new Inner("c", null), new Inner(null, null)),
                List.of("d", "e")));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Everything read =
        new Everything(
            "a’b",
            UUID.fromString(ID),
            LocalDate.of(2026, 2, 28),
            Instant.parse("2026-02-28T11:00:00Z"),
            new BigDecimal("0.000"),
            Currency.getInstance("BHD"),
            false,
            0,
            ItemState.NEEDS_CHANGE,
            new Inner("", null),
            List.of(),
            List.of("x"));
    assertThat(RecordReader.read(RecordWriter.write(read), Everything.class)).isEqualTo(read);
  }

  @Test
  void absentAndNullAreNull() {
    assertThat(read("{\"text\": null}").text()).isNull();
    assertThat(read("{}").list()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "{\"nothing\": 1}|nothing|request.unknown-field",
        "{\"inner\": {\"nothing\": 1}}|inner.nothing|request.unknown-field",
        "{\"text\": 5}|text|request.not-a-text",
        "{\"text\": true}|text|request.not-a-text",
        "{\"text\": {}}|text|request.not-a-text",
        "{\"id\": \"1-1-1-1-1\"}|id|request.not-an-id",
        "{\"date\": \"2026-02-30\"}|date|request.not-a-date",
        "{\"date\": \"2026-02-28T00:00:00Z\"}|date|request.not-a-date",
        "{\"at\": \"2026-02-28\"}|at|request.not-an-instant",
        "{\"at\": \"2026-02-28T12:00:00\"}|at|request.not-an-instant",
        "{\"number\": 12.5}|number|request.not-a-text",
        "{\"number\": \"1e9\"}|number|request.not-a-decimal",
        "{\"number\": \"12,50\"}|number|request.not-a-decimal",
        "{\"number\": \"\"}|number|request.not-a-decimal",
        "{\"currency\": \"EURO\"}|currency|request.not-a-currency",
        "{\"truth\": \"true\"}|truth|request.not-true-or-false",
        "{\"whole\": 1.5}|whole|request.not-a-whole-number",
        "{\"whole\": \"1\"}|whole|request.not-a-whole-number",
        "{\"whole\": 99999999999}|whole|request.not-a-whole-number",
        "{\"state\": \"accepted\"}|state|request.not-one-of",
        "{\"inner\": []}|inner|request.not-an-object",
        "{\"list\": {}}|list|request.not-a-list",
        "{\"list\": [{}, 1]}|list[1]|request.not-an-object",
        "{\"list\": [null]}|list[0]|field.required",
        "{\"list\": [{\"amount\": {\"amount\": 1}}]}|list[0].amount.amount|request.not-a-text",
      })
  void whatDoesNotFitIsRefusedByItsPath(String json, String path, String code) {
    assertThat(faults(json))
        .extracting(Violation::path, Violation::code)
        .containsExactly(org.assertj.core.api.Assertions.tuple(path, code));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThat(faults("{\"a\": 1, \"text\": 5, \"date\": \"x\", \"list\": [{\"b\": 1}]}"))
        .extracting(Violation::path)
        .containsExactlyInAnyOrder("a", "text", "date", "list[0].b");
  }

  private static List<Violation> faults(String json) {
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> read(json));
    assertThat(problem.status()).isEqualTo(400);
    return problem.refusal().violations();
  }

  private static Everything read(String json) {
    return RecordReader.read(object(json), Everything.class);
  }

  static JsonObject object(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }
}

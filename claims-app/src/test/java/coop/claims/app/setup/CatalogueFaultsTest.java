package coop.claims.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a catalogue may say, and how it is refused: by the path of the field and a reason. */
class CatalogueFaultsTest {

  private static final String ACTIVITY = "programs[0].catalogue.activities[0]";

  /** On one line, so that a test sees the path and not where the line is broken. */
  private static final String FULL =
      Files.GOOD
          .replace(
              "\"compositeOf\": [],",
              """
              "questions": [{"code": "venue", "text": "Where?", "type": "CHOICE",\
               "choices": [{"code": "own", "text": "Own"}, {"code": "hired", "text": "Hired"}]},\
               {"code": "guests", "text": "Guests", "type": "NUMBER",\
               "condition": {"fact": "answer:venue", "is": "hired"}},\
               {"code": "who", "text": "Who?", "type": "TEXT", "scope": "LINE", "role": "PERSON",\
               "expenseTypes": ["MEDIA"]},\
               {"code": "where", "text": "Where?", "type": "TEXT", "scope": "LINE",\
               "role": "CONFERENCE"}],\
               "condition": {"not": {"fact": "family", "in": ["HOSTING", "OTHER"]}},\
               "reimbursementPercent": 50,\
               "caps": [{"code": "share", "text": "A part", "kind": "GREATER_OF", "scope": "PERIOD",\
               "percent": 10, "amount": {"amount": "3000", "currency": "USD"},\
               "overrides": [{"families": ["DEVICES"], "unlimited": true}]},\
               {"code": "heads", "text": "Three", "kind": "HEADCOUNT", "scope": "CONFERENCE",\
               "count": 3}],\
              """)
          .replace(
              "\"text\": \"A copy\"}",
              """
              "text": "A copy", "minimumFiles": 2, "mediaTypes": ["image/png"], "group": "shown",\
               "condition": {"all": [{"fact": "expense:MEDIA", "moreThan": 10},\
               {"any": [{"fact": "source:INVOICE", "exists": true},\
               {"fact": "answer:guests", "atLeast": "2.5"}]}]}}\
              """);

  private final Desk desk = Desk.open();

  @Test
  void everythingThereIsCanBeSaid() {
    desk.take(FULL).orThrow();

    var activity = desk.stock().catalogues().get(0).activity("PRINT").orElseThrow();
    assertThat(activity.questions()).hasSize(4);
    assertThat(activity.caps()).hasSize(2);
    assertThat(activity.reimbursementPercent()).isEqualTo(50);
    assertThat(activity.condition().facts()).containsExactly("family");
    assertThat(activity.requirements().get(1).condition().facts())
        .containsExactly("expense:MEDIA", "source:INVOICE", "answer:guests");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"expense:MEDIA\"|\"expense:MAGIC\"|requirements[1].condition.all[0].fact"
            + " catalogue.unknown-fact",
        "\"expense:MEDIA\"|\"proof:copy\"|requirements[1].condition.all[0].fact"
            + " catalogue.unknown-fact",
        "\"answer:venue\"|\"answer:guests\"|questions[1].condition.fact catalogue.unknown-fact",
        "\"answer:venue\"|\"answer:who\"|questions[1].condition.fact catalogue.unknown-fact",
        "\"is\": \"hired\"|\"is\": \"moon\"|questions[1].condition.is setup.not-one-of",
        "\"is\": \"hired\"|\"moreThan\": 1|questions[1].condition.moreThan"
            + " catalogue.operator-not-for-fact",
        "\"is\": \"hired\"|\"equals\": \"hired\"|questions[1].condition.equals setup.unknown-field",
        "\"is\": \"hired\"|\"is\": \"hired\", \"exists\": true|questions[1].condition"
            + " catalogue.one-operator",
        "\"moreThan\": 10|\"moreThan\": \"ten\"|requirements[1].condition.all[0].moreThan"
            + " catalogue.not-a-number",
        "\"exists\": true|\"exists\": 1|requirements[1].condition.all[1].any[0].exists"
            + " setup.not-true-or-false",
        "{\"fact\": \"family\", \"in\": [\"HOSTING\", \"OTHER\"]}|{\"fact\": \"claimed\","
            + " \"exists\": true}|condition.not.fact catalogue.unknown-fact",
        "\"in\": [\"HOSTING\", \"OTHER\"]|\"in\": []|condition.not.in catalogue.count",
        "\"in\": [\"HOSTING\", \"OTHER\"]|\"in\": [\"MOON\"]|condition.not.in setup.not-one-of",
        "\"currency\": \"USD\"|\"currency\": \"USX\"|caps[0].amount.currency"
            + " setup.not-a-currency",
        "\"currency\": \"USD\"|\"currency\": \"XAU\"|caps[0].amount.currency"
            + " setup.not-a-currency",
        "\"amount\": \"3000\"|\"amount\": \"3000.001\"|caps[0].amount.amount money.scale",
        "\"amount\": \"3000\"|\"amount\": \"-1\"|caps[0].amount.amount setup.not-an-amount",
        "\"percent\": 10,|\"percent\": 101,|caps[0].percent catalogue.count",
        "\"percent\": 10,||caps[0].percent field.required",
        "\"count\": 3|\"count\": 3, \"percent\": 1|caps[1].percent setup.unknown-field",
        "\"kind\": \"HEADCOUNT\"|\"kind\": \"CROWD\"|caps[1].kind setup.not-one-of",
        "\"families\": [\"DEVICES\"]|\"families\": [\"MOON\"]|caps[0].overrides[0].families"
            + " setup.no-such",
        "\"role\": \"PERSON\",||caps[1].kind catalogue.no-question-for",
        "\"role\": \"CONFERENCE\"|\"mandatory\": true|caps[1].scope catalogue.no-question-for",
        "\"role\": \"CONFERENCE\"|\"role\": \"PERSON\"|questions[3].role catalogue.role",
        "\"minimumFiles\": 2|\"minimumFiles\": 101|requirements[1].minimumFiles"
            + " catalogue.too-many-files",
        "\"minimumFiles\": 2|\"minimumFiles\": 0|requirements[1].minimumFiles"
            + " setup.counts-from-one",
        "\"image/png\"|\"image/webp\"|requirements[1].mediaTypes catalogue.no-accepted-type",
        "\"group\": \"shown\"|\"group\": \"Shown it\"|requirements[1].group catalogue.code-form",
        "\"code\": \"venue\"|\"code\": \"Venue\"|questions[0].code catalogue.code-form",
        "\"code\": \"guests\"|\"code\": \"venue\"|questions[1].code setup.twice",
        "\"code\": \"hired\"|\"code\": \"own\"|questions[0].choices[1].code setup.twice",
        "\"scope\": \"LINE\", \"role\": \"PERSON\"|\"scope\": \"CLAIM\"|questions[2].expenseTypes"
            + " catalogue.only-on-lines",
        "\"reimbursementPercent\": 50|\"reimbursementPercent\": 0|reimbursementPercent"
            + " catalogue.count",
        "\"reimbursementPercent\": 50|\"reimbursed\": 50|reimbursed setup.unknown-field",
        "\"expenseTypes\": [\"MEDIA\"], \"questions\"|\"expenseTypes\": [\"MEDIA\", \"MEDIA\"],"
            + " \"questions\"|expenseTypes setup.twice"
      })
  void aFaultIsToldByItsPath(String right, String wrong, String told) {
    assertThat(FULL).contains(right);

    assertThat(desk.faults(FULL.replace(right, wrong == null ? "" : wrong)))
        .anyMatch(fault -> fault.endsWith(" " + ACTIVITY + "." + told));
  }

  @Test
  void conditionsAreNoDeeperThanAllowed() {
    String deep =
        IntStream.range(0, 6).mapToObj(i -> "{\"not\": ").collect(Collectors.joining())
            + "{\"fact\": \"claimed\", \"exists\": true}"
            + "}".repeat(6);
    String file =
        Files.GOOD.replace("\"text\": \"A copy\"", "\"text\": \"A copy\", \"condition\": " + deep);

    assertThat(desk.faults(file))
        .containsExactly(
            "12 "
                + ACTIVITY
                + ".requirements[1].condition.not.not.not.not.not.not catalogue.too-deep");
    assertThat(desk.faults(file.replaceFirst("\\{\"not\": (.*)}}", "$1}"))).isEmpty();
  }

  @Test
  void aCompositeThatLeadsBackToItselfIsRefused() {
    String file =
        Files.GOOD.replace(
            "\"activities\": [{",
            """
            "activities": [{"code": "MULTI", "category": "DEMAND_GENERATION", "name": "Multi",\
             "compositeOf": ["PRINT"], "expenseTypes": ["MEDIA"]}, {\
            """);

    assertThat(desk.faults(file)).isEmpty();
    assertThat(desk.faults(file.replace("\"compositeOf\": [],", "\"compositeOf\": [\"MULTI\"],")))
        .allMatch(fault -> fault.endsWith("compositeOf setup.cycle"))
        .hasSize(2);
  }

  @Test
  void requirementsThatTogetherNeedMoreFilesThanAClaimMayHaveAreRefused() {
    String file =
        Files.GOOD.replace(
            "{\"code\": \"copy\", \"kind\": \"PROOF\", \"text\": \"A copy\"}",
            """
            {"code": "copy", "kind": "PROOF", "text": "A copy", "minimumFiles": 60},\
             {"code": "more", "kind": "PROOF", "text": "More", "minimumFiles": 41}\
            """);

    assertThat(desk.faults(file))
        .anyMatch(fault -> fault.endsWith(ACTIVITY + ".requirements catalogue.too-many-files"));
    assertThat(desk.faults(file.replace("41}", "40}"))).isEmpty();
  }
}

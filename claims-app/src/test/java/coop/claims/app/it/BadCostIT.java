package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cost that is said wrongly does not get into a claim. */
@OnTheWar
class BadCostIT {

  private static final String RULE = "input.invalid";
  private static final String FORM = "request.malformed";

  private final Rest partner;
  private final Place place;

  BadCostIT(RunningWar war) {
    partner = war.as("aurora-admin");
    place = Place.of(partner, "CLOUD-DIRECT");
  }

  private static JsonObject euro(String amount) {
    return Json.money(amount, "EUR");
  }

  private static Object line(Object... pairs) {
    JsonObject line = Json.object("expenseType", "AGENCY", "amount", euro("5.00"));
    return Json.list(Json.with(line, pairs));
  }

  static Stream<Arguments> wrongInvoices() {
    return Stream.of(
        arguments("vendor", "", 422, RULE, "vendor", "field.required"),
        arguments("vendor", "v".repeat(121), 422, RULE, "vendor", "field.too-long"),
        arguments("number", null, 422, RULE, "number", "field.required"),
        arguments("number", "n".repeat(101), 422, RULE, "number", "field.too-long"),
        arguments("date", null, 422, RULE, "date", "field.required"),
        arguments("date", "2026-13-01", 400, FORM, "date", "request.not-a-date"),
        arguments("net", null, 422, RULE, "net", "field.required"),
        arguments("net", euro("0.00"), 422, RULE, "net", "money.not-positive"),
        arguments("net", euro("-5.00"), 422, RULE, "net", "money.not-positive"),
        arguments("net", euro("5.001"), 422, RULE, "net", "money.scale"),
        arguments("net", euro("1" + "0".repeat(16)), 422, RULE, "net", "money.too-large"),
        arguments("net", euro("1e3"), 400, FORM, "net.amount", "request.not-a-decimal"),
        arguments("net", euro("NaN"), 400, FORM, "net.amount", "request.not-a-decimal"),
        arguments("net", euro("5,00"), 400, FORM, "net.amount", "request.not-a-decimal"),
        arguments(
            "net",
            Json.object("amount", 5, "currency", "EUR"),
            400,
            FORM,
            "net.amount",
            "request.not-a-text"),
        arguments(
            "net", Json.money("5.00", "EURO"), 400, FORM, "net.currency", "request.not-a-currency"),
        arguments("net", "5.00", 400, FORM, "net", "request.not-an-object"),
        arguments("tax", euro("-1.00"), 422, RULE, "tax", "money.negative"),
        arguments("gross", euro("6.00"), 422, RULE, "gross", "invoice.gross-differs"),
        arguments("note", "n".repeat(4_001), 422, RULE, "note", "field.too-long"),
        arguments("paid", true, 400, FORM, "paid", "request.unknown-field"),
        arguments("lines", "one", 400, FORM, "lines", "request.not-a-list"),
        arguments(
            "lines",
            line("expenseType", null),
            422,
            RULE,
            "lines[0].expenseType",
            "field.required"),
        arguments(
            "lines", line("amount", euro("0")), 422, RULE, "lines[0].amount", "money.not-positive"),
        arguments(
            "lines",
            line("amount", euro("-0.01")),
            422,
            RULE,
            "lines[0].amount",
            "money.not-positive"),
        arguments(
            "lines", line("amount", euro("0.005")), 422, RULE, "lines[0].amount", "money.scale"),
        arguments("lines", line("amount", euro("10.01")), 422, RULE, "lines", "lines.over-net"),
        arguments(
            "lines",
            line("description", "d".repeat(121)),
            422,
            RULE,
            "lines[0].description",
            "field.too-long"),
        arguments("lines", line("id", UUID.randomUUID()), 422, RULE, "lines[0].id", "line.unknown"),
        arguments(
            "lines", line("price", "1"), 400, FORM, "lines[0].price", "request.unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("wrongInvoices")
  void aWrongInvoiceIsNotAdded(
      String field, Object value, int status, String code, String path, String violation) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();

    partner
        .post(claim.path("invoices"), Json.with(claim.invoice("AGENCY", "10.00"), field, value))
        .mustRefuseAt(status, code, path, violation);

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void anotherCurrencyThanTheClaimsIsRefused() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    JsonObject invoice =
        Json.with(claim.invoice("AGENCY", "10.00"), "net", Json.money("10.00", "USD"));

    Reply reply = partner.post(claim.path("invoices"), invoice);

    assertThat(reply.status()).as("%s", reply).isIn(400, 422);
    reply.mustRefuseAt(
        reply.status(), reply.json().getString("code"), "net.currency", "request.other-currency");
    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void moreLinesThanAClaimMayHaveAreRefused() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    JsonObject cent = Json.object("expenseType", "AGENCY", "amount", euro("0.01"));
    JsonObject invoice =
        Json.with(
            claim.invoice("AGENCY", "10.00"),
            "lines",
            Json.list(Collections.nCopies(51, cent).toArray()));

    partner
        .post(claim.path("invoices"), invoice)
        .mustRefuseAt(422, RULE, "lines", "claim.too-many-lines");

    assertThat(claim.everything()).isEqualTo(before);
  }

  static Stream<Arguments> wrongStatements() {
    JsonObject row = Json.object("role", "Designer", "hours", "8", "hourlyCost", euro("50.00"));
    return Stream.of(
        arguments("workDescription", "", "workDescription", "field.required"),
        arguments("workFrom", null, "workFrom", "field.required"),
        arguments("workTo", "1999-01-01", "workTo", "date.before-start"),
        arguments("certifierName", null, "certifierName", "field.required"),
        arguments("certifierTitle", "t".repeat(121), "certifierTitle", "field.too-long"),
        arguments("certifiedOn", null, "certifiedOn", "field.required"),
        arguments("work", Json.list(), "work", "statement.no-cost"),
        arguments(
            "work", Json.list(Json.with(row, "hours", "0")), "work[0].hours", "statement.hours"),
        arguments(
            "work", Json.list(Json.with(row, "hours", "-1")), "work[0].hours", "statement.hours"),
        arguments(
            "work",
            Json.list(Json.with(row, "hours", "1.001")),
            "work[0].hours",
            "statement.hours"),
        arguments(
            "work",
            Json.list(Json.with(row, "hours", "10000")),
            "work[0].hours",
            "statement.hours"),
        arguments(
            "work",
            Json.list(Json.with(row, "hourlyCost", euro("0"))),
            "work[0].hourlyCost",
            "money.not-positive"),
        arguments("work", Json.list(Json.with(row, "role", "")), "work[0].role", "field.required"),
        arguments(
            "work",
            Json.list(Collections.nCopies(51, row).toArray()),
            "work",
            "statement.too-many-rows"),
        arguments(
            "otherCosts",
            Json.list(Json.object("description", "Print", "amount", euro("-3.00"))),
            "otherCosts[0].amount",
            "money.not-positive"),
        arguments(
            "lines",
            Json.list(Json.object("expenseType", "SERV", "amount", euro("400.01"))),
            "lines",
            "lines.over-total"));
  }

  @ParameterizedTest
  @MethodSource("wrongStatements")
  void aWrongStatementIsNotAdded(String field, Object value, String path, String violation) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    JsonObject statement = Json.with(Sample.statement(place, "SERV", "400.00"), field, value);

    partner.post(claim.path("statements"), statement).mustRefuseAt(422, RULE, path, violation);

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aWrongChangeOfAnInvoiceChangesNothing() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    Reply invoice = claim.addInvoice("AGENCY", "10.00");
    String path = claim.path("invoices/" + invoice.id());
    String tag = claim.read().etag();
    var before = claim.everything();

    partner
        .patch(path, Json.object("net", euro("9.999")), "If-Match", tag)
        .mustRefuseAt(422, RULE, "net", "money.scale");
    partner
        .patch(path, Json.object("vendor", null), "If-Match", tag)
        .mustRefuseAt(422, RULE, "vendor", "field.required");
    partner
        .patch(path, Json.object("total", "1"), "If-Match", tag)
        .mustRefuseAt(400, FORM, "total", "request.unknown-field");
    partner.patch(path, Json.object("note", "x")).mustRefuse(428, "request.version-missing");
    partner
        .patch(path, Json.object("note", "x"), "If-Match", "\"1\"")
        .mustRefuse(412, "stale-version");
    partner
        .patch(
            claim.path("invoices/" + UUID.randomUUID()), Json.object("note", "x"), "If-Match", tag)
        .mustRefuse(404, "not-found");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void anExpenseTheActivityDoesNotReimburseStopsTheSubmission() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    claim.addInvoice("CATER", "10.00");
    var before = claim.everything();

    Reply reply = claim.step(partner, "submission");

    reply.mustRefuse(422, "claim.not-ready");
    assertThat(reply.text()).contains("line.expense-not-eligible");
    assertThat(claim.everything()).isEqualTo(before);
  }
}

package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exchange rates, over REST: of currencies that nothing else in the demo has anything in. */
@OnTheWar
class ExchangeRatesIT {

  private static final String RATES = "exchange-rates";
  private static final String BATCH = "exchange-rates/batch";
  private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC()).minusDays(1);
  private static final YearMonth NEXT = YearMonth.from(TODAY).plusMonths(2);

  private final Rest finance;
  private final Rest partner;
  private final Rest reviewer;

  ExchangeRatesIT(RunningWar war) {
    this.finance = war.as("finance-1");
    this.partner = war.as("aurora-admin");
    this.reviewer = war.as("reviewer-1");
  }

  @Test
  void financeSetsARateOnceAndPartnersReadItWithoutWhoSetIt() {
    String key = UUID.randomUUID().toString();
    Reply made = finance.post(RATES, rate("ISK", "THB", NEXT, "0.2601"), "Idempotency-Key", key);
    made.must(201);
    Reply again = finance.post(RATES, rate("ISK", "THB", NEXT, "0.2601"), "Idempotency-Key", key);

    assertThat(again.must(201).id()).isEqualTo(made.id());
    JsonObject seen = partner.get(RATES + "/" + made.id()).must(200).json();
    assertThat(seen.getString("rate")).isEqualTo("0.2601");
    assertThat(seen.getString("month")).isEqualTo(NEXT.toString());
    assertThat(seen.containsKey("setByName")).isFalse();
    assertThat(finance.get(RATES + "/" + made.id()).json().getString("setByName")).isNotBlank();
    assertThat(partner.get(RATES + "?currency=isk&month=" + NEXT).must(200).items()).hasSize(1);

    finance
        .post(RATES, rate("ISK", "THB", NEXT, "0.27"))
        .mustRefuseAt(422, "input.invalid", "quote", "rate.already-set");
    finance
        .post(RATES, rate("THB", "ISK", NEXT, "3.8"))
        .mustRefuseAt(422, "input.invalid", "quote", "rate.reverse-set");
    finance
        .post(RATES, rate("THB", "ISK", NEXT.minusMonths(6), "3.8"))
        .mustRefuseAt(422, "input.invalid", "month", "rate.month-closed");
    finance
        .get(RATES + "?month=soon")
        .mustRefuseAt(400, "request.malformed", "month", "request.not-a-month");
  }

  @Test
  void nobodyElseSetsARate() {
    partner.post(RATES, rate("ISK", "KES", NEXT, "1")).mustRefuse(403, "forbidden");
    reviewer.post(RATES, rate("ISK", "KES", NEXT, "1")).mustRefuse(403, "forbidden");
    reviewer.get(RATES).mustRefuse(403, "forbidden");
    partner.upload(BATCH, csv("")).mustRefuse(403, "forbidden");
    assertThat(finance.get(RATES + "?currency=KES").items()).isEmpty();
  }

  @Test
  void aTableIsLookedAtFirstAndThenTakenInWhole() {
    String template = partner.get(RATES + "/template").must(200).text();
    assertThat(template).isEqualTo("base,quote,month,rate,source,date\r\n");
    String faulty =
        template
            + line("MUR", "NPR", NEXT, "3.15")
            + line("MUR", "LKR", NEXT, "1e5")
            + line("MUR", "XXX", NEXT, "0");

    JsonObject plan = finance.upload(BATCH + "?dryRun=true", csv(faulty)).must(200).json();
    assertThat(plan.getJsonArray("faults").getValuesAs(JsonObject.class))
        .extracting(
            f -> f.getInt("line") + ":" + f.getInt("column"),
            f -> f.getString("path"),
            f -> f.getString("code"))
        .containsExactly(
            tuple("3:4", "rate", "rate.not-a-number"),
            tuple("4:2", "quote", "rate.not-a-currency"),
            tuple("4:4", "rate", "rate.not-positive"));
    finance
        .upload(BATCH, csv(faulty))
        .mustRefuseAt(422, "rate.file-faulty", "3:4 rate", "rate.not-a-number");
    assertThat(finance.get(RATES + "?currency=MUR").items()).isEmpty();

    String sound = template + line("MUR", "NPR", NEXT, "3.15") + line("MUR", "LKR", NEXT, "6.6");
    assertThat(finance.upload(BATCH + "?dryRun=true", csv(sound)).must(200).json().getInt("made"))
        .isEqualTo(2);
    assertThat(finance.get(RATES + "?currency=MUR").items()).isEmpty();
    assertThat(finance.upload(BATCH, csv(sound)).must(200).json().getInt("made")).isEqualTo(2);
    JsonObject again = finance.upload(BATCH, csv(sound)).must(200).json();
    assertThat(again.getInt("made")).isZero();
    assertThat(again.getInt("there")).isEqualTo(2);
    assertThat(partner.get("exports/exchange-rates?currency=MUR").must(200).text())
        .contains("MUR,LKR,6.6", "MUR,NPR,3.15");
  }

  @Test
  void ofTheBanksFileOnlyTheOpenMonthsLastDayIsTaken() {
    LocalDate closed = TODAY.minusMonths(3);
    String file =
        "<gesmes:Envelope xmlns:gesmes='http://www.gesmes.org/xml/2002-08-01'"
            + " xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube>"
            + "<Cube time='"
            + closed
            + "'><Cube currency='FJD' rate='2.5'/></Cube></Cube></gesmes:Envelope>";

    JsonObject plan = finance.upload(BATCH, xml(file)).must(200).json();

    assertThat(plan.getInt("made")).isZero();
    JsonObject left = plan.getJsonArray("leftOut").getJsonObject(0);
    assertThat(left.getString("reason")).isEqualTo("MONTH_CLOSED");
    assertThat(left.getString("first")).isEqualTo(YearMonth.from(closed).toString());
    for (String wrong : List.of("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", "<x", "<x/>")) {
      finance.upload(BATCH, xml(wrong)).mustRefuse(422, "rate.file-faulty");
    }
  }

  private static String line(String base, String quote, YearMonth month, String rate) {
    return String.join(",", base, quote, month.toString(), rate, "Vendor", "2026-01-05") + "\r\n";
  }

  private static JsonObject rate(String base, String quote, YearMonth month, String rate) {
    return Json.object(
        "base",
        base,
        "quote",
        quote,
        "month",
        month.toString(),
        "rate",
        rate,
        "source",
        "Vendor",
        "date",
        "2026-01-05");
  }

  private static Multipart csv(String text) {
    return Multipart.form().file("rates.csv", "text/csv", bytes(text));
  }

  private static Multipart xml(String text) {
    return Multipart.form().file("rates.xml", "application/xml", bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

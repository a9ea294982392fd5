package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What partners earned, booked over REST. */
@OnTheWar
class AccrualsIT {

  private static final String HEADER =
      "partner,location,program,period,entity,amount,currency,reference\r\n";

  private final RunningWar war;
  private final Rest finance;

  AccrualsIT(RunningWar war) {
    this.war = war;
    this.finance = war.as("finance-1");
  }

  /** A program of its own, in which Aurora's first location has earned 90,000 kroner. */
  private record Books(RunningWar war, String program, String period, String entity) {

    static Books open(RunningWar war, String code) {
      TrainingFund fund = TrainingFund.inForce(war, code);
      fund.enrolled(war);
      return new Books(war, code, fund.openPeriod(war), fund.entity());
    }

    String row(String amount, String reference) {
      return String.join(
              ",", "AURORA", "AUR-01", program, period, entity, amount, "NOK", program + reference)
          + "\r\n";
    }

    String earned() {
      return war.as("aurora-admin").get("funds?programCode=" + program).must(200).items().stream()
          .filter(fund -> fund.getString("periodCode").equals(period))
          .map(fund -> fund.getJsonObject("earned").getString("amount"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aTableIsPreviewedBookedListedAndSeenByThePartner() {
    Books books = Books.open(war, "ACC-STORY");
    String table = HEADER + books.row("1250.50", "-1") + books.row("9.5", "-2");

    JsonObject preview = post("accruals?dryRun=true", table).must(200).json();
    assertThat(preview.getBoolean("dryRun")).isTrue();
    assertThat(preview.getInt("booked")).isEqualTo(2);
    assertThat(preview.getInt("fundsOpened")).isZero();
    assertThat(preview.getJsonArray("errors")).isEmpty();
    assertThat(preview.containsKey("batchId")).isFalse();
    assertThat(books.earned()).isEqualTo("90000.00");

    JsonObject booked = post("accruals", table).must(200).json();
    assertThat(booked.getInt("booked")).isEqualTo(2);
    assertThat(sum(booked)).isEqualTo("1260.00 NOK");
    assertThat(books.earned()).isEqualTo("91260.00");

    JsonObject batch = finance.get("accruals/" + booked.getString("batchId")).must(200).json();
    assertThat(batch.getInt("rows")).isEqualTo(2);
    assertThat(batch.getString("bookedAt")).isEqualTo(booked.getString("bookedAt"));
    assertThat(finance.get("accruals?size=100").must(200).items())
        .extracting(each -> each.getString("id"))
        .contains(batch.getString("id"));
  }

  @Test
  void theSameTableHoweverItIsWrittenChangesNothing() {
    Books books = Books.open(war, "ACC-TWICE");
    String table = HEADER + books.row("10.00", "-1") + books.row("20.00", "-2");
    String first = post("accruals", table, "Idempotency-Key", key()).must(200).json().toString();

    String again = post("accruals", table, "Idempotency-Key", key()).must(200).json().toString();
    String semicolons = "\ufeff" + table.replace(",", ";").replace("\r\n", "\n");
    String otherwise = post("accruals", semicolons).must(200).json().toString();
    JsonObject more = post("accruals", table + books.row("3.00", "-3")).must(200).json();

    assertThat(again).isEqualTo(first);
    assertThat(otherwise).isEqualTo(first);
    assertThat(more.getInt("skipped")).isEqualTo(2);
    assertThat(more.getInt("booked")).isEqualTo(1);
    assertThat(books.earned()).isEqualTo("90033.00");
  }

  @Test
  void aKeyStandsForOneTable() {
    Books books = Books.open(war, "ACC-KEY");
    String key = key();
    String first = HEADER + books.row("1.00", "-1");
    String answer = post("accruals", first, "Idempotency-Key", key).must(200).text();

    assertThat(post("accruals", first, "Idempotency-Key", key).must(200).text()).isEqualTo(answer);
    post("accruals", HEADER + books.row("2.00", "-2"), "Idempotency-Key", key).must(422);
    assertThat(books.earned()).isEqualTo("90001.00");
  }

  @Test
  void ofTwoTablesAtOnceNothingIsBookedTwice() {
    Books books = Books.open(war, "ACC-RACE");
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < 500; i++) {
      table.append(books.row("1.00", "-" + i));
    }
    List<CompletableFuture<Reply>> asked =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> post("accruals", table.toString())))
            .limit(4)
            .toList();

    List<Reply> replies = asked.stream().map(CompletableFuture::join).toList();

    assertThat(replies.stream().map(r -> r.must(200).json().getString("batchId")).distinct())
        .hasSize(1);
    assertThat(books.earned()).isEqualTo("90500.00");
  }

  @Test
  void everythingWrongInOneTableIsToldByLineAndColumn() {
    Books books = Books.open(war, "ACC-FAULTS");
    post("accruals", HEADER + books.row("1.00", "-1")).must(200);
    String place = "AURORA,AUR-01," + books.program() + "," + books.period() + ",";
    String good = place + books.entity();
    List<String> rows = new ArrayList<>();
    rows.add(good + ",-1.00,NOK,A");
    rows.add(good + ",0,NOK,B");
    rows.add(good + ",1e5,NOK,C");
    rows.add(good + ",\"1.000,50\",NOK,D");
    rows.add(good + ",\"1,000.50\",NOK,E");
    rows.add(good + ",1.005,NOK,F");
    rows.add(good + ",1.5,JPY,G");
    rows.add(good + ",1.2345,BHD,H");
    rows.add(good + ",1.00,KRONER,I");
    rows.add("=HYPERLINK(1)" + good.substring("AURORA".length()) + ",1.00,NOK,J");
    rows.add(good + ",1.00,EUR,K");
    rows.add(good + ",2.00,NOK," + books.program() + "-1");
    rows.add("NOBODY,AUR-01,SKY,FY99,XX,1.00,NOK,L");
    rows.add(good + ",1.00,NOK");
    rows.add(good + ",1.00,NOK,A");

    Reply refused = post("accruals", HEADER + String.join("\r\n", rows));

    refused.mustRefuse(422, "accrual.file-faulty");
    assertThat(
            refused.json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(
                    each ->
                        each.getInt("line")
                            + ":"
                            + each.getInt("column")
                            + " "
                            + each.getString("code")))
        .containsExactly(
            "2:6 money.not-positive",
            "3:6 money.not-positive",
            "4:6 accrual.not-an-amount",
            "5:6 accrual.not-an-amount",
            "6:6 accrual.not-an-amount",
            "7:6 money.scale",
            "8:6 money.scale",
            "8:7 accrual.other-currency",
            "9:6 money.scale",
            "9:7 accrual.other-currency",
            "10:7 accrual.not-a-currency",
            "11:1 accrual.formula",
            "12:7 accrual.other-currency",
            "13:8 accrual.reference-taken",
            "14:1 accrual.unknown-partner",
            "14:3 accrual.unknown-program",
            "14:5 accrual.unknown-entity",
            "15:1 accrual.cells",
            "16:8 accrual.reference-twice");
    assertThat(
            post("accruals?dryRun=true", HEADER + String.join("\r\n", rows))
                .must(200)
                .json()
                .getJsonArray("errors"))
        .hasSize(19);
    assertThat(books.earned()).isEqualTo("90001.00");
  }

  @Test
  void whatIsNoTableIsRefusedWithWhatIsWrong() {
    post("accruals", "partner,amount\r\nAURORA,1.00\r\n").mustRefuse(422, "accrual.file-faulty");
    assertThat(codes("partner,amount\r\nAURORA,1.00\r\n"))
        .contains("accrual.header-faulty", "accrual.column-missing");
    assertThat(codes(HEADER.replace("amount", "amnt") + "x\r\n"))
        .contains("accrual.unknown-column", "accrual.column-missing");
    assertThat(codes(HEADER)).containsExactly("accrual.empty");
    Reply latin =
        finance.send(
            "POST",
            "accruals?dryRun=true",
            BodyPublishers.ofByteArray((HEADER + "Åre,1").getBytes(StandardCharsets.ISO_8859_1)),
            "Content-Type",
            "text/csv");
    assertThat(latin.must(200).text()).contains("accrual.not-utf8");
    finance
        .send("POST", "accruals", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
        .mustRefuse(415, "request.media-type");
  }

  @Test
  void aTableMayBeLargerThanOtherBodies() {
    Books books = Books.open(war, "ACC-LARGE");
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < 15_000; i++) {
      table.append(books.row("1.25", "-a-rather-long-reference-" + i));
    }
    assertThat(table.length()).isGreaterThan(1024 * 1024);

    JsonObject preview = post("accruals?dryRun=true", table.toString()).must(200).json();

    assertThat(preview.getInt("booked")).isEqualTo(15_000);
    assertThat(sum(preview)).isEqualTo("18750.00 NOK");
  }

  @Test
  void aTableMayBeJson() {
    Books books = Books.open(war, "ACC-JSON");
    JsonObject row =
        Json.object(
            "partner", "AURORA",
            "location", "AUR-01",
            "program", books.program(),
            "period", books.period(),
            "entity", books.entity(),
            "amount", Json.money("12.50", "NOK"),
            "reference", "ACC-JSON-1");

    JsonObject booked =
        finance.post("accruals", Json.object("rows", Json.list(row))).must(200).json();
    Reply refused =
        finance.post(
            "accruals", Json.object("rows", Json.list(Json.with(row, "location", "AUR-99"))));

    assertThat(sum(booked)).isEqualTo("12.50 NOK");
    assertThat(books.earned()).isEqualTo("90012.50");
    refused.mustRefuseAt(422, "accrual.file-faulty", "1:2 location", "accrual.unknown-location");
    finance
        .post("accruals", Json.object("rows", Json.list(Json.with(row, "colour", "red"))))
        .mustRefuse(400, "request.malformed");
  }

  @Test
  void financeAloneBooksAndLooks() {
    for (String user : List.of("aurora-admin", "reviewer-1", "program-1", "operator")) {
      war.as(user).get("accruals").mustRefuse(403, "forbidden");
      war.as(user)
          .send(
              "POST",
              "accruals?dryRun=true",
              BodyPublishers.ofString(HEADER),
              "Content-Type",
              "text/csv")
          .mustRefuse(403, "forbidden");
    }
    war.as("aurora-admin").get("accruals/" + UUID.randomUUID()).mustRefuse(404, "not-found");
    finance.get("accruals/" + UUID.randomUUID()).mustRefuse(404, "not-found");
    assertThat(finance.get("accruals/template").must(200).text()).isEqualTo(HEADER);
  }

  private Reply post(String path, String csv, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "text/csv";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return finance.send("POST", path, BodyPublishers.ofString(csv), all);
  }

  private List<String> codes(String csv) {
    return post("accruals?dryRun=true", csv)
        .must(200)
        .json()
        .getJsonArray("errors")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(each -> each.getString("code"))
        .toList();
  }

  private static String sum(JsonObject booking) {
    JsonObject only = booking.getJsonArray("sums").getJsonObject(0);
    return only.getString("amount") + " " + only.getString("currency");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}

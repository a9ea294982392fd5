package coop.claims.app.it;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Where and when a claim can be made today: a fund that is open, with the dates of its period.
 *
 * @param usageStart first day of the usage period; it has passed, for the claim window opens later
 */
public record Place(
    String fundId,
    String locationId,
    String programCode,
    String periodId,
    String currency,
    LocalDate usageStart,
    LocalDate usageEnd,
    LocalDate claimDeadline) {

  /** The open fund of that program with the most money, among those the partner sees. */
  public static Place of(Rest partner, String programCode) {
    return of(partner, programCode, "");
  }

  /** As the other, of one location. */
  public static Place of(Rest partner, String programCode, String locationId) {
    JsonObject fund =
        openFunds(partner, programCode, locationId).stream()
            .max(Comparator.comparing(Place::remaining))
            .orElseThrow(() -> new AssertionError("no open fund of " + programCode));
    String periodId = fund.getString("periodId");
    JsonObject period =
        partner.get("programs/" + programCode + "/periods").must(200).items().stream()
            .filter(each -> each.getString("id").equals(periodId))
            .findFirst()
            .orElseThrow();
    return new Place(
        fund.getString("id"),
        fund.getString("locationId"),
        programCode,
        periodId,
        fund.getJsonObject("remaining").getString("currency"),
        LocalDate.parse(period.getString("usageStart")),
        LocalDate.parse(period.getString("usageEnd")),
        LocalDate.parse(period.getString("claimDeadline")));
  }

  /** What a new claim needs to say; of the activity as given, in the first days of the period. */
  public JsonObject claim(String activityCode, String name) {
    return Json.object(
        "locationId", locationId,
        "periodId", periodId,
        "activityCode", activityCode,
        "name", name,
        "activityStart", usageStart,
        "activityEnd", usageStart.plusDays(6),
        "description", "Made by a test");
  }

  JsonObject money(String amount) {
    return Json.money(amount, currency);
  }

  private static List<JsonObject> openFunds(Rest partner, String programCode, String locationId) {
    Instant now = Instant.now();
    String query = "funds?programCode=" + programCode + "&locationId=" + locationId;
    return partner.get(query).must(200).items().stream()
        .filter(fund -> Instant.parse(fund.getString("expiresAt")).isAfter(now))
        .toList();
  }

  private static BigDecimal remaining(JsonObject fund) {
    return new BigDecimal(fund.getJsonObject("remaining").getString("amount"));
  }
}

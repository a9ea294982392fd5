package coop.claims.app.it;

import jakarta.json.JsonObject;

/** Bodies that are right, to be made wrong in one place, or to be handed in as they are. */
public final class Sample {

  private Sample() {}

  /** One hour that costs that much, certified, with one line of all of it. */
  public static JsonObject statement(Place place, String expenseType, String total) {
    return Json.object(
        "workDescription", "Training our own people",
        "workFrom", place.usageStart(),
        "workTo", place.usageStart().plusDays(4),
        "work",
            Json.list(
                Json.object(
                    "role", "Trainer",
                    "hours", "1",
                    "hourlyCost", Json.money(total, place.currency()))),
        "certifierName", "Claire Martin",
        "certifierTitle", "Head of marketing",
        "certifiedOn", place.usageStart().plusDays(5),
        "certified", true,
        "lines",
            Json.list(
                Json.object(
                    "expenseType", expenseType, "amount", Json.money(total, place.currency()))));
  }
}

package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim that is said wrongly is not made, and not changed. */
@OnTheWar
class BadClaimIT {

  private static final String JSON = "application/json";

  private final Rest partner;
  private final Place place;

  BadClaimIT(RunningWar war) {
    partner = war.as("aurora-admin");
    place = Place.of(partner, "CLOUD-DIRECT");
  }

  static Stream<Arguments> wrongFields() {
    String rule = "input.invalid";
    String form = "request.malformed";
    return Stream.of(
        arguments("name", "", 422, rule, "field.required"),
        arguments("name", "   ", 422, rule, "field.required"),
        arguments("name", null, 422, rule, "field.required"),
        arguments("name", "n".repeat(121), 422, rule, "field.too-long"),
        arguments("name", "bell\u0007", 422, rule, "field.control-characters"),
        arguments("name", 7, 400, form, "request.not-a-text"),
        arguments("description", "d".repeat(4_001), 422, rule, "field.too-long"),
        arguments("preApprovalId", "p".repeat(101), 422, rule, "field.too-long"),
        arguments("activityCode", "NO-SUCH", 422, rule, "activity.unknown"),
        arguments("activityCode", "DG-SOCIAL", 422, rule, "activity.unknown"),
        arguments("activityCode", null, 422, rule, "field.required"),
        arguments("activityStart", null, 422, rule, "field.required"),
        arguments("activityStart", "2026-02-30", 400, form, "request.not-a-date"),
        arguments("activityStart", "soon", 400, form, "request.not-a-date"),
        arguments("activityStart", "1999-01-01", 422, rule, "activity.outside-period"),
        arguments("activityEnd", "2099-01-01", 422, rule, "activity.outside-period"),
        arguments("activityEnd", "1999-01-01", 422, rule, "date.before-start"),
        arguments("currency", "SEK", 422, rule, "claim.currency-not-fund"),
        arguments("locationId", null, 422, rule, "field.required"),
        arguments("locationId", "Dublin", 400, form, "request.not-an-id"),
        arguments("periodId", "1-2-3-4-5", 400, form, "request.not-an-id"),
        arguments("owner", "me", 400, form, "request.unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void aClaimWithAWrongFieldIsNotMade(
      String field, Object value, int status, String code, String violation) {
    String name = "Never " + UUID.randomUUID();
    JsonObject claim = Json.with(place.claim(OwnClaim.SIMPLEST, name), field, value);

    partner.post("claims", claim).mustRefuseAt(status, code, field, violation);

    assertThat(partner.get("claims?q=" + name.replace(' ', '+')).must(200).items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"name\": ', request.no-json",
    "'name=Autumn', request.no-json",
    "'[]', request.no-json-object",
    "'\"Autumn\"', request.no-json-object",
    "'', request.body-missing"
  })
  void whatIsNoJsonObjectIsMalformed(String body, String code) {
    partner
        .send("POST", "claims", BodyPublishers.ofString(body), "Content-Type", JSON)
        .mustRefuse(400, code);
  }

  @Test
  void aBodyThatIsNoJsonAtAllIsOfTheWrongType() {
    partner
        .send("POST", "claims", BodyPublishers.ofString("Autumn"), "Content-Type", "text/plain")
        .mustRefuse(415, "request.media-type");
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsTooLarge() {
    JsonObject claim =
        Json.with(place.claim(OwnClaim.SIMPLEST, "Large"), "description", "d".repeat(1_200_000));

    partner.post("claims", claim).mustRefuse(413, "request.too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"locationId", "periodId"})
  void anUnknownPlaceIsNotFound(String field) {
    JsonObject claim =
        Json.with(place.claim(OwnClaim.SIMPLEST, "Nowhere"), field, UUID.randomUUID());

    partner.post("claims", claim).mustRefuse(404, "not-found");
  }

  static Stream<Arguments> wrongChanges() {
    return Stream.of(
        arguments("name", null, 422, "input.invalid", "field.required"),
        arguments("name", "n".repeat(121), 422, "input.invalid", "field.too-long"),
        arguments("activityEnd", "2099-01-01", 422, "input.invalid", "activity.outside-period"),
        arguments("activityCode", "DG-SOCIAL", 422, "input.invalid", "activity.unknown"),
        arguments("activityStart", "31/12/2026", 400, "request.malformed", "request.not-a-date"),
        arguments("currency", "USD", 400, "request.malformed", "request.unknown-field"),
        arguments("status", "APPROVED", 400, "request.malformed", "request.unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("wrongChanges")
  void aWrongChangeChangesNothing(
      String field, Object value, int status, String code, String violation) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();

    partner
        .patch(claim.path(), Json.object(field, value), "If-Match", claim.read().etag())
        .mustRefuseAt(status, code, field, violation);

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aChangeWithoutAVersionIsRefused() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();

    partner
        .patch(claim.path(), Json.object("name", "Other"))
        .mustRefuse(428, "request.version-missing");
    partner.delete(claim.path()).mustRefuse(428, "request.version-missing");
    partner
        .post(claim.path("submission"), Json.object())
        .mustRefuse(428, "request.version-missing");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aStaleVersionIsRefused() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String stale = claim.read().etag();
    partner.patch(claim.path(), Json.object("name", "Newer"), "If-Match", stale).must(200);
    var before = claim.everything();

    partner
        .patch(claim.path(), Json.object("name", "Older"), "If-Match", stale)
        .mustRefuse(412, "stale-version");
    partner.delete(claim.path(), "If-Match", stale).mustRefuse(412, "stale-version");
    partner
        .post(claim.path("submission"), Json.object(), "If-Match", stale)
        .mustRefuse(412, "stale-version");
    partner
        .post(claim.path("invoices"), claim.invoice("AGENCY", "10.00"), "If-Match", stale)
        .mustRefuse(412, "stale-version");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aVersionThatIsNoneOfOursIsRefused() {
    OwnClaim claim = OwnClaim.draft(partner, place);

    partner
        .patch(claim.path(), Json.object("name", "Other"), "If-Match", "seven")
        .mustRefuse(400, "request.version-unreadable");
    partner
        .patch(claim.path(), Json.object("name", "Other"), "If-Match", "W/\"1\"")
        .mustRefuse(412, "stale-version");
  }

  @Test
  void anUnfinishedClaimIsNotTakenAndSaysEverythingThatIsMissing() {
    OwnClaim claim = OwnClaim.draft(partner, place, "PR-TRAIN", "Unfinished");
    var before = claim.everything();

    Reply reply = claim.step(partner, "submission");

    reply.mustRefuseAt(422, "claim.not-ready", "claim", "claim.no-cost");
    reply.mustRefuseAt(422, "claim.not-ready", "claim", "claim.nothing-claimed");
    reply.mustRefuseAt(422, "claim.not-ready", "proof:agenda", "proof.missing");
    reply.mustRefuseAt(422, "claim.not-ready", "metric:attendees", "metric.missing");
    reply.mustRefuseAt(422, "claim.not-ready", "core:vendor-content-only", "core.not-confirmed");
    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void moreThanTheFundHoldsIsNotTaken() {
    OwnClaim claim = OwnClaim.ready(partner, place, "9999999.00");
    var before = claim.everything();

    claim
        .step(partner, "submission")
        .mustRefuseAt(422, "claim.not-ready", "claim", "claim.over-remaining");

    assertThat(claim.everything()).isEqualTo(before);
  }
}

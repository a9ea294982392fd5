package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a repeated request is answered when the world has gone on since the first. */
@OnTheWar
class ReplayIT {

  private static final String KEY = "Idempotency-Key";

  private final RunningWar war;
  private final Rest partner;
  private final Rest reviewer;
  private final Place place;

  ReplayIT(RunningWar war) {
    this.war = war;
    partner = war.as("aurora-admin");
    reviewer = war.as("reviewer-1");
    place = Place.of(partner, "CLOUD-DIRECT");
  }

  @Test
  void aClaimThatWasDeletedSinceIsStillAnsweredAsMade() {
    String key = newKey();
    JsonObject claim = place.claim(OwnClaim.SIMPLEST, "Gone " + key);
    Reply made = partner.post("claims", claim, KEY, key).must(201);
    partner.delete("claims/" + made.id(), "If-Match", made.etag()).must(204);

    mustBeTheSame(made, partner.post("claims", claim, KEY, key));

    partner.get("claims/" + made.id()).must(404);
  }

  @Test
  void anInvoiceThatWasRemovedSinceIsStillAnsweredAsMade() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String key = newKey();
    JsonObject invoice = claim.invoice("AGENCY", "3.00");
    Reply made = partner.post(claim.path("invoices"), invoice, KEY, key).must(201);
    partner.delete(claim.path("invoices/" + made.id()), "If-Match", made.etag()).must(204);

    mustBeTheSame(made, partner.post(claim.path("invoices"), invoice, KEY, key));

    assertThat(partner.get(claim.path("invoices")).items()).isEmpty();
  }

  @Test
  void aDocumentThatWasRemovedSinceIsStillAnsweredAsMade() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String key = newKey();
    Reply made = partner.upload(claim.path("documents"), paper(), KEY, key).must(201);
    partner.delete(claim.path("documents/" + made.id()), "If-Match", made.etag()).must(204);

    mustBeTheSame(made, partner.upload(claim.path("documents"), paper(), KEY, key));
  }

  @Test
  void aStatementThatWasRemovedSinceIsStillAnsweredAsMade() {
    OwnClaim claim = OwnClaim.draft(partner, place, "PR-TRAIN", "A statement");
    String key = newKey();
    JsonObject statement = Sample.statement(place, "TUIT", "3.00");
    Reply made = partner.post(claim.path("statements"), statement, KEY, key).must(201);
    partner.delete(claim.path("statements/" + made.id()), "If-Match", made.etag()).must(204);

    mustBeTheSame(made, partner.post(claim.path("statements"), statement, KEY, key));
  }

  @Test
  void anItemMayBeWrittenInAnyCase() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", reviewer);

    Reply made =
        reviewer.post(claim.path("item-decisions"), accepted(line(claim).toUpperCase(Locale.ROOT)));

    made.must(201);
    assertThat(made.json().getString("item")).isEqualTo(line(claim));
    assertThat(reviewer.get(claim.path("item-decisions")).items()).hasSize(1);
  }

  @Test
  void aDecisionSentAgainIsAnsweredWithItselfAndNotWithALaterOne() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "8.00", reviewer);
    String key = newKey();
    String decisions = claim.path("item-decisions");
    Reply made = reviewer.post(decisions, accepted(line(claim)), KEY, key).must(201);
    JsonObject other =
        Json.object("item", line(claim), "state", "REJECTED", "reason", "OTHER", "text", "No");
    reviewer.post(decisions, other).must(201);

    Reply again = reviewer.post(decisions, accepted(line(claim)), KEY, key);

    mustBeTheSame(made, again);
    assertThat(again.json().getString("state")).isEqualTo("ACCEPTED");
    reviewer.get(decisions + "/" + made.id()).must(200);
  }

  @ParameterizedTest
  @CsvSource({
    "aurora-admin, claims?q=%00, q",
    "aurora-admin, claims?programCode=a%00, programCode",
    "aurora-admin, claims?activityCode=%00, activityCode",
    "aurora-admin, funds?programCode=%01, programCode",
    "reviewer-1, review-queue?q=%00, q"
  })
  void aFilterOfControlCharactersIsRefused(String user, String path, String parameter) {
    war.as(user)
        .get(path)
        .mustRefuseAt(400, "request.malformed", parameter, "field.control-characters");
  }

  private static void mustBeTheSame(Reply made, Reply again) {
    again.must(201);
    assertThat(again.id()).isEqualTo(made.id());
    assertThat(again.header("Location")).isEqualTo(made.header("Location")).isNotEmpty();
  }

  private static JsonObject accepted(String item) {
    return Json.object("item", item, "state", "ACCEPTED");
  }

  private static String line(OwnClaim claim) {
    JsonObject invoice = claim.owner().get(claim.path("invoices")).items().get(0);
    return "line:" + invoice.getJsonArray("lines").getJsonObject(0).getString("id");
  }

  private static Multipart paper() {
    return Multipart.form()
        .field("kind", "PROOF")
        .field("slot", "landing-page")
        .field("note", "The page")
        .file("page.png", "image/png", Papers.png("paper"));
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}

package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps a claim's state, a role or a rule forbids are not taken. */
@OnTheWar
class BadStepIT {

  private static final JsonObject REJECTION =
      Json.object("reason", "INSUFFICIENT_PROOF", "text", "Nothing shows the training.");

  private final Rest partner;
  private final Rest user;
  private final Rest reviewer;
  private final Rest otherReviewer;
  private final Rest supervisor;
  private final Place place;

  BadStepIT(RunningWar war) {
    partner = war.as("aurora-admin");
    user = war.as("aurora-user");
    reviewer = war.as("reviewer-1");
    otherReviewer = war.as("reviewer-2");
    supervisor = war.as("supervisor");
    place = Place.of(user, "CLOUD-DIRECT");
  }

  /** Steps of the partner's in a state that has none of them. */
  @Test
  void whatIsUnderReviewCannotBeTouchedByItsPartner() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "10.00", reviewer);
    String invoice = partner.get(claim.path("invoices")).items().get(0).getString("id");
    String document = partner.get(claim.path("documents")).items().get(0).getString("id");
    String tag = claim.read().etag();
    var before = claim.everything();

    refused(partner.patch(claim.path(), Json.object("name", "Other"), "If-Match", tag));
    refused(partner.delete(claim.path(), "If-Match", tag));
    refused(partner.post(claim.path("submission"), Json.object(), "If-Match", tag));
    refused(partner.post(claim.path("withdrawal"), Json.object(), "If-Match", tag));
    refused(
        partner.post(claim.path("dispute"), Json.object("justification", "No"), "If-Match", tag));
    refused(partner.post(claim.path("dispute-withdrawal"), Json.object(), "If-Match", tag));
    refused(partner.post(claim.path("invoices"), claim.invoice("AGENCY", "5.00")));
    refused(partner.delete(claim.path("invoices/" + invoice), "If-Match", tag));
    refused(
        partner.patch(
            claim.path("invoices/" + invoice), Json.object("note", "x"), "If-Match", tag));
    refused(partner.post(claim.path("statements"), Sample.statement(place, "SERV", "5.00")));
    refused(claim.upload("PROOF", "landing-page", "p.png", Papers.png("p"), "Note"));
    refused(partner.delete(claim.path("documents/" + document), "If-Match", tag));

    assertThat(claim.everything()).isEqualTo(before);
  }

  /** Steps of the vendor's in a state that has none of them. */
  @Test
  void whatIsApprovedCannotBeDecidedAgain() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "10.00", reviewer);
    claim.step(reviewer, "approval").must(200);
    var before = claim.everything();
    String item = "line:" + line(claim);

    refused(claim.step(reviewer, "review"));
    refused(claim.step(reviewer, "release"));
    refused(claim.step(reviewer, "approval"));
    refused(claim.step(reviewer, "rejection", REJECTION));
    refused(claim.step(reviewer, "information-request", Json.object("text", "More, please")));
    refused(
        claim.step(
            reviewer, "feedback", Json.object("item", item, "severity", "NOTE", "text", "Hm")));
    refused(claim.step(reviewer, "item-decisions", Json.object("item", item, "state", "ACCEPTED")));
    refused(claim.step(supervisor, "reopening", Json.object("reason", "Again")));

    assertThat(claim.everything()).isEqualTo(before);
  }

  private static void refused(Reply reply) {
    reply.mustRefuse(409, "claim.illegal-step");
  }

  @Test
  void aDraftIsNobodysButThePartners() {
    OwnClaim claim = OwnClaim.draft(partner, place);

    for (Rest vendor : List.of(reviewer, otherReviewer, supervisor)) {
      vendor.get(claim.path()).mustRefuse(404, "not-found");
      vendor.get(claim.path("history")).mustRefuse(404, "not-found");
      vendor
          .post(claim.path("review"), Json.object(), "If-Match", claim.read().etag())
          .mustRefuse(404, "not-found");
    }
  }

  @Test
  void aRoleThatMaySeeAClaimButNotDoThisIsForbidden() {
    OwnClaim claim = OwnClaim.underReview(user, place, "10.00", reviewer);
    String tag = claim.read().etag();
    var before = claim.everything();
    JsonObject words = Json.object("text", "Words");

    user.post(claim.path("approval"), words, "If-Match", tag).mustRefuse(403, "forbidden");
    user.post(claim.path("review"), Json.object(), "If-Match", tag).mustRefuse(403, "forbidden");
    reviewer
        .post(claim.path("submission"), Json.object(), "If-Match", tag)
        .mustRefuse(403, "forbidden");
    supervisor.post(claim.path("approval"), words, "If-Match", tag).mustRefuse(403, "forbidden");
    otherReviewer
        .post(claim.path("approval"), words, "If-Match", tag)
        .mustRefuse(403, "review.not-yours");
    user.post(claim.path("comments"), Json.object("text", "Psst", "internal", true))
        .mustRefuse(403, "forbidden");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void onlyAnIncentivesAdminDisputesAndNotTheSameReviewerDecides() {
    OwnClaim claim = OwnClaim.underReview(user, place, "10.00", otherReviewer);
    claim.step(otherReviewer, "rejection", REJECTION).must(200);
    JsonObject why = Json.object("justification", "It is on page two.");

    claim.step(user, "dispute", why).mustRefuse(403, "forbidden");
    claim.step(partner, "dispute", why).must(200);
    claim.step(otherReviewer, "approval").mustRefuse(403, "dispute.same-decider");
    claim.step(reviewer, "approval").mustRefuse(403, "forbidden");

    claim.mustBe("DISPUTED");
  }

  static Stream<Arguments> wrongWords() {
    String rule = "input.invalid";
    String form = "request.malformed";
    return Stream.of(
        arguments("rejection", Json.object("text", "No"), 422, rule, "reason", "field.required"),
        arguments(
            "rejection", Json.with(REJECTION, "text", ""), 422, rule, "text", "field.required"),
        arguments(
            "rejection",
            Json.with(REJECTION, "text", "t".repeat(4_001)),
            422,
            rule,
            "text",
            "field.too-long"),
        arguments(
            "rejection",
            Json.with(REJECTION, "reason", "BAD_MOOD"),
            400,
            form,
            "reason",
            "request.not-one-of"),
        arguments(
            "rejection",
            Json.with(REJECTION, "reason", "NO_PARTNER_RESPONSE"),
            422,
            rule,
            "reason",
            "reason.not-yours"),
        arguments(
            "rejection",
            Json.with(REJECTION, "final", true),
            400,
            form,
            "final",
            "request.unknown-field"),
        arguments("information-request", Json.object(), 422, rule, "text", "field.required"),
        arguments(
            "feedback",
            Json.object("item", "metric:reach", "severity", "LOUD", "text", "x"),
            400,
            form,
            "severity",
            "request.not-one-of"),
        arguments(
            "feedback",
            Json.object("text", "x", "severity", "NOTE"),
            422,
            rule,
            "item",
            "field.required"));
  }

  @ParameterizedTest
  @MethodSource("wrongWords")
  void aStepWithWrongWordsIsNotTaken(
      String step, JsonObject body, int status, String code, String path, String violation) {
    OwnClaim claim = OwnClaim.underReview(partner, place, "10.00", reviewer);
    var before = claim.everything();

    claim.step(reviewer, step, body).mustRefuseAt(status, code, path, violation);

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void anItemIsNotDecidedWrongly() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "10.00", reviewer);
    String line = "line:" + line(claim);
    JsonObject cut =
        Json.object(
            "item", line,
            "state", "ACCEPTED",
            "reason", "OVER_CAP",
            "text", "Capped",
            "approved", Json.money("5.00", "EUR"));
    var before = claim.everything();

    decide(claim, Json.with(cut, "approved", Json.money("10.01", "EUR")))
        .mustRefuseAt(422, "input.invalid", "approved", "line.over-claimed");
    decide(claim, Json.with(cut, "approved", Json.money("-0.01", "EUR")))
        .mustRefuseAt(422, "input.invalid", "approved", "money.negative");
    decide(claim, Json.with(cut, "approved", Json.money("5.001", "EUR")))
        .mustRefuseAt(422, "input.invalid", "approved", "money.scale");
    decide(claim, Json.without(cut, "reason"))
        .mustRefuseAt(422, "input.invalid", "reason", "field.required");
    decide(claim, Json.without(cut, "text"))
        .mustRefuseAt(422, "input.invalid", "text", "field.required");
    decide(claim, Json.with(cut, "state", "PENDING"))
        .mustRefuseAt(422, "input.invalid", "state", "field.required");
    decide(claim, Json.with(cut, "item", "line:" + UUID.randomUUID()))
        .mustRefuse(422, "item.unknown");
    decide(claim, Json.with(cut, "item", "everything")).mustRefuse(422, "item.unknown");
    claim
        .step(reviewer, "information-request", Json.object("text", "More"))
        .mustRefuse(422, "review.feedback-needed");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aClaimWithAnOpenOrAWorthlessLineIsNotApproved() {
    OwnClaim claim = OwnClaim.underReview(partner, place, "10.00", reviewer);
    JsonObject decision =
        Json.object(
            "item", "line:" + line(claim),
            "state", "REJECTED",
            "reason", "NOT_ELIGIBLE",
            "text", "Not this");
    decide(claim, decision).must(201);

    claim.step(reviewer, "approval").mustRefuse(422, "review.items-open");
    decide(claim, Json.with(decision, "state", "ACCEPTED", "approved", Json.money("0.00", "EUR")))
        .must(201);
    claim.step(reviewer, "approval").mustRefuse(422, "review.nothing-approved");

    claim.mustBe("UNDER_REVIEW");
  }

  @Test
  void aRequestToAColleagueIsNotMadeWrongly() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    String colleague = partner.get("users").items().get(0).getString("id");
    JsonObject request =
        Json.object(
            "assigneeId", colleague,
            "kind", "PROOF",
            "slot", "landing-page",
            "message", "Do you have it?");
    var before = claim.everything();

    ask(claim, Json.with(request, "assigneeId", UUID.randomUUID()))
        .mustRefuseAt(422, "input.invalid", "assigneeId", "document-request.assignee-unknown");
    ask(claim, Json.without(request, "message"))
        .mustRefuseAt(422, "input.invalid", "message", "field.required");
    ask(claim, Json.with(request, "slot", "elsewhere"))
        .mustRefuseAt(422, "input.invalid", "slot", "document.slot-unknown");
    ask(claim, Json.with(request, "dueOn", "tomorrow"))
        .mustRefuseAt(400, "request.malformed", "dueOn", "request.not-a-date");
    ask(claim, Json.with(request, "priority", "high"))
        .mustRefuseAt(400, "request.malformed", "priority", "request.unknown-field");

    assertThat(claim.everything()).isEqualTo(before);
  }

  private Reply ask(OwnClaim claim, JsonObject request) {
    return partner.post(claim.path("document-requests"), request);
  }

  private Reply decide(OwnClaim claim, JsonObject decision) {
    return claim.step(reviewer, "item-decisions", decision);
  }

  private static String line(OwnClaim claim) {
    return claim
        .owner()
        .get(claim.path("invoices"))
        .items()
        .get(0)
        .getJsonArray("lines")
        .getJsonObject(0)
        .getString("id");
  }
}

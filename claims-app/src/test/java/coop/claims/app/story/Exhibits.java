package coop.claims.app.story;

import coop.claims.app.it.Json;
import coop.claims.app.it.Multipart;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Papers;
import coop.claims.app.it.Place;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.it.Sample;
import coop.claims.app.it.TrainingFund;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** Claims in every state there is something to see in, made for being looked at. */
final class Exhibits {

  static final String PARTNER = "aurora-admin-2";
  static final String REVIEWER = "reviewer-2";
  static final String COLLEAGUE = "aurora-colleague";

  final String empty;
  final String filled;
  final String invoice;
  final String statement;
  final String document;
  final String takenOut;
  final String deleted;
  final String submitted;
  final String underReview;
  final String line;
  final String paper;
  final String asked;
  final String rejected;
  final String disputed;
  final String approved;
  final String openRequest;
  final String doneRequest;
  final String fund;
  final String location;
  final String period;

  /** Code of a program with a draft, and of its period a claim of which is approved. */
  final String replayed;

  final String replayedPeriod;

  /** A row of a table of accruals between semicolons, not booked yet; another one is. */
  final String accrual;

  final String nothing = UUID.randomUUID().toString();

  /** Code of a program in force, with a draft of its next version. */
  final String program;

  private final Rest partner;
  private final Rest reviewer;
  private final Rest otherReviewer;
  private final Place place;

  Exhibits(RunningWar war) {
    partner = war.as(PARTNER);
    reviewer = war.as(REVIEWER);
    otherReviewer = war.as("reviewer-1");
    place = Place.of(partner, Plot.PROGRAM);
    program = program(war);
    fund = place.fundId();
    location = place.locationId();
    period = place.periodId();
    empty = OwnClaim.draft(partner, place, Plot.ACTIVITY, "Nothing in it yet").id();
    OwnClaim full = full("Everything in it");
    filled = full.id();
    invoice = first(full, "invoices");
    statement = first(full, "statements");
    document = first(full, "documents");
    openRequest = request(full, war);
    doneRequest = request(full, war);
    deliver(war.as(COLLEAGUE), doneRequest);
    OwnClaim rethought = full("Something taken out");
    takeOut(rethought);
    takenOut = rethought.id();
    OwnClaim put = OwnClaim.draft(partner, place, Plot.ACTIVITY, "Deleted again");
    partner.delete(put.path(), "If-Match", put.read().etag()).must(204);
    deleted = put.id();
    submitted = handedIn("Handed in").id();
    OwnClaim review = taken("Under review", reviewer);
    underReview = review.id();
    line = lineOf(review);
    paper = first(review, "documents");
    asked = asked();
    rejected = rejectedBy(reviewer, "Rejected").id();
    OwnClaim contested = rejectedBy(otherReviewer, "Contested");
    contested
        .step(partner, "dispute", Json.object("justification", "It is on page two."))
        .must(200);
    disputed = contested.id();
    OwnClaim paid = taken("Approved", reviewer);
    paid.step(reviewer, "approval", Json.object("text", "Thank you.")).must(200);
    approved = paid.id();
    TrainingFund trial =
        TrainingFund.inForce(war, "AGAIN-" + UUID.randomUUID().toString().substring(0, 8));
    OwnClaim decided = trial.claim(war, trial.enrolled(war), "900.00");
    decided.step(decided.owner(), "submission").must(200);
    decided.step(reviewer, "review").must(200);
    decided.step(reviewer, "approval").must(200);
    trial.put(war.as("program-1"), trial.yaml(true)).must(200);
    replayed = trial.code();
    replayedPeriod = trial.openPeriod(war);
    accrual = accrual(trial, "1250.50");
    war.as("finance-1")
        .send(
            "POST",
            "accruals",
            BodyPublishers.ofString(
                "partner;location;program;period;entity;amount;currency;reference\n"
                    + accrual(trial, "30.25")),
            "Content-Type",
            "text/csv")
        .must(200);
  }

  private String accrual(TrainingFund trial, String amount) {
    return String.join(
        ";",
        "AURORA",
        "AUR-01",
        trial.code(),
        replayedPeriod,
        trial.entity(),
        amount,
        "NOK",
        "SHOWN-" + UUID.randomUUID());
  }

  private static String program(RunningWar war) {
    TrainingFund fund =
        TrainingFund.inForce(war, "PICTURE-" + UUID.randomUUID().toString().substring(0, 8));
    fund.put(war.as("program-1"), fund.yaml(true)).must(200);
    return fund.code();
  }

  private OwnClaim full(String name) {
    OwnClaim claim = OwnClaim.draft(partner, place, Plot.ACTIVITY, name);
    String invoiceId = claim.addInvoice("ROOM", "12.00").id();
    claim.upload("INVOICE", invoiceId, "invoice.pdf", Papers.pdf(name), null).must(201);
    partner.post(claim.path("statements"), Sample.statement(place, "TUIT", "8.00")).must(201);
    String agenda =
        claim
            .upload("PROOF", "agenda", "agenda.png", Papers.png(claim.id()), "As handed out")
            .must(201)
            .id();
    claim
        .upload("PROOF", "vendor-presentation", "slides.pdf", Papers.pdf("Slides"), "Shown")
        .must(201);
    partner
        .post(claim.path("metrics"), Json.object("requirement", "attendees", "value", "24"))
        .must(201);
    partner
        .post(
            claim.path("confirmations"),
            Json.object("requirement", "vendor-content-only", "documentId", agenda))
        .must(201);
    partner
        .post(claim.path("comments"), Json.object("text", "The second invoice follows."))
        .must(201);
    return claim;
  }

  private void takeOut(OwnClaim claim) {
    for (String parts : List.of("documents", "invoices", "statements")) {
      for (JsonObject part : partner.get(claim.path(parts)).must(200).items()) {
        String path = claim.path(parts + "/" + part.getString("id"));
        partner.delete(path, "If-Match", claim.read().etag()).must(204);
      }
    }
  }

  private OwnClaim handedIn(String name) {
    OwnClaim claim = full(name);
    claim.step(partner, "submission").must(200);
    return claim;
  }

  private OwnClaim taken(String name, Rest by) {
    OwnClaim claim = handedIn(name);
    claim.step(by, "review").must(200);
    by.post(
            claim.path("comments"),
            Json.object("text", "Same as last half-year?", "internal", true))
        .must(201);
    return claim;
  }

  private String asked() {
    OwnClaim claim = taken("Something is asked", reviewer);
    String agenda = first(claim, "documents");
    JsonObject mustFix =
        Json.object(
            "item", "document:" + agenda,
            "severity", "MUST_FIX",
            "text", "The date cannot be read.");
    claim.step(reviewer, "feedback", mustFix).must(201);
    JsonObject note = Json.with(mustFix, "item", "metric:attendees", "severity", "NOTE");
    claim.step(reviewer, "feedback", note).must(201);
    JsonObject change =
        Json.object(
            "item", "line:" + lineOf(claim),
            "state", "NEEDS_CHANGE",
            "reason", "AMOUNT_NOT_PROVEN",
            "text", "Which part is the room?");
    claim.step(reviewer, "item-decisions", change).must(201);
    claim.step(reviewer, "information-request", Json.object("text", "Please see below.")).must(200);
    return claim.id();
  }

  private OwnClaim rejectedBy(Rest by, String name) {
    OwnClaim claim = taken(name, by);
    claim
        .step(
            by,
            "rejection",
            Json.object("reason", "INSUFFICIENT_PROOF", "text", "Nothing shows who was there."))
        .must(200);
    return claim;
  }

  private String request(OwnClaim claim, RunningWar war) {
    JsonObject request =
        Json.object(
            "assigneeId",
            war.as(COLLEAGUE).get("me").must(200).id(),
            "kind",
            "ADDITIONAL",
            "message",
            "Do you have a photo of the day?",
            "dueOn",
            place.claimDeadline());
    return partner.post(claim.path("document-requests"), request).must(201).id();
  }

  private static void deliver(Rest colleague, String request) {
    Multipart photo =
        Multipart.form()
            .field("note", "Taken at noon")
            .file("photo.png", "image/png", Papers.png("photo"));
    colleague.upload("document-requests/" + request + "/document", photo).must(201);
  }

  private static String first(OwnClaim claim, String parts) {
    return claim.owner().get(claim.path(parts)).must(200).items().get(0).getString("id");
  }

  private static String lineOf(OwnClaim claim) {
    return claim
        .owner()
        .get(claim.path("invoices"))
        .must(200)
        .items()
        .get(0)
        .getJsonArray("lines")
        .getJsonObject(0)
        .getString("id");
  }
}

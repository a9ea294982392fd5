package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.Json;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Papers;
import coop.claims.app.it.Place;
import coop.claims.app.it.Reply;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.it.Sample;
import jakarta.json.JsonObject;

/** The story over REST. */
final class RestStory {

  private final Rest partner;
  private final Rest admin;
  private final Rest reviewer;
  private final Rest disputeReviewer;
  private final Place place;

  RestStory(RunningWar war) {
    partner = war.as(Plot.PARTNER);
    admin = war.as(Plot.PARTNER_ADMIN);
    reviewer = war.as(Plot.REVIEWER);
    disputeReviewer = war.as(Plot.DISPUTE_REVIEWER);
    place = Place.of(partner, Plot.PROGRAM);
  }

  Told tell() {
    return new Told(theApproved(), theDisputed());
  }

  private String theApproved() {
    OwnClaim claim = handedIn("Product training, told over REST");
    claim.step(reviewer, "review").must(200);
    askAndAnswer(claim);
    claim.step(partner, "submission").must(200);
    claim.step(reviewer, "review").must(200);
    String line = roomLine(claim);
    JsonObject cut =
        Json.object(
            "item",
            "line:" + line,
            "state",
            "ACCEPTED",
            "reason",
            "AMOUNT_NOT_PROVEN",
            "text",
            Plot.CUT,
            "approved",
            Json.money(Plot.ROOM_APPROVED, place.currency()));
    claim.step(reviewer, "item-decisions", cut).must(201);
    claim.step(reviewer, "approval").must(200);
    return claim.id();
  }

  private void askAndAnswer(OwnClaim claim) {
    String agenda = document(claim, "agenda");
    JsonObject question =
        Json.object("item", "document:" + agenda, "severity", "MUST_FIX", "text", Plot.FEEDBACK);
    String feedback = claim.step(reviewer, "feedback", question).must(201).id();
    claim.step(reviewer, "information-request", Json.object("text", Plot.ASKED)).must(200);
    claim.mustBe("ACTION_REQUIRED");
    claim
        .step(partner, "feedback/" + feedback + "/answer", Json.object("text", Plot.ANSWER))
        .must(201);
  }

  private String theDisputed() {
    OwnClaim claim = handedIn("Product training, contested over REST");
    claim.step(reviewer, "review").must(200);
    claim
        .step(
            reviewer,
            "rejection",
            Json.object("reason", "INSUFFICIENT_PROOF", "text", Plot.REJECTED))
        .must(200);
    claim.step(admin, "dispute", Json.object("justification", Plot.CONTESTED)).must(200);
    claim.step(disputeReviewer, "approval", Json.object("text", Plot.SETTLED)).must(200);
    return claim.id();
  }

  private OwnClaim handedIn(String name) {
    OwnClaim claim = OwnClaim.draft(partner, place, Plot.ACTIVITY, name);
    JsonObject invoice =
        Json.with(
            claim.invoice("ROOM", Plot.INVOICE_TOTAL),
            "lines",
            Json.list(line("ROOM", Plot.ROOM), line("CATER", Plot.CATERING)));
    String invoiceId = partner.post(claim.path("invoices"), invoice).must(201).id();
    claim.upload("INVOICE", invoiceId, "invoice.pdf", Papers.pdf(name), null).must(201);
    JsonObject statement =
        Json.with(
            Sample.statement(place, "TUIT", Plot.TRAINER),
            "work",
            Json.list(
                Json.object(
                    "role",
                    "Trainer",
                    "hours",
                    Plot.TRAINER_HOURS,
                    "hourlyCost",
                    Json.money(Plot.TRAINER_HOURLY, place.currency()))));
    partner.post(claim.path("statements"), statement).must(201);
    String agenda = proof(claim, "agenda", Plot.AGENDA_NOTE);
    proof(claim, "vendor-presentation", Plot.SLIDES_NOTE);
    partner
        .post(
            claim.path("metrics"), Json.object("requirement", "attendees", "value", Plot.ATTENDEES))
        .must(201);
    partner
        .post(
            claim.path("confirmations"),
            Json.object("requirement", "vendor-content-only", "documentId", agenda))
        .must(201);
    assertThat(partner.get(claim.path("check")).must(200).items()).isEmpty();
    Reply submitted = claim.step(partner, "submission").must(200);
    assertThat(submitted.json().getJsonObject("claimed").getString("amount"))
        .isEqualTo(Plot.CLAIMED);
    return claim;
  }

  private JsonObject line(String expenseType, String amount) {
    return Json.object("expenseType", expenseType, "amount", Json.money(amount, place.currency()));
  }

  private String proof(OwnClaim claim, String slot, String note) {
    return claim
        .upload("PROOF", slot, slot + ".png", Papers.png(slot + claim.id()), note)
        .must(201)
        .id();
  }

  private String document(OwnClaim claim, String slot) {
    return reviewer.get(claim.path("documents")).must(200).items().stream()
        .filter(each -> each.getString("slot", "").equals(slot))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private String roomLine(OwnClaim claim) {
    return reviewer.get(claim.path("invoices")).must(200).items().stream()
        .flatMap(each -> each.getJsonArray("lines").getValuesAs(JsonObject.class).stream())
        .filter(each -> each.getString("expenseType").equals("ROOM"))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }
}

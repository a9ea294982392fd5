package coop.claims.app.it;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Works as a partner and its reviewers do, claim after claim: create, cost, papers, talk, hand in,
 * take, ask, answer, approve, reject, dispute. Each step has an idempotency key, and one whose
 * answer was lost is sent again, the same as before, until it is answered.
 */
final class MixedClient implements Runnable {

  private static final String KEY = "Idempotency-Key";
  private static final int FAILED = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final URI server;
  private final String name;
  private final Rest partner;
  private final Rest reviewer;
  private final Rest disputeReviewer;
  private final Place place;
  private final Random random;
  private final Journal journal;
  private final BooleanSupplier goesOn;

  /**
   * @param number different for each client, and with the seed decides what it does
   */
  MixedClient(JarServer server, int number, long seed, Journal journal, BooleanSupplier goesOn) {
    this.server = server.address();
    this.name = "storm-" + number + "-";
    this.partner = server.as(number % 2 == 0 ? "borealis-admin" : "aurora-admin");
    this.reviewer = server.as("reviewer-1");
    this.disputeReviewer = server.as("reviewer-2");
    this.place = Place.of(partner, "CLOUD-DIRECT");
    this.random = new Random(seed + number);
    this.journal = journal;
    this.goesOn = goesOn;
  }

  @Override
  public void run() {
    for (int i = 0; goesOn.getAsBoolean(); i++) {
      oneClaim(name + i);
    }
  }

  private void oneClaim(String mark) {
    JsonObject wanted = place.claim(OwnClaim.SIMPLEST, mark);
    OwnClaim claim = new OwnClaim(partner, place, made(partner, "claims", wanted, "claim", mark));
    JsonObject invoice = Json.with(claim.invoice("AGENCY", "1.00"), "number", mark);
    String invoiceId = made(partner, claim.path("invoices"), invoice, "invoice", mark);
    upload(claim, "INVOICE", invoiceId, mark + ".pdf", Papers.pdf(mark));
    String proof = upload(claim, "PROOF", "landing-page", mark + ".png", Papers.png(claim.id()));
    made(partner, claim.path("comments"), Json.object("text", mark), "comment", mark);
    insist(200, () -> partner.get("claims?size=25"));
    step(claim, partner, "submission", Json.object(), "claim.submitted");
    step(claim, reviewer, "review", Json.object(), "claim.review-started");
    if (random.nextInt(3) == 0) {
      askAndAnswer(claim, proof);
    }
    decide(claim);
  }

  private void askAndAnswer(OwnClaim claim, String document) {
    JsonObject question =
        Json.object("item", "document:" + document, "severity", "MUST_FIX", "text", "Why?");
    String feedback =
        post(reviewer, 201, claim.path("feedback"), question, tag(claim, reviewer)).id();
    step(
        claim,
        reviewer,
        "information-request",
        Json.object("text", "More, please"),
        "claim.information-requested");
    String answer = claim.path("feedback/" + feedback + "/answer");
    post(partner, 201, answer, Json.object("text", "Because"), tag(claim, partner));
    step(claim, partner, "submission", Json.object(), "claim.resubmitted");
    step(claim, reviewer, "review", Json.object(), "claim.review-started");
  }

  private void decide(OwnClaim claim) {
    if (random.nextBoolean()) {
      step(claim, reviewer, "approval", Json.object(), "claim.approved");
      return;
    }
    JsonObject why = Json.object("reason", "INSUFFICIENT_PROOF", "text", "Not enough");
    step(claim, reviewer, "rejection", why, "claim.rejected");
    if (random.nextBoolean()) {
      JsonObject justification = Json.object("justification", "It is enough");
      step(claim, partner, "dispute", justification, "claim.disputed");
      JsonObject text = Json.object("text", "So it is");
      step(claim, disputeReviewer, "approval", text, "claim.dispute-approved");
    }
  }

  private void step(OwnClaim claim, Rest who, String step, JsonObject body, String action) {
    post(who, 200, claim.path(step), body, tag(claim, who));
    journal.step(claim.id(), action);
  }

  private String tag(OwnClaim claim, Rest who) {
    return insist(200, () -> who.get(claim.path())).etag();
  }

  private String made(Rest who, String path, JsonObject body, String kind, String mark) {
    String key = UUID.randomUUID().toString();
    String id = insist(201, () -> who.post(path, body, KEY, key)).id();
    journal.made(kind, mark, id);
    return id;
  }

  private String upload(OwnClaim claim, String kind, String slot, String file, byte[] bytes) {
    String key = UUID.randomUUID().toString();
    String type = file.endsWith("png") ? "image/png" : "application/pdf";
    Multipart form = Multipart.form().field("kind", kind).field("slot", slot);
    if (kind.equals("PROOF")) {
      form.field("note", "The page as it was");
    }
    form.file(file, type, bytes);
    String id = insist(201, () -> partner.upload(claim.path("documents"), form, KEY, key)).id();
    journal.made("document", file, id);
    return id;
  }

  private Reply post(Rest who, int status, String path, JsonObject body, String tag) {
    String key = UUID.randomUUID().toString();
    return insist(status, () -> who.post(path, body, "If-Match", tag, KEY, key));
  }

  /** Asks until it is answered; another answer than the one wanted is a failure. */
  private Reply insist(int status, Supplier<Reply> call) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        Reply reply = call.get();
        if (reply.status() < FAILED) {
          reply.must(status);
          journal.acknowledged();
          return reply;
        }
      } catch (UncheckedIOException cutOff) {
        // As good as no answer: it was done, or it was not.
      }
      journal.lost();
      Waiting.upTo(PATIENCE).until("the server is back", () -> JarServer.isReady(server));
    }
    throw new AssertionError("not answered within " + PATIENCE);
  }
}

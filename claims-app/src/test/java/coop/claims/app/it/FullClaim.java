package coop.claims.app.it;

import coop.claims.app.it.OpenApi.Operation;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A claim with one of everything, and how each route is asked about it.
 *
 * @param claim null for nobody's
 * @param ids of its parts, by the path segment before the placeholder
 * @param tag of the claim's version
 */
record FullClaim(OwnClaim claim, Map<String, String> ids, String tag) {

  private static final JsonObject EUROS = Json.money("5.00", "EUR");

  /** Well-formed bodies, by the last word of the route. */
  private static final Map<String, JsonObject> BODIES =
      Map.ofEntries(
          Map.entry(
              "invoices",
              Json.object(
                  "vendor",
                  "V",
                  "number",
                  "1",
                  "date",
                  "2026-01-01",
                  "net",
                  EUROS,
                  "gross",
                  EUROS)),
          Map.entry(
              "statements",
              Json.object(
                  "workDescription", "W",
                  "workFrom", "2026-01-01",
                  "workTo", "2026-01-02",
                  "otherCosts", Json.list(Json.object("description", "D", "amount", EUROS)),
                  "certifierName", "N",
                  "certifierTitle", "T",
                  "certifiedOn", "2026-01-03")),
          Map.entry("metrics", Json.object("requirement", "attendees", "value", "3")),
          Map.entry(
              "confirmations",
              Json.object("requirement", "vendor-content-only", "documentId", UUID.randomUUID())),
          Map.entry("comments", Json.object("text", "Hello")),
          Map.entry(
              "document-requests",
              Json.object(
                  "assigneeId", UUID.randomUUID(), "kind", "ADDITIONAL", "message", "Please")),
          Map.entry(
              "feedback",
              Json.object("item", "metric:attendees", "severity", "NOTE", "text", "Hm")),
          Map.entry("answer", Json.object("text", "Because")),
          Map.entry("item-decisions", Json.object("item", "metric:attendees", "state", "ACCEPTED")),
          Map.entry("information-request", Json.object("text", "More, please")),
          Map.entry("approval", Json.object("text", "Fine")),
          Map.entry("rejection", Json.object("reason", "OTHER", "text", "No")),
          Map.entry("dispute", Json.object("justification", "Yes")),
          Map.entry("reopening", Json.object("reason", "Again")),
          Map.entry(
              "adjustments",
              Json.object("amount", EUROS, "reason", "OPS_ADJUSTMENT", "note", "Because")),
          Map.entry("closing", Json.object("note", "Seen")),
          Map.entry("read-marks", Json.object()),
          Map.entry("replays", Json.object()),
          Map.entry("claims", Json.object("name", "x")),
          Map.entry("copy", Json.object("withDocuments", false)),
          Map.entry("saved-views", Json.object("page", "claims", "name", "x", "query", "")),
          Map.entry("tokens", Json.object("name", "x")),
          Map.entry("first-passwords", Json.object()),
          Map.entry(
              "exchange-rates",
              Json.object(
                  "base", "EUR",
                  "quote", "EUR",
                  "month", "2026-12",
                  "rate", "1",
                  "source", "Vendor",
                  "date", "2026-01-01")),
          Map.entry("publication", Json.object("moveDrafts", false)),
          Map.entry("password", Json.object("current", Rest.PASSWORD, "wanted", "short")));

  /** One that has been through everything up to a payment. */
  static FullClaim approved(RunningWar war, String admin) {
    FullClaim full = filled(war.as(admin), Place.of(war.as(admin), "CLOUD-DIRECT"));
    OwnClaim claim = full.claim;
    Rest reviewer = war.as("reviewer-1");
    claim.step(claim.owner(), "submission").must(200);
    claim.step(reviewer, "review").must(200);
    JsonObject note = Json.object("item", "metric:attendees", "severity", "NOTE", "text", "Hm");
    full.ids.put("feedback", claim.step(reviewer, "feedback", note).must(201).id());
    JsonObject decision = Json.object("item", "metric:attendees", "state", "ACCEPTED");
    full.ids.put("item-decisions", claim.step(reviewer, "item-decisions", decision).must(201).id());
    claim.step(reviewer, "approval").must(200);
    return new FullClaim(claim, full.ids, claim.read().etag());
  }

  /** A filled draft of one location. */
  static FullClaim draft(RunningWar war, String admin, String locationCode) {
    Rest partner = war.as(admin);
    String location =
        partner.get("locations").must(200).items().stream()
            .filter(each -> each.getString("code").equals(locationCode))
            .findFirst()
            .orElseThrow()
            .getString("id");
    return filled(partner, Place.of(partner, "CLOUD-DIRECT", location));
  }

  /** Ids that nobody has. */
  static FullClaim ofNobody() {
    Map<String, String> ids = new HashMap<>();
    ids.put("metrics", "attendees");
    ids.put("confirmations", "vendor-content-only");
    return new FullClaim(null, ids, "\"1\"");
  }

  private static FullClaim filled(Rest partner, Place place) {
    OwnClaim claim = OwnClaim.draft(partner, place, "PR-TRAIN", "One of everything");
    Map<String, String> ids = new HashMap<>();
    ids.put("claims", claim.id());
    String invoice = claim.addInvoice("ROOM", "4.00").id();
    ids.put("invoices", invoice);
    claim.upload("INVOICE", invoice, "i.pdf", Papers.pdf("i"), null).must(201);
    JsonObject statement = Sample.statement(place, "TUIT", "3.00");
    ids.put("statements", partner.post(claim.path("statements"), statement).must(201).id());
    String agenda =
        claim.upload("PROOF", "agenda", "a.png", Papers.png(claim.id()), "A").must(201).id();
    ids.put("documents", agenda);
    claim
        .upload("PROOF", "vendor-presentation", "v.png", Papers.png("v" + claim.id()), "V")
        .must(201);
    ids.put("metrics", "attendees");
    partner
        .post(claim.path("metrics"), Json.object("requirement", "attendees", "value", "12"))
        .must(201);
    ids.put("confirmations", "vendor-content-only");
    partner
        .post(
            claim.path("confirmations"),
            Json.object("requirement", "vendor-content-only", "documentId", agenda))
        .must(201);
    ids.put(
        "comments",
        partner.post(claim.path("comments"), Json.object("text", "Hello")).must(201).id());
    ids.put("document-requests", requested(partner, claim));
    ids.put("funds", place.fundId());
    ids.put("tokens", partner.get("tokens").must(200).items().get(0).getString("id"));
    return new FullClaim(claim, ids, claim.read().etag());
  }

  private static String requested(Rest partner, OwnClaim claim) {
    String self = partner.get("me").must(200).id();
    String colleague =
        partner.get("users").must(200).items().stream()
            .map(each -> each.getString("id"))
            .filter(id -> !id.equals(self))
            .sorted()
            .reduce((first, last) -> last)
            .orElseThrow();
    JsonObject request =
        Json.object("assigneeId", colleague, "kind", "ADDITIONAL", "message", "Anything else?");
    return partner.post(claim.path("document-requests"), request).must(201).id();
  }

  /** Its parts, looked for in another claim. */
  FullClaim inside(OwnClaim other) {
    Map<String, String> mixed = new HashMap<>(ids);
    mixed.put("claims", other.id());
    return new FullClaim(claim, mixed, other.read().etag());
  }

  /** Asks a route about this claim, with a body and a version that are as they should be. */
  Reply ask(Rest who, Operation route) {
    String path = address(route.path());
    if (route.takesForm()) {
      Multipart form = Multipart.form();
      if (path.endsWith("/documents")) {
        form.field("kind", "ADDITIONAL");
      }
      return who.upload(path, form.file("p.png", "image/png", Papers.png("p")), "If-Match", tag);
    }
    return switch (route.method()) {
      case "GET" -> who.get(path);
      case "DELETE" -> who.delete(path, "If-Match", tag);
      case "PATCH" -> who.patch(path, Json.object(), "If-Match", tag);
      case "PUT" ->
          who.send(
              "PUT",
              path,
              BodyPublishers.ofString("{}"),
              "Content-Type",
              "application/json",
              "If-Match",
              tag);
      case "POST" ->
          route.hasBody()
              ? who.post(path, body(route), "If-Match", tag)
              : who.send("POST", path, BodyPublishers.noBody(), "If-Match", tag);
      default -> throw new AssertionError("no idea how to ask " + route);
    };
  }

  private static JsonObject body(Operation route) {
    JsonObject body = BODIES.get(route.path().substring(route.path().lastIndexOf('/') + 1));
    if (body == null) {
      throw new AssertionError("no body known for " + route + ": add one");
    }
    return body;
  }

  private String address(String template) {
    StringBuilder path = new StringBuilder();
    String before = "";
    for (String segment : template.split("/")) {
      path.append(path.isEmpty() ? "" : "/");
      path.append(segment.startsWith("{") ? id(before) : segment);
      before = segment;
    }
    return path.toString();
  }

  private String id(String segment) {
    return ids.getOrDefault(segment, UUID.randomUUID().toString());
  }
}

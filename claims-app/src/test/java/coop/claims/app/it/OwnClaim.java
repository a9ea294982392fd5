package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A claim a test made for itself, over REST.
 *
 * @param owner who made it
 */
public record OwnClaim(Rest owner, Place place, String id) {

  /** An activity that needs least: one proof, no core requirement and no metric. */
  public static final String SIMPLEST = "MD-EPWEB";

  private static final String PROOF = "landing-page";

  /** A draft with nothing in it. */
  public static OwnClaim draft(Rest owner, Place place) {
    return draft(owner, place, SIMPLEST, "A claim of a test");
  }

  public static OwnClaim draft(Rest owner, Place place, String activity, String name) {
    Reply made = owner.post("claims", place.claim(activity, name)).must(201);
    return new OwnClaim(owner, place, made.id());
  }

  /** Ready to be handed in, for that amount. */
  public static OwnClaim ready(Rest owner, Place place, String amount) {
    OwnClaim claim = draft(owner, place);
    String invoice = claim.addInvoice("AGENCY", amount).id();
    claim.upload("INVOICE", invoice, "invoice.pdf", Papers.pdf("Invoice"), null).must(201);
    claim
        .upload("PROOF", PROOF, "page.png", Papers.png(claim.id()), "The page as it was")
        .must(201);
    return claim;
  }

  public static OwnClaim submitted(Rest owner, Place place, String amount) {
    OwnClaim claim = ready(owner, place, amount);
    claim.step(owner, "submission").must(200);
    return claim;
  }

  public static OwnClaim underReview(Rest owner, Place place, String amount, Rest reviewer) {
    OwnClaim claim = submitted(owner, place, amount);
    claim.step(reviewer, "review").must(200);
    return claim;
  }

  /** Address below the API's root. */
  public String path() {
    return "claims/" + id;
  }

  public String path(String part) {
    return path() + "/" + part;
  }

  public Reply read() {
    return owner.get(path()).must(200);
  }

  public String status() {
    return read().json().getString("status");
  }

  /** Everything that stands in it and what happened to it, to be compared. */
  public List<String> everything() {
    return List.of(
        read().json().toString(),
        owner.get(path("history?size=100")).must(200).text(),
        owner.get(path("comments")).must(200).text(),
        owner.get(path("document-requests")).must(200).text());
  }

  public Reply addInvoice(String expenseType, String amount) {
    return owner.post(path("invoices"), invoice(expenseType, amount)).must(201);
  }

  /** An invoice of one line. */
  public JsonObject invoice(String expenseType, String amount) {
    return Json.object(
        "vendor", "Northlight Media",
        "number", "NL-" + id.substring(id.length() - 8),
        "date", place.usageStart().plusDays(3),
        "net", place.money(amount),
        "gross", place.money(amount),
        "lines", Json.list(Json.object("expenseType", expenseType, "amount", place.money(amount))));
  }

  public Reply upload(String kind, String slot, String fileName, byte[] bytes, String note) {
    Multipart form = Multipart.form().field("kind", kind);
    if (slot != null) {
      form.field("slot", slot);
    }
    if (note != null) {
      form.field("note", note);
    }
    String type = fileName.endsWith("png") ? "image/png" : "application/pdf";
    return owner.upload(path("documents"), form.file(fileName, type, bytes));
  }

  /** One step of its life without words, by somebody who just read it. */
  public Reply step(Rest who, String step) {
    return step(who, step, Json.object());
  }

  public Reply step(Rest who, String step, JsonObject body) {
    return who.post(path(step), body, "If-Match", who.get(path()).must(200).etag());
  }

  /** Codes of its history, oldest first, as that reader sees them. */
  public List<String> history(Rest reader) {
    return reader.get(path("history?size=100")).must(200).items().stream()
        .map(each -> each.getString("action"))
        .toList();
  }

  public void mustBe(String status) {
    assertThat(status()).isEqualTo(status);
  }
}

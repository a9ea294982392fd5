package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the catalogue asks of a claim, over REST: questions, conditions and caps. */
@OnTheWar
class RulesIT {

  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final Rest partner;
  private final Place place;

  RulesIT(RunningWar war) {
    partner = war.as("aurora-admin");
    place = Place.of(partner, "CLOUD-DIRECT");
  }

  @Test
  void anAnswerDecidesWhatIsAskedNext() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-SEMINAR", "A seminar with questions");
    JsonObject unanswered = found(claim, "question.unanswered");
    assertThat(unanswered.getString("item")).isEqualTo("question:shown-in-invitation");
    assertThat(unanswered.getString("cure")).isEqualTo("cure.answer");
    assertThat(unanswered.getString("cureText")).isNotBlank().isNotEqualTo("cure.answer");
    assertThat(unanswered.getInt("ruleVersion")).isEqualTo(1);

    answer(claim, Json.object("shown-in-invitation", "false")).must(200);
    assertThat(items(claim, "proof.missing")).contains("proof:presentation");
    assertThat(claim.read().json().getJsonObject("answers").getString("shown-in-invitation"))
        .isEqualTo("false");
    assertThat(claim.history(partner)).endsWith("claim.answered");

    answer(claim, Json.object("shown-in-invitation", "true")).must(200);
    assertThat(items(claim, "proof.missing")).doesNotContain("proof:presentation");
    assertThat(items(claim, "question.unanswered")).isEmpty();

    answer(claim, Json.object("shown-in-invitation", null)).must(200);
    assertThat(items(claim, "question.unanswered")).hasSize(1);
    claim
        .step(partner, "submission")
        .mustRefuseAt(
            422, "claim.not-ready", "question:shown-in-invitation", "question.unanswered");
  }

  @Test
  void aWrongAnswerIsRefusedAtItsPlaceAndNothingIsChanged() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-SEMINAR", "A seminar that says it wrongly");
    List<String> before = claim.everything();

    answer(claim, Json.object("shown-in-invitation", "perhaps"))
        .mustRefuseAt(422, "input.invalid", "answers.shown-in-invitation", "answer.yes-or-no");
    answer(claim, Json.object("no-such", "true"))
        .mustRefuseAt(422, "input.invalid", "answers.no-such", "answer.unknown-question");
    answer(claim, Json.object("shown-in-invitation", true))
        .mustRefuseAt(
            400, "request.malformed", "answers.shown-in-invitation", "request.not-a-text");
    patch(claim, Json.object("answers", "true"))
        .mustRefuseAt(400, "request.malformed", "answers", "request.not-an-object");
    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aLineNamesItsAttendeeAndConference() {
    OwnClaim claim = OwnClaim.draft(partner, place, "PR-CONF", "A conference");
    JsonObject invoice = claim.invoice("REG", "900.00");
    JsonObject line = invoice.getJsonArray("lines").getJsonObject(0);

    partner
        .post(claim.path("invoices"), with(invoice, line, Json.object("seat", "12")))
        .mustRefuseAt(422, "input.invalid", "lines[0].answers.seat", "answer.unknown-question");
    JsonObject made =
        partner
            .post(
                claim.path("invoices"),
                with(invoice, line, Json.object("attendee", "Ada", "conference", "Summit")))
            .must(201)
            .json();
    assertThat(made.getJsonArray("lines").getJsonObject(0).getJsonObject("answers"))
        .isEqualTo(Json.object("attendee", "Ada", "conference", "Summit"));
    assertThat(items(claim, "question.unanswered")).isEmpty();
  }

  @Test
  void whatIsOverACapIsToldWithItsAmount() {
    OwnClaim claim = OwnClaim.draft(partner, place, "MD-OFFER", "An offer over its cap");
    JsonObject fund =
        partner.get("funds").must(200).items().stream()
            .filter(each -> each.getString("id").equals(place.fundId()))
            .findFirst()
            .orElseThrow();
    BigDecimal earned = new BigDecimal(fund.getJsonObject("earned").getString("amount"));
    BigDecimal over = earned.multiply(QUARTER).setScale(2, RoundingMode.UP).add(BigDecimal.TEN);
    claim.addInvoice("SIGN", over.toPlainString());

    JsonObject found = found(claim, "cap.percent-of-earned");
    assertThat(found.getString("severity")).isEqualTo("BLOCKING");
    assertThat(new BigDecimal(found.getJsonObject("effect").getString("amount")))
        .isGreaterThanOrEqualTo(BigDecimal.TEN);
    claim
        .step(partner, "submission")
        .mustRefuseAt(422, "claim.not-ready", "claim", "cap.percent-of-earned");
  }

  @Test
  void anActivityTellsWhatItAsks() {
    JsonObject conference =
        partner.get("programs/CLOUD-DIRECT/activities/PR-CONF").must(200).json();
    assertThat(conference.getJsonArray("questions")).hasSize(3);
    assertThat(conference.getJsonArray("caps")).hasSize(3);
    JsonObject itinerary =
        conference.getJsonArray("requirements").getValuesAs(JsonObject.class).stream()
            .filter(each -> each.getString("code").equals("itinerary"))
            .findFirst()
            .orElseThrow();
    assertThat(itinerary.getJsonObject("condition").getString("fact")).isEqualTo("answer:airfare");

    JsonObject multi = partner.get("programs/CLOUD-DIRECT/activities/DG-MULTI").must(200).json();
    assertThat(multi.getJsonArray("questions")).hasSize(4);
  }

  private static JsonObject with(JsonObject invoice, JsonObject line, JsonObject answers) {
    return Json.with(invoice, "lines", Json.list(Json.with(line, "answers", answers)));
  }

  private Reply answer(OwnClaim claim, JsonObject answers) {
    return patch(claim, Json.object("answers", answers));
  }

  private Reply patch(OwnClaim claim, JsonObject body) {
    return partner.patch(claim.path(), body, "If-Match", claim.read().etag());
  }

  private JsonObject found(OwnClaim claim, String rule) {
    return partner.get(claim.path("check")).must(200).items().stream()
        .filter(each -> each.getString("rule").equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " was not found"));
  }

  private List<String> items(OwnClaim claim, String rule) {
    return partner.get(claim.path("check")).must(200).items().stream()
        .filter(each -> each.getString("rule").equals(rule))
        .map(each -> each.getString("item"))
        .toList();
  }
}

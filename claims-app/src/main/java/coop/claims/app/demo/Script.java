package coop.claims.app.demo;

import coop.claims.app.demo.ScriptedClaim.Bill;
import coop.claims.app.demo.ScriptedClaim.Hours;
import coop.claims.app.demo.ScriptedClaim.Line;
import coop.claims.app.demo.ScriptedClaim.OwnWork;
import coop.claims.app.demo.ScriptedClaim.When;
import coop.claims.domain.claim.ReasonCode;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The script of the demo, as {@code demo/claims.json} has it.
 *
 * @param words what people say, by step, used in turn; a null among them says nothing
 * @param papers by proof requirement
 * @param taxPercent by country
 * @param answers what claims say to questions unless they say something else
 */
record Script(
    List<ScriptedClaim> claims,
    Map<String, List<String>> words,
    Map<String, Paper> papers,
    Map<String, Integer> taxPercent,
    Map<String, String> answers) {

  /** What the document for a proof requirement is called, and what its note says. */
  record Paper(String fileName, String note) {}

  static Script read(JsonObject file) {
    List<ScriptedClaim> claims = new ArrayList<>();
    for (JsonObject claim : file.getJsonArray("claims").getValuesAs(JsonObject.class)) {
      claims.add(claim(claims.size(), claim));
    }
    Map<String, Paper> papers = new HashMap<>();
    file.getJsonObject("papers")
        .forEach(
            (code, paper) ->
                papers.put(
                    code,
                    new Paper(
                        paper.asJsonObject().getString("file"),
                        paper.asJsonObject().getString("note"))));
    Map<String, Integer> tax = new HashMap<>();
    JsonObject percents = file.getJsonObject("taxPercent");
    percents.keySet().forEach(country -> tax.put(country, percents.getInt(country)));
    return new Script(claims, words(file), papers, tax, answers(file));
  }

  /** What is said at that step of the claim; null when nothing is. */
  String said(ScriptedClaim claim, String step) {
    List<String> own = claim.words().get(step);
    if (own != null) {
      return own.get(0);
    }
    List<String> common = words.get(step);
    return common == null ? null : common.get(claim.number() % common.size());
  }

  private static ScriptedClaim claim(int number, JsonObject json) {
    String[] place = json.getString("at").split(" ");
    return new ScriptedClaim(
        number,
        place[0],
        place[1],
        json.getString("activity"),
        json.getString("by"),
        json.getString("reviewer", "reviewer-1"),
        json.getString("name"),
        json.getString("description"),
        json.getString("preApproval", null),
        objects(json, "invoices").stream()
            .map(bill -> new Bill(bill.getString("vendor"), lines(bill)))
            .toList(),
        json.containsKey("statement") ? ownWork(json.getJsonObject("statement")) : null,
        when(json.getJsonObject("when")),
        List.of(json.getString("path").split(" ")),
        words(json),
        ReasonCode.valueOf(json.getString("reason", ReasonCode.INSUFFICIENT_PROOF.name())),
        Optional.ofNullable(json.getString("cut", null)).map(BigDecimal::new).orElse(null),
        json.getString("cutLine", null),
        texts(json.getJsonArray("extraProof")),
        json.getString("askSlot", null),
        json.getString("requestSlot", null),
        answers(json));
  }

  private static When when(JsonObject json) {
    return json.containsKey("period")
        ? new When(json.getInt("period"), json.getInt("day"), 0)
        : new When(null, 0, json.getInt("ago"));
  }

  /** What the claim says to a question; null when nothing. */
  String answer(ScriptedClaim claim, String question) {
    return claim.answers().getOrDefault(question, answers.get(question));
  }

  private static OwnWork ownWork(JsonObject json) {
    return new OwnWork(
        json.getString("work"),
        json.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
            .map(
                row ->
                    new Hours(
                        row.getString(0),
                        new BigDecimal(row.getString(1)),
                        new BigDecimal(row.getString(2))))
            .toList(),
        lines(json));
  }

  private static List<Line> lines(JsonObject json) {
    return json.getJsonArray("lines").getValuesAs(JsonArray.class).stream()
        .map(
            line ->
                new Line(
                    line.getString(0),
                    line.getString(1),
                    new BigDecimal(line.getString(2)),
                    line.size() > 3 ? texts(line.getJsonObject(3)) : Map.of()))
        .toList();
  }

  private static Map<String, String> answers(JsonObject json) {
    return json.containsKey("answers") ? texts(json.getJsonObject("answers")) : Map.of();
  }

  private static Map<String, String> texts(JsonObject json) {
    Map<String, String> texts = new HashMap<>();
    json.keySet().forEach(name -> texts.put(name, json.getString(name)));
    return texts;
  }

  private static Map<String, List<String>> words(JsonObject json) {
    Map<String, List<String>> words = new HashMap<>();
    if (json.containsKey("words")) {
      json.getJsonObject("words")
          .forEach((step, sentences) -> words.put(step, texts(sentences.asJsonArray())));
    }
    return words;
  }

  private static List<JsonObject> objects(JsonObject json, String field) {
    return json.containsKey(field)
        ? json.getJsonArray(field).getValuesAs(JsonObject.class)
        : List.of();
  }

  /** A null in the list stays one. */
  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    if (array != null) {
      for (JsonValue value : array) {
        texts.add(value instanceof JsonString text ? text.getString() : null);
      }
    }
    return texts;
  }
}

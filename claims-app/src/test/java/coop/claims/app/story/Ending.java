package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.app.it.Reply;
import coop.claims.app.it.RunningWar;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** How the story has to end, whoever told it. */
record Ending(RunningWar war) {

  void mustBeThatOf(Told told) {
    assertThat(history(told.approved())).isEqualTo(Plot.historyOfTheApproved());
    assertThat(history(told.disputed())).isEqualTo(Plot.historyOfTheDisputed());
    mustBeOwed(told.approved(), Plot.APPROVED);
    mustBeOwed(told.disputed(), Plot.CLAIMED);
    mustVerify(told.approved());
    mustVerify(told.disputed());
    war.ledger().mustBeRight();
  }

  /** Actions in the order they were done. */
  List<String> history(String claim) {
    return read(claim, "history?size=100").items().stream()
        .map(each -> each.getString("action"))
        .toList();
  }

  private void mustBeOwed(String claim, String amount) {
    JsonObject body = war.as(Plot.ONLOOKER).get("claims/" + claim).must(200).json();
    assertThat(body.getString("status")).isEqualTo("APPROVED");
    assertThat(body.getJsonObject("approved").getString("amount")).isEqualTo(amount);
    List<JsonObject> payments = read(claim, "payments").items();
    assertThat(payments).hasSize(1);
    JsonObject payment = payments.get(0);
    assertThat(payment.getString("status")).isEqualTo("UNPROCESSED");
    assertThat(payment.getJsonObject("amount").getString("amount")).isEqualTo(amount);
    JsonObject program = war.as(Plot.ONLOOKER).get("programs/" + Plot.PROGRAM).must(200).json();
    Instant approved = Instant.parse(payment.getString("approvedAt"));
    assertThat(Instant.parse(payment.getString("dueAt")))
        .isEqualTo(new DueDate(program).after(approved, 45));
  }

  private void mustVerify(String claim) {
    assertThat(read(claim, "history/verification").json().getBoolean("intact")).isTrue();
  }

  private Reply read(String claim, String part) {
    return war.as(Plot.ONLOOKER).get("claims/" + claim + "/" + part).must(200);
  }
}

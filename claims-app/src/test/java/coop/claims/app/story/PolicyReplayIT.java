package coop.claims.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.microsoft.playwright.options.RequestOptions;
import coop.claims.app.it.OwnClaim;
import coop.claims.app.it.Place;
import coop.claims.app.it.Reply;
import coop.claims.app.it.Rest;
import coop.claims.app.it.RunningWar;
import coop.claims.app.it.TrainingFund;
import coop.claims.app.story.Visitor.Window;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program manager asks what a draft would have made of decided claims. */
@InTheBrowser
class PolicyReplayIT {

  private static final String CAP =
      "catalogue:\n"
          + "  caps:\n"
          + "    - {code: most, kind: AMOUNT, scope: CLAIM, text: At most 500 kroner, amount:"
          + " {amount: '500.00', currency: NOK}}\n";

  private final RunningWar war;
  private final Rest manager;

  PolicyReplayIT(RunningWar war) {
    this.war = war;
    this.manager = war.as("program-1");
  }

  @Test
  void overRestADraftSaysWhichDecisionsAndHowMuchMoneyItWouldChange() {
    TrainingFund fund = TrainingFund.inForce(war, "REPLAY-REST");
    Place place = fund.enrolled(war);
    OwnClaim large = approved(fund, place, "900.00");
    OwnClaim small = approved(fund, place, "400.00");
    fund.put(manager, capped(fund)).must(200);
    String path = fund.path("replay/" + fund.openPeriod(war));

    Reply first = manager.get(path + "?size=1").must(200);
    Reply second = manager.get(path + "?size=1&cursor=" + first.json().getString("next")).must(200);

    assertThat(List.of(first.items().get(0), second.items().get(0)))
        .extracting(
            each -> each.getString("claimId"),
            each -> each.getString("verdict"),
            each -> each.getJsonObject("amountUnderDraft").getString("amount"))
        .containsExactly(
            tuple(large.id(), "LOWERED", "500.00"), tuple(small.id(), "SAME", "400.00"));
    assertThat(second.json()).doesNotContainKey("next");
    JsonObject total = manager.get(path + "/totals").must(200).items().get(0);
    assertThat(total.getInt("claims")).isEqualTo(2);
    assertThat(total.getInt("lowered")).isEqualTo(1);
    assertThat(total.getJsonObject("amountUnderDraft").getString("amount")).isEqualTo("900.00");
    String csv =
        manager.get("exports/replays/" + fund.code() + "/" + fund.openPeriod(war)).must(200).text();
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("900.00,500.00,-400.00,NOK").contains("cap.amount (claim)");
    war.as("reviewer-1").get(path).must(403);
    war.as("aurora-admin").get(path).mustRefuse(404, "not-found");
    large.mustBe("APPROVED");
  }

  @Test
  void onTheScreenTotalsStandOnTopAndTheFileBeside(Chromium chromium) {
    TrainingFund fund = TrainingFund.inForce(war, "REPLAY-SCREEN");
    Place place = fund.enrolled(war);
    approved(fund, place, "900.00");
    fund.put(manager, capped(fund)).must(200);

    try (Visitor visitor = new Visitor(war, chromium, Window.DESKTOP, "en")) {
      visitor.signIn("program-1").open("program?code=" + fund.code());
      visitor.and(() -> visitor.page().locator("a[href*='/replay?']").click());
      visitor.mustBeLookedAt();
      visitor.page().locator("#period").selectOption(fund.openPeriod(war));
      visitor.part("form.filter").press("button");
      assertThat(visitor.page().locator("#replay-totals").innerText())
          .contains("900.00", "500.00", "-400.00", "0 not accepted, 1 lowered");
      assertThat(visitor.page().locator("#replay-claims").innerText())
          .contains("Lower amount", "At most 500 kroner");
      visitor.mustBeLookedAt();
      visitor.resize(Window.NARROW);
      Eye.seesNothingCutOff(visitor.page());
      String csv =
          visitor
              .fetch(
                  "export/replay?code="
                      + fund.code()
                      + "&period="
                      + fund.openPeriod(war)
                      + "&format=csv",
                  RequestOptions.create())
              .text();
      assertThat(csv.lines()).hasSize(2);
    }
  }

  private String capped(TrainingFund fund) {
    return fund.yaml(false).replace("catalogue:\n", CAP);
  }

  private OwnClaim approved(TrainingFund fund, Place place, String amount) {
    OwnClaim claim = fund.claim(war, place, amount);
    claim.step(claim.owner(), "submission").must(200);
    Rest reviewer = war.as("reviewer-1");
    claim.step(reviewer, "review").must(200);
    claim.step(reviewer, "approval").must(200);
    return claim;
  }
}

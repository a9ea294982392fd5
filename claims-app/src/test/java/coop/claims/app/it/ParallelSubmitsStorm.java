package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The last cent is given away once. */
@OnTheWar
class ParallelSubmitsStorm {

  private static final int SUBMITS = 32;
  private static final int COVERED = 10;
  private static final int SECONDS = 120;

  @Test
  void of32SubmitsToAFundThatCovers10ExactlyTenSucceed(RunningWar war) throws Exception {
    Rest partner = war.as("cascade-admin");
    Place place = Place.of(partner, "HOSTING");
    BigDecimal before = remaining(partner, place);
    BigDecimal each = before.divide(BigDecimal.valueOf(COVERED), 2, RoundingMode.DOWN);
    List<OwnClaim> claims = new ArrayList<>();
    for (int i = 0; i < SUBMITS; i++) {
      claims.add(OwnClaim.ready(partner, place, each.toPlainString()));
    }

    List<Reply> replies = submitAtOnce(claims);

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(COVERED);
    replies.stream()
        .filter(reply -> reply.status() != 200)
        .forEach(reply -> assertThat(reply.status()).as("%s", reply).isEqualTo(422));
    assertThat(remaining(partner, place))
        .isEqualByComparingTo(before.subtract(each.multiply(BigDecimal.valueOf(COVERED))));
    assertThat(claims).filteredOn(claim -> claim.status().equals("SUBMITTED")).hasSize(COVERED);
    assertThat(claims)
        .filteredOn(claim -> claim.status().equals("EDITING"))
        .hasSize(SUBMITS - COVERED);
    war.ledger().mustBeRight();
  }

  private static List<Reply> submitAtOnce(List<OwnClaim> claims) throws Exception {
    List<String> tags = claims.stream().map(claim -> claim.read().etag()).toList();
    CyclicBarrier start = new CyclicBarrier(claims.size());
    ExecutorService everybody = Executors.newFixedThreadPool(claims.size());
    try {
      List<Future<Reply>> submits = new ArrayList<>();
      for (int i = 0; i < claims.size(); i++) {
        OwnClaim claim = claims.get(i);
        String tag = tags.get(i);
        submits.add(
            everybody.submit(
                () -> {
                  start.await(SECONDS, TimeUnit.SECONDS);
                  return claim
                      .owner()
                      .post(claim.path("submission"), Json.object(), "If-Match", tag);
                }));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> submit : submits) {
        replies.add(submit.get(SECONDS, TimeUnit.SECONDS));
      }
      return replies;
    } finally {
      everybody.shutdownNow();
    }
  }

  private static BigDecimal remaining(Rest partner, Place place) {
    JsonObject fund = partner.get("funds/" + place.fundId()).must(200).json();
    return new BigDecimal(fund.getJsonObject("remaining").getString("amount"));
  }
}

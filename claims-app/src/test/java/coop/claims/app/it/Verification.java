package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks the application whether a claim's history is what was written. */
final class Verification {

  private Verification() {}

  static void mustBeIntact(Rest vendor, String claimId) {
    Reply report = vendor.get("claims/" + claimId + "/history/verification").must(200);
    assertThat(report.json().getBoolean("intact")).as("%s", report).isTrue();
  }
}

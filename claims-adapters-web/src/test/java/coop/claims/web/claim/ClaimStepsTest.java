package coop.claims.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.shared.Money;
import coop.claims.web.claim.ClaimSteps.Stage;
import coop.claims.web.claim.ClaimSteps.Step;
import coop.claims.web.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimStepsTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(ClaimStatus.class)
  void everyStatusIsExactlyOneStepOfTheWay(ClaimStatus status) {
    List<Step> steps = ClaimSteps.of(status, false, List.of(), ENGLISH);

    assertThat(steps).filteredOn(Step::isCurrent).hasSize(1);
    assertThat(current(steps)).isEqualTo(ENGLISH.status(status));
    assertThat(steps).extracting(Step::stage).isSorted();
  }

  @Test
  void aDraftHasTheWholeWayAhead() {
    assertThat(ClaimSteps.of(ClaimStatus.EDITING, false, List.of(), ENGLISH))
        .extracting(Step::label)
        .containsExactly("Editing", "Submitted", "Under review", "Approved", "Paid");
  }

  @Test
  void aRejectedClaimHasNothingAhead() {
    assertThat(ClaimSteps.of(ClaimStatus.REJECTED, false, List.of(), ENGLISH))
        .extracting(Step::stage)
        .doesNotContain(Stage.AHEAD);
  }

  @Test
  void aClaimApprovedInADisputeShowsTheDispute() {
    assertThat(ClaimSteps.of(ClaimStatus.APPROVED, true, List.of(), ENGLISH))
        .filteredOn(Step::isDone)
        .extracting(Step::label)
        .contains("Disputed");
  }

  @Test
  void aClaimIsPaidOnceAllItsPaymentsAreSent() {
    PaymentLine sent = payment(Payment.Status.SENT);

    assertThat(current(ClaimSteps.of(ClaimStatus.APPROVED, false, List.of(sent, sent), ENGLISH)))
        .isEqualTo("Paid");
    assertThat(
            current(
                ClaimSteps.of(
                    ClaimStatus.APPROVED,
                    false,
                    List.of(sent, payment(Payment.Status.UPCOMING)),
                    ENGLISH)))
        .isEqualTo("Approved");
  }

  private static String current(List<Step> steps) {
    return steps.stream().filter(Step::isCurrent).findFirst().orElseThrow().label();
  }

  private static PaymentLine payment(Payment.Status status) {
    UUID id = new UUID(1, 1);
    return new PaymentLine(
        new Payment(
            id,
            "7K3MQ2XF4",
            id,
            id,
            id,
            "IE",
            Money.of("10.00", "EUR"),
            status,
            Payment.Basis.APPROVAL,
            Instant.EPOCH,
            Instant.EPOCH),
        "",
        "",
        "",
        "",
        "",
        "UTC");
  }
}

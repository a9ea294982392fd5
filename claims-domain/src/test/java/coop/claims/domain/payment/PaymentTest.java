package coop.claims.domain.payment;

import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.account.Actor;
import coop.claims.domain.memory.MemoryPorts;
import coop.claims.domain.payment.Payment.Basis;
import coop.claims.domain.payment.Payment.Status;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.Samples;
import coop.claims.domain.world.World;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an approval leaves owing, and who sees it. */
class PaymentTest {

  private final World world = new World(MemoryPorts.open());

  @Test
  void aPaymentIsDueFortyFiveBusinessDaysAfterTheApproval() {
    UUID claim = world.approved();

    Payment payment = payment(claim);

    assertThat(payment.basis()).isEqualTo(Basis.APPROVAL);
    assertThat(payment.approvedAt()).isEqualTo(World.START);
    assertThat(payment.dueAt()).isEqualTo(Instant.parse("2026-08-05T15:00:00Z"));
    assertThat(payment.organisationId()).isEqualTo(world.places().aurora.id());
    assertThat(payment.claimId()).isEqualTo(claim);
    assertThat(payment.fundId()).isEqualTo(world.fund(claim).id());
  }

  @Test
  void whereATaxInvoiceIsWantedItsApprovalStartsTheClock() {
    UUID claim = approved(world.places().hosting, "12.345");

    Payment payment = payment(claim);

    assertThat(payment.basis()).isEqualTo(Basis.TAX_INVOICE);
    assertThat(payment.dueAt()).isNull();
    assertThat(payment.status()).isEqualTo(Status.UNPROCESSED);
    assertThat(payment.amount()).isEqualTo(Money.of("12.345", "BHD"));
    assertThat(payment.entityCode()).isEqualTo("VENDOR-BH");
  }

  @Test
  void whetherATaxInvoiceIsWantedMayHangOnTheCountry() {
    Program devices = world.places().program(Places.DEVICES);
    assertThat(devices.wantsTaxInvoice("FR")).isFalse();
    assertThat(devices.wantsTaxInvoice(null)).isFalse();

    Payment payment = payment(approved(world.places().devices, "5000"));

    assertThat(payment.basis()).isEqualTo(Basis.TAX_INVOICE);
    assertThat(payment.dueAt()).isNull();
  }

  /** Of Amsterdam. */
  private UUID approved(Period period, String amount) {
    UUID claim =
        done(world
                .in()
                .claims()
                .create(
                    world.people().user,
                    Samples.newClaim(world.places().amsterdam.id(), period.id())))
            .id();
    world.submit(world.fill(claim, amount));
    world.approve(world.take(claim), world.people().reviewer);
    return claim;
  }

  @Test
  void onlyWhatWasApprovedIsOwed() {
    for (UUID claim : List.of(world.submitted(), world.rejectedForGood(), world.withdrawn())) {
      assertThat(done(world.in().payments().ofClaim(world.people().user, claim))).isEmpty();
    }
  }

  @Test
  void partnersSeeTheirsAndTheVendorsMoneyPeopleAll() {
    world.approved();

    for (Actor actor :
        List.of(
            world.people().user,
            world.people().finance,
            world.people().supervisor,
            world.people().support)) {
      assertThat(list(actor)).hasSize(1);
    }
    for (Actor actor : List.of(world.people().borealisAdmin, world.people().lyonAdmin)) {
      assertThat(list(actor)).isEmpty();
    }
    for (Actor actor :
        List.of(world.people().reviewer, world.people().operator, world.people().programManager)) {
      assertThat(kind(world.in().payments().list(actor, PaymentFilter.all(), PageRequest.first())))
          .isEqualTo(Kind.FORBIDDEN);
    }
  }

  private List<PaymentLine> list(Actor actor) {
    return done(world.in().payments().list(actor, PaymentFilter.all(), PageRequest.first()))
        .items();
  }

  private Payment payment(UUID claim) {
    return done(world.in().payments().ofClaim(world.people().user, claim)).get(0).payment();
  }
}

package coop.claims.domain.contract;

import static coop.claims.domain.world.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.Payment.Basis;
import coop.claims.domain.payment.Payment.Status;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.world.Places;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What {@link coop.claims.domain.payment.Payments} and {@link
 * coop.claims.domain.payment.PaymentReading} promise.
 */
public abstract class PaymentsContract extends PortContract {

  @Test
  void aPaymentComesBackWithTheNamesAPersonNeeds() {
    UUID claim = world.underReview();
    Payment payment = payment(claim, Basis.APPROVAL);
    run(world.people().reviewer, () -> ports.payments().add(List.of(payment)));

    List<PaymentLine> lines = as(world.people().user, () -> ports.paymentReading().ofClaim(claim));

    assertThat(lines)
        .containsExactly(
            new PaymentLine(
                payment,
                "Aurora",
                "Aurora Amsterdam",
                world.claim(claim).number(),
                "Spring print campaign",
                Places.CLOUD,
                "Europe/Amsterdam"));
  }

  @Test
  void aClaimIsPaidOnceByEachFund() {
    UUID claim = world.underReview();
    Payment first = payment(claim, Basis.APPROVAL);
    Payment second = payment(claim, Basis.APPROVAL);
    run(world.people().reviewer, () -> ports.payments().add(List.of(first)));

    assertThatThrownBy(
            () -> run(world.people().reviewer, () -> ports.payments().add(List.of(second))))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void theNearestDueDateComesFirstAndWhatHasNoneLast() {
    UUID afterTaxInvoice = approvedTelevisionInHosting();
    UUID first = world.approved();
    world.clock().moveBy(Duration.ofDays(3));
    UUID second = world.approved();
    Actor finance = world.people().finance;

    List<UUID> walked = new ArrayList<>();
    String cursor = null;
    do {
      Page<PaymentLine> page = list(finance, PaymentFilter.all(), new PageRequest(cursor, 1));
      page.items().forEach(l -> walked.add(l.payment().claimId()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(walked).containsExactly(first, second, afterTaxInvoice);
  }

  @Test
  void everybodySeesThePaymentsOfTheirOwnPlacesOnly() {
    UUID claim = world.approved();

    assertThat(claims(world.people().user, PaymentFilter.all())).containsExactly(claim);
    assertThat(claims(world.people().finance, PaymentFilter.all())).containsExactly(claim);
    assertThat(claims(world.people().supervisor, PaymentFilter.all())).containsExactly(claim);
    assertThat(claims(world.people().lyonAdmin, PaymentFilter.all())).isEmpty();
    assertThat(claims(world.people().devicesAdmin, PaymentFilter.all())).isEmpty();
    assertThat(claims(world.people().borealisAdmin, PaymentFilter.all())).isEmpty();
    assertThat(claims(world.people().colleague, PaymentFilter.all())).isEmpty();
    assertThat(claims(world.people().accountAdmin, PaymentFilter.all())).isEmpty();
  }

  @Test
  void filtersNarrowByStatusAndProgram() {
    UUID claim = world.approved();
    Actor finance = world.people().finance;

    assertThat(claims(finance, new PaymentFilter(Status.UNPROCESSED, Places.CLOUD)))
        .containsExactly(claim);
    assertThat(claims(finance, new PaymentFilter(Status.SENT, null))).isEmpty();
    assertThat(claims(finance, new PaymentFilter(null, Places.HOSTING))).isEmpty();
  }

  private UUID approvedTelevisionInHosting() {
    Actor user = world.people().user;
    UUID claim =
        done(world
                .in()
                .claims()
                .create(user, Samples.newClaim(places().amsterdam.id(), places().hosting.id())))
            .id();
    FormEdit television = Samples.form(SampleCatalogue.TELEVISION, "PA-1");
    done(world.in().claims().edit(user, claim, null, television));
    done(
        world
            .in()
            .claims()
            .addStatement(
                user,
                claim,
                null,
                Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "12.345"))));
    world.submit(claim);
    world.take(claim);
    world.approve(claim, world.people().reviewer);
    assertThat(world.claim(claim).content().lines().get(0).judgement().state())
        .isEqualTo(ItemState.ACCEPTED);
    return claim;
  }

  private List<UUID> claims(Actor actor, PaymentFilter filter) {
    return list(actor, filter, PageRequest.first()).items().stream()
        .map(l -> l.payment().claimId())
        .toList();
  }

  private Page<PaymentLine> list(Actor actor, PaymentFilter filter, PageRequest page) {
    return as(actor, () -> ports.paymentReading().list(actor, filter, page));
  }

  private Payment payment(UUID claim, Basis basis) {
    return new Payment(
        ports.ids().next(),
        ports.claimNumbers().next(),
        places().aurora.id(),
        claim,
        world.fund(claim).id(),
        "VENDOR-IE",
        Money.of("1199.99", "EUR"),
        Status.UNPROCESSED,
        basis,
        world.clock().instant(),
        world.clock().instant().plus(Duration.ofDays(63)));
  }
}

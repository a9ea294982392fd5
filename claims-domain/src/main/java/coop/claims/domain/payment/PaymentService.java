package coop.claims.domain.payment;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimNumbers;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.Settlement;
import coop.claims.domain.payment.Payment.Basis;
import coop.claims.domain.payment.Payment.Status;
import coop.claims.domain.program.Program;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes what is owed when a claim is approved, and shows it. Payments are numbered like claims:
 * random, so that nobody counts the others'.
 */
public final class PaymentService implements Settlement, PaymentViews {

  private final Payments payments;
  private final PaymentReading reading;
  private final Claims claims;
  private final ClaimNumbers numbers;

  public PaymentService(
      Payments payments, PaymentReading reading, Claims claims, ClaimNumbers numbers) {
    this.payments = payments;
    this.reading = reading;
    this.claims = claims;
    this.numbers = numbers;
  }

  @Override
  public void settle(Approved approved, Ids ids) {
    Program program = approved.setting().program();
    boolean afterTaxInvoice = program.wantsTaxInvoice(approved.setting().country());
    Instant due =
        afterTaxInvoice
            ? null
            : program.calendar().due(approved.approvedAt(), program.terms().paymentBusinessDays());
    payments.add(
        approved.shares().stream()
            .map(
                share ->
                    new Payment(
                        ids.next(),
                        numbers.next(),
                        approved.organisationId(),
                        approved.claimId(),
                        share.fundId(),
                        share.entityCode(),
                        share.amount(),
                        Status.UNPROCESSED,
                        afterTaxInvoice ? Basis.TAX_INVOICE : Basis.APPROVAL,
                        approved.approvedAt(),
                        due))
            .toList());
  }

  @Override
  public Outcome<Page<PaymentLine>> list(Actor actor, PaymentFilter filter, PageRequest page) {
    return Outcome.of(
        () -> {
          boolean may =
              actor.isPartner()
                  || actor.holdsSomewhere(Role.FINANCE, Role.SUPERVISOR, Role.SUPPORT);
          if (!may) {
            throw Refusal.forbidden().asException();
          }
          return reading.list(actor, filter, page);
        });
  }

  @Override
  public Outcome<List<PaymentLine>> ofClaim(Actor actor, UUID claimId) {
    return Outcome.of(
        () -> {
          Claim claim = claims.byId(claimId).orElseThrow(() -> Refusal.notFound().asException());
          if (!ClaimRights.mayView(actor, claim.placement(), claim.life())) {
            throw Refusal.notFound().asException();
          }
          return reading.ofClaim(claimId);
        });
  }
}

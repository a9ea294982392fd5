package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentReading;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.payment.Payments;
import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link Payments} and how they are read, in memory. */
final class InMemoryPayments implements Payments, PaymentReading {

  private static final Set<Role> READERS = readers();

  private final Tables tables;
  private final Table<UUID, Payment> payments;
  private final InMemoryClaims claims;
  private final InMemoryPartners partners;
  private final InMemoryPrograms programs;

  InMemoryPayments(
      Tables tables, InMemoryClaims claims, InMemoryPartners partners, InMemoryPrograms programs) {
    this.tables = tables;
    this.payments = tables.table();
    this.claims = claims;
    this.partners = partners;
    this.programs = programs;
  }

  private static Set<Role> readers() {
    Set<Role> roles = EnumSet.of(Role.FINANCE, Role.SUPERVISOR, Role.SUPPORT);
    roles.addAll(ClaimRights.PARTNER_ROLES);
    return roles;
  }

  Stream<Payment> owed() {
    return payments.stream();
  }

  @Override
  public void add(List<Payment> owed) {
    for (Payment payment : owed) {
      boolean twice =
          payments.stream()
              .anyMatch(
                  p ->
                      p.number().equals(payment.number())
                          || (p.claimId().equals(payment.claimId())
                              && p.fundId().equals(payment.fundId())));
      if (twice) {
        throw new IllegalStateException("a claim is paid once by each fund");
      }
      payments.add(payment.id(), payment);
    }
  }

  @Override
  public Page<PaymentLine> list(Actor actor, PaymentFilter filter, PageRequest page) {
    Comparator<PaymentLine> nearestFirst =
        Comparator.comparing(l -> l.payment().dueAt() == null ? Instant.MAX : l.payment().dueAt());
    return Pages.page(
        all()
            .filter(l -> covers(actor, l))
            .filter(l -> filter.status() == null || filter.status() == l.payment().status())
            .filter(
                l -> filter.programCode() == null || filter.programCode().equals(l.programCode()))
            .toList(),
        nearestFirst.thenComparing(l -> l.payment().id().toString()),
        l -> l.payment().id(),
        page);
  }

  @Override
  public List<PaymentLine> ofClaim(UUID claimId) {
    return all().filter(l -> l.payment().claimId().equals(claimId)).toList();
  }

  private boolean covers(Actor actor, PaymentLine line) {
    return Scope.covers(
        actor,
        READERS,
        line.payment().organisationId(),
        claim(line.payment()).placement().locationId(),
        line.programCode());
  }

  private Stream<PaymentLine> all() {
    return payments.stream().filter(p -> tables.shows(p.organisationId())).map(this::line);
  }

  private ClaimSnapshot claim(Payment payment) {
    return claims.snapshot(payment.claimId()).orElseThrow();
  }

  private PaymentLine line(Payment payment) {
    ClaimSnapshot claim = claim(payment);
    Setting setting = programs.setting(claim.placement().periodId()).orElseThrow();
    return new PaymentLine(
        payment,
        partners.organisation(payment.organisationId()).orElseThrow().name(),
        partners.location(claim.placement().locationId()).orElseThrow().name(),
        claim.number(),
        claim.form().name(),
        claim.placement().programCode(),
        setting.program().calendar().zone().getId());
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.DecidedClaim;
import coop.claims.domain.claim.DecidedClaims;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.fund.Movement.Account;
import coop.claims.domain.partner.Location;
import coop.claims.domain.rule.Charge;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link DecidedClaims} in memory. */
final class InMemoryDecidedClaims implements DecidedClaims {

  private static final Comparator<DecidedClaim> ORDER =
      Comparator.comparing((DecidedClaim c) -> c.placement().enrollmentId().toString())
          .thenComparing(DecidedClaim::firstSubmittedAt)
          .thenComparing(c -> c.id().toString());

  private final InMemoryClaims claims;
  private final InMemoryFunds funds;
  private final InMemoryPartners partners;

  InMemoryDecidedClaims(InMemoryClaims claims, InMemoryFunds funds, InMemoryPartners partners) {
    this.partners = partners;
    this.claims = claims;
    this.funds = funds;
  }

  @Override
  public Page<DecidedClaim> of(UUID periodId, PageRequest page) {
    return Pages.page(all(periodId).toList(), ORDER, DecidedClaim::id, page);
  }

  private Stream<DecidedClaim> all(UUID periodId) {
    return claims
        .all()
        .map(InMemoryClaims.Row::claim)
        .filter(c -> c.placement().periodId().equals(periodId))
        .filter(c -> c.status() == ClaimStatus.APPROVED || c.status() == ClaimStatus.REJECTED)
        .map(this::decided);
  }

  private DecidedClaim decided(ClaimSnapshot claim) {
    Submission last = claims.lastSubmission(claim.id());
    Money zero = Money.zero(claim.form().currency());
    Map<UUID, Money> lines =
        claim.status() == ClaimStatus.APPROVED
            ? claim.content().lines().stream()
                .collect(Collectors.toMap(CostLine::id, CostLine::approvable))
            : Map.of();
    Money earned =
        funds
            .all()
            .filter(f -> f.enrollmentId().equals(claim.placement().enrollmentId()))
            .filter(f -> f.periodId().equals(claim.placement().periodId()))
            .filter(f -> f.currency().equals(zero.currency()))
            .map(f -> f.balances().get(Account.BUDGET).negated())
            .reduce(zero, Money::plus);
    return new DecidedClaim(
        claim.id(),
        claim.number(),
        claim.placement(),
        partners.location(claim.placement().locationId()).map(Location::country).orElse(null),
        claim.status(),
        claim.life().firstSubmittedAt(),
        last.form(),
        last.content(),
        last.findings(),
        last.at(),
        claim.approved(),
        lines,
        earned);
  }

  @Override
  public List<Charge> before(DecidedClaim claim) {
    List<Charge> before = new ArrayList<>();
    all(claim.placement().periodId())
        .filter(c -> c.placement().enrollmentId().equals(claim.placement().enrollmentId()))
        .filter(c -> c.status() == ClaimStatus.APPROVED && ORDER.compare(c, claim) < 0)
        .forEach(
            c ->
                c.content()
                    .lines()
                    .forEach(
                        l ->
                            before.add(
                                new Charge(
                                    c.form().activityCode(),
                                    l.expenseType(),
                                    l.answers(),
                                    c.approvedByLine().get(l.id())))));
    return before;
  }
}

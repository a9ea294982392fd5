package coop.claims.domain.memory;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.fund.Fund;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.notification.ReminderTimes;
import coop.claims.domain.partner.Enrollment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@link ReminderTimes} in memory. */
final class InMemoryReminderTimes implements ReminderTimes {

  private static final String ONLY = "only";

  private final Table<String, Instant> done;
  private final InMemoryClaims claims;
  private final InMemoryFunds funds;
  private final InMemoryPartners partners;

  InMemoryReminderTimes(
      Tables tables, InMemoryClaims claims, InMemoryFunds funds, InMemoryPartners partners) {
    this.done = tables.table();
    this.claims = claims;
    this.funds = funds;
    this.partners = partners;
  }

  @Override
  public Optional<Instant> doneUntil() {
    return done.get(ONLY);
  }

  @Override
  public void done(Instant until) {
    done.put(ONLY, until);
  }

  @Override
  public List<UUID> drafts(UUID periodId, UUID after, int most) {
    return behind(
        claims()
            .filter(c -> c.status() == ClaimStatus.EDITING)
            .filter(c -> c.placement().periodId().equals(periodId))
            .map(ClaimSnapshot::id),
        after,
        most);
  }

  @Override
  public List<UUID> fundsWithMoney(UUID periodId, UUID after, int most) {
    return behind(
        funds
            .all()
            .filter(f -> f.periodId().equals(periodId) && f.claimable().isPositive())
            .map(Fund.Snapshot::id),
        after,
        most);
  }

  @Override
  public List<Asked> asked(UUID after, int most) {
    List<UUID> ids =
        behind(claims().filter(c -> c.status().awaitsAnswer()).map(ClaimSnapshot::id), after, most);
    return ids.stream()
        .map(id -> claims.snapshot(id).orElseThrow())
        .map(
            c ->
                new Asked(
                    c.id(),
                    c.placement().programCode(),
                    c.life().statusSince(),
                    c.life().responseDue()))
        .toList();
  }

  @Override
  public Optional<Left> left(UUID fundId) {
    return funds
        .fund(fundId)
        .map(
            f -> {
              Enrollment enrollment = partners.enrollment(f.enrollmentId());
              return new Left(
                  f.id(),
                  f.organisationId(),
                  enrollment.locationId(),
                  enrollment.programCode(),
                  f.claimable(),
                  f.expiresAt());
            });
  }

  private Stream<ClaimSnapshot> claims() {
    return claims.all().map(InMemoryClaims.Row::claim).filter(c -> !c.life().isDeleted());
  }

  private static List<UUID> behind(Stream<UUID> ids, UUID after, int most) {
    return ids.filter(id -> after == null || id.toString().compareTo(after.toString()) > 0)
        .sorted(Comparator.comparing(UUID::toString))
        .limit(most)
        .toList();
  }
}

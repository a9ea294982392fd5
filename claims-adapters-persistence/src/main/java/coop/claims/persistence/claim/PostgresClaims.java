package coop.claims.persistence.claim;

import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.Removal;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.history.HistoryEvent;
import coop.claims.domain.shared.Refusal;
import coop.claims.persistence.history.ChainHead;
import coop.claims.persistence.history.ChainHeads;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * {@link Claims} in the table claim and the tables of its parts. The claim's row is locked with
 * {@code for no key update}, which lets others refer to the claim meanwhile.
 */
public final class PostgresClaims implements Claims, ChainHeads {

  private static final String LOCK = "select * from claim where id = ?1 for no key update";

  private final EntityManager em;
  private final Sql sql;
  private final ClaimParts parts;
  private final Handings handings;
  private final Removals removals;

  public PostgresClaims(EntityManager em) {
    this.em = em;
    this.sql = new Sql(em);
    this.parts = new ClaimParts(em);
    this.handings = new Handings(sql);
    this.removals = new Removals(sql);
  }

  @Override
  public void add(Claim claim) {
    ClaimRow row = ClaimRow.of(claim.snapshot());
    em.persist(row);
    parts.write(row, null, claim.snapshot());
    em.flush();
    handings.add(claim);
  }

  @Override
  public Optional<Claim> locked(UUID claimId) {
    return lockedRow(claimId).map(parts::read).map(Claim::of);
  }

  @Override
  public Optional<Claim> byId(UUID claimId) {
    return em.createQuery("select c from ClaimRow c where c.id = :id", ClaimRow.class)
        .setParameter("id", claimId)
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .findFirst()
        .map(parts::read)
        .map(Claim::of);
  }

  @Override
  public boolean lock(UUID claimId) {
    return lockedRow(claimId).filter(row -> row.deletedAt == null).isPresent();
  }

  private Optional<ClaimRow> lockedRow(UUID claimId) {
    @SuppressWarnings("unchecked")
    List<ClaimRow> rows =
        em.createNativeQuery(LOCK, ClaimRow.class)
            .setParameter(1, claimId)
            .setHint("eclipselink.refresh", true)
            .getResultList();
    rows.forEach(row -> row.locked = true);
    return rows.stream().findFirst();
  }

  @Override
  public void save(Claim claim) {
    ClaimRow row = own(claim.id());
    if (claim.original() == null || claim.original().version() != row.version) {
      throw Refusal.stale().asException();
    }
    removals.keepAside(claim);
    row.take(claim.snapshot());
    row.updatedAt = lastTouched(claim, row.updatedAt);
    row.version++;
    parts.write(row, claim.original(), claim.snapshot());
    em.flush();
    handings.add(claim);
    removals.forgetPutBack(claim);
  }

  private static Instant lastTouched(Claim claim, Instant before) {
    List<HistoryEvent> events = claim.events();
    return events.isEmpty() ? before : events.get(events.size() - 1).at();
  }

  /** The head of the claim's chain, which its next update carries along. */
  @Override
  public ChainHead of(UUID claimId) {
    return own(claimId);
  }

  /** The row this transaction has locked, else locked now. */
  private ClaimRow own(UUID claimId) {
    ClaimRow row = em.find(ClaimRow.class, claimId);
    if (row != null && row.locked) {
      return row;
    }
    return lockedRow(claimId).orElseThrow(() -> Refusal.notFound().asException());
  }

  @Override
  public Submission lastSubmission(UUID claimId) {
    return handings.last(claimId);
  }

  @Override
  public List<ItemDecision> decisionsOn(UUID claimId, int submission) {
    return handings.decisionsOn(claimId, submission);
  }

  @Override
  public Optional<Removal> removal(UUID claimId, UUID removalId) {
    return removals.find(claimId, removalId);
  }

  @Override
  public int forgetRemovals(Instant before, int most) {
    return removals.forget(before, most);
  }

  @Override
  public List<UUID> deletedUntil(Instant time, Set<UUID> without, int most) {
    return sql.list(
        "select id from claim where deleted_at is not null and name <> '' and deleted_at <= ?"
            + " and id <> all (?) order by deleted_at, id limit ?",
        row -> row.uuid("id"),
        time,
        without.toArray(UUID[]::new),
        most);
  }

  @Override
  public List<UUID> draftsPastDeadline(Instant now, Set<UUID> without, int most) {
    return sql.list(
        "select id from claim where status = 'EDITING' and deleted_at is null and due_at <= ?"
            + " and id <> all (?) order by due_at, id limit ?",
        row -> row.uuid("id"),
        now,
        without.toArray(UUID[]::new),
        most);
  }

  @Override
  public List<UUID> unanswered(Instant now, Set<UUID> without, int most) {
    return sql.list(
        "select id from claim where status in ('ACTION_REQUIRED', 'PARTNER_ACTION_REQUIRED')"
            + " and due_at < ? and id <> all (?) order by due_at, id limit ?",
        row -> row.uuid("id"),
        now,
        without.toArray(UUID[]::new),
        most);
  }
}

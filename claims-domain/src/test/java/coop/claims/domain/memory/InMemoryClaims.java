package coop.claims.domain.memory;

import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.shared.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link Claims} in memory. */
final class InMemoryClaims implements Claims {

  /** A claim and when it last changed. */
  record Row(ClaimSnapshot claim, Instant updatedAt) {}

  private record Handing(UUID claimId, int number) {}

  private final Tables tables;
  private final Table<UUID, Row> claims;
  private final Table<UUID, ItemDecision> decisions;
  private final Table<Handing, Submission> submissions;
  private final InMemoryPrograms programs;

  InMemoryClaims(Tables tables, InMemoryPrograms programs) {
    this.tables = tables;
    this.claims = tables.table();
    this.decisions = tables.table();
    this.submissions = tables.table();
    this.programs = programs;
  }

  /** Every claim the transaction may see, deleted drafts left out. */
  Stream<Row> all() {
    return claims.stream()
        .filter(r -> tables.shows(r.claim().organisationId()))
        .filter(r -> !r.claim().life().isDeleted());
  }

  Optional<ClaimSnapshot> snapshot(UUID claimId) {
    return claims.get(claimId).map(Row::claim).filter(c -> tables.shows(c.organisationId()));
  }

  Stream<ItemDecision> decisions(UUID claimId) {
    return decisions.stream().filter(d -> d.claimId().equals(claimId));
  }

  /** How often the claim was handed in, as kept. */
  List<Submission> submissions(UUID claimId) {
    return submissions.stream().filter(s -> s.claimId().equals(claimId)).toList();
  }

  @Override
  public void add(Claim claim) {
    ClaimSnapshot s = claim.snapshot();
    if (claims.stream().anyMatch(r -> r.claim().number().equals(s.number()))) {
      throw new IllegalStateException("another claim has that number");
    }
    claims.add(s.id(), new Row(versioned(s, 1), s.life().createdAt()));
  }

  @Override
  public Optional<Claim> locked(UUID claimId) {
    return byId(claimId);
  }

  @Override
  public Optional<Claim> byId(UUID claimId) {
    return snapshot(claimId).map(Claim::of);
  }

  @Override
  public boolean lock(UUID claimId) {
    return snapshot(claimId).filter(c -> !c.life().isDeleted()).isPresent();
  }

  @Override
  public void save(Claim claim) {
    ClaimSnapshot s = claim.snapshot();
    ClaimSnapshot stored = snapshot(s.id()).orElseThrow();
    if (stored.version() != s.version()) {
      throw Refusal.stale().asException();
    }
    Instant at = claim.events().get(claim.events().size() - 1).at();
    claims.put(s.id(), new Row(versioned(s, s.version() + 1), at));
    claim.newDecisions().forEach(d -> decisions.add(d.id(), d));
    claim.newSubmission().ifPresent(n -> submissions.add(new Handing(n.claimId(), n.number()), n));
  }

  @Override
  public Submission lastSubmission(UUID claimId) {
    return submissions(claimId).stream()
        .max(Comparator.comparing(Submission::number))
        .orElseThrow();
  }

  @Override
  public List<ItemDecision> decisionsOn(UUID claimId, int submission) {
    return decisions(claimId)
        .filter(d -> d.submission() == submission)
        .sorted(Comparator.comparing(ItemDecision::at).thenComparing(d -> d.id().toString()))
        .toList();
  }

  private static ClaimSnapshot versioned(ClaimSnapshot s, long version) {
    return new ClaimSnapshot(
        s.id(),
        s.number(),
        s.placement(),
        s.form(),
        s.content(),
        s.life(),
        s.claimed(),
        s.approved(),
        s.feedback(),
        version);
  }

  @Override
  public List<UUID> draftsPastDeadline(Instant now, Set<UUID> without, int most) {
    return those(
        c ->
            !without.contains(c.id())
                && c.status() == ClaimStatus.EDITING
                && !now.isBefore(
                    programs.setting(c.placement().periodId()).orElseThrow().closesAt()),
        most);
  }

  @Override
  public List<UUID> unanswered(Instant now, Set<UUID> without, int most) {
    return those(
        c -> {
          Life life = c.life();
          return !without.contains(c.id())
              && life.status().awaitsAnswer()
              && now.isAfter(life.responseDue());
        },
        most);
  }

  private List<UUID> those(Predicate<ClaimSnapshot> which, int most) {
    return all().map(Row::claim).filter(which).map(ClaimSnapshot::id).limit(most).toList();
  }
}

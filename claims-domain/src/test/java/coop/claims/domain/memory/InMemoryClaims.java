package coop.claims.domain.memory;

import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Claims;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Removal;
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
  private final Table<UUID, DecisionReceipt> receipts;
  private final InMemoryPrograms programs;
  private final Table<UUID, Removal> removals;
  private final Table<String, Instant> loose;

  InMemoryClaims(Tables tables, InMemoryPrograms programs) {
    this.tables = tables;
    this.claims = tables.table();
    this.decisions = tables.table();
    this.submissions = tables.table();
    this.receipts = tables.table();
    this.programs = programs;
    this.removals = tables.table();
    this.loose = tables.table();
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

  /** Drafts that were never submitted. */
  Stream<ClaimSnapshot> openDrafts() {
    return all()
        .map(Row::claim)
        .filter(c -> c.status() == ClaimStatus.EDITING && !c.life().wasEverSubmitted());
  }

  /** Deleted drafts that the transaction may see. */
  Stream<Row> deleted() {
    return claims.stream()
        .filter(r -> tables.shows(r.claim().organisationId()))
        .filter(r -> r.claim().life().isDeleted());
  }

  /** What was taken out of a claim, oldest first. */
  Stream<Removal> removals(UUID claimId) {
    return removals.stream()
        .filter(r -> r.claimId().equals(claimId) && tables.shows(r.organisationId()));
  }

  /** Whether a document, or one that was taken out, points at these bytes. */
  boolean pointsAt(String sha256) {
    return Stream.concat(
            claims.stream().map(r -> r.claim().content()), removals.stream().map(Removal::parts))
        .flatMap(c -> c.documents().stream())
        .anyMatch(d -> d.file().sha256().equals(sha256));
  }

  /** Since when something let go of bytes. */
  Table<String, Instant> loose() {
    return loose;
  }

  private void letGo(Content content) {
    content.documents().stream()
        .map(d -> d.file().sha256())
        .filter(sha256 -> !pointsAt(sha256))
        .forEach(sha256 -> loose.put(sha256, Instant.now()));
  }

  private void forget(Removal removal) {
    removals.remove(removal.id());
    letGo(removal.parts());
  }

  Stream<ItemDecision> decisions(UUID claimId) {
    return decisions.stream().filter(d -> d.claimId().equals(claimId));
  }

  /** Receipts of decisions on the claim that the transaction may see. */
  Stream<DecisionReceipt> receipts(UUID claimId) {
    return receipts.stream()
        .filter(r -> r.claimId().equals(claimId) && tables.shows(r.organisationId()));
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
    claim.newReceipt().ifPresent(r -> receipts.add(r.id(), r));
    claim.newRemovals().forEach(r -> removals.add(r.id(), r));
    claim.putBack().forEach(removals::remove);
    removals(s.id())
        .sorted(Comparator.comparing(Removal::at).reversed())
        .skip(Removal.MOST_KEPT)
        .forEach(this::forget);
    letGo(stored.content());
  }

  @Override
  public Optional<Removal> removal(UUID claimId, UUID removalId) {
    return removals(claimId).filter(r -> r.id().equals(removalId)).findFirst();
  }

  @Override
  public int forgetRemovals(Instant before, int most) {
    List<Removal> old = removals.stream().filter(r -> !r.at().isAfter(before)).limit(most).toList();
    old.forEach(this::forget);
    return old.size();
  }

  @Override
  public List<UUID> deletedUntil(Instant time, Set<UUID> without, int most) {
    return deleted()
        .map(Row::claim)
        .filter(c -> !c.life().deletedAt().isAfter(time))
        .filter(c -> !c.form().name().equals(Form.PURGED) && !without.contains(c.id()))
        .map(ClaimSnapshot::id)
        .limit(most)
        .toList();
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

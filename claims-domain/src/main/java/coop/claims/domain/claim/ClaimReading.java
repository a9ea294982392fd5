package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimEvidence.RequestView;
import coop.claims.domain.claim.ClaimViews.ClaimFilter;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.ClaimViews.CommentLine;
import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.domain.claim.DecisionReceipts.ReceiptView;
import coop.claims.domain.claim.SecondThoughts.DeletedDraft;
import coop.claims.domain.claim.SecondThoughts.RemovedPart;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Read models of claims, selected straight from storage. The adapter narrows every list to what the
 * actor's grants cover ({@link ClaimRights#mayView} in SQL): partners by (location, program), the
 * vendor's people to claims that were submitted at least once; deleted drafts never show.
 */
public interface ClaimReading {

  Page<ClaimLine> list(Actor actor, ClaimFilter filter, PageRequest page);

  /**
   * From rows kept with the claims, not by counting claims; the vendor's counts stop at {@link
   * ClaimViews#MOST_COUNTED}.
   */
  List<StatusTotal> totals(Actor actor, OverviewFilter filter);

  /** Drafts and unanswered requests, nearest deadline first. */
  List<ClaimLine> needsPartner(Actor actor, OverviewFilter filter, int most);

  Optional<UUID> byNumber(String number);

  /**
   * Names, what the funds have left, and where else its invoices stand, beside a claim: one
   * statement.
   *
   * @param draftsToo whether other claims count that were never handed in
   */
  Surroundings surroundings(ClaimSnapshot claim, boolean draftsToo);

  Page<HistoryLine> history(UUID claimId, boolean internalToo, PageRequest page);

  Page<CommentLine> comments(UUID claimId, boolean internalToo, PageRequest page);

  /** What the partner's side wrote: that author, or anybody about one of the items. */
  Page<CommentLine> partnersComments(
      UUID claimId, UUID author, Set<String> items, PageRequest page);

  Optional<CommentLine> comment(UUID claimId, UUID commentId, boolean internalToo);

  List<ItemDecision> decisions(UUID claimId);

  /** Latest first. */
  Page<ReceiptView> receipts(UUID claimId, PageRequest page);

  Optional<ReceiptView> receipt(UUID claimId, UUID receiptId);

  /** What was taken out since that submission and that time, newest first. */
  List<RemovedPart> removed(UUID claimId, int submission, Instant since);

  /**
   * Drafts deleted after that time which the actor may restore ({@link ClaimRights#mayRestore} in
   * SQL), latest first.
   */
  Page<DeletedDraft> deletedDrafts(Actor actor, Instant after, PageRequest page);

  /** One of them. */
  Optional<DeletedDraft> deletedDraft(Actor actor, UUID claimId, Instant after);

  /** Newest first. */
  Page<RequestView> requests(UUID claimId, PageRequest page);

  Page<RequestView> requestsFor(UUID assignee, PageRequest page);

  Optional<RequestView> request(UUID requestId);

  /**
   * @param people display names of all users the claim names
   * @param earned what the funds have earned for the period, corrections included
   * @param available sum of the funds' free money (available less held), in the claim's currency
   * @param reserved what the claim has reserved of them, whatever it asks for by now
   * @param heldForClaim what is held for a dispute of this claim
   * @param openRequests document requests still open
   * @param elsewhere which of its invoices stand in other claims too, in their order, at most
   *     {@link InvoiceElsewhere#MOST} other claims for each
   */
  record Surroundings(
      String organisationName,
      String locationName,
      Map<UUID, String> people,
      Money earned,
      Money available,
      Money reserved,
      Money heldForClaim,
      int openRequests,
      List<InvoiceElsewhere> elsewhere) {
    public Surroundings {
      elsewhere = List.copyOf(elsewhere);
      people = Map.copyOf(people);
    }
  }
}

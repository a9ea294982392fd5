package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.ApiProblem;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallerTexts;
import coop.claims.web.shared.Queries;
import coop.claims.web.shared.Versioned;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Finds the claim an address means: by its id, or by its number with or without dashes. */
@RequestScoped
public class ClaimAddress {

  @Inject ClaimViews views;
  @Inject CallContext context;
  @Inject CallerTexts caller;

  /** An id is not looked up yet; whoever uses it finds out whether the caller may see it. */
  public UUID id(String address) {
    return Queries.id(address).orElseGet(() -> byNumber(address));
  }

  private UUID byNumber(String address) {
    if (ClaimNumber.parse(address).isEmpty()) {
      throw ApiProblem.of(Refusal.notFound());
    }
    return ApiProblem.unlessDone(views.byNumber(context.actor(), address));
  }

  /** Of every amount of the claim; it never changes. */
  public Currency currency(UUID claimId) {
    return detail(claimId).claim().form().currency();
  }

  ClaimDetail detail(UUID claimId) {
    return ApiProblem.unlessDone(views.detail(context.actor(), claimId));
  }

  /** The claim, if it still has the version the caller read: what a patch is applied to. */
  ClaimDetail detail(UUID claimId, long version) {
    ClaimDetail detail = detail(claimId);
    if (detail.claim().version() != version) {
      throw ApiProblem.of(Refusal.stale());
    }
    return detail;
  }

  /** The claim as it is after a step, or the problem why the step was not done. */
  public Versioned<ClaimBody> after(UUID claimId, Outcome<Receipt> step) {
    ApiProblem.unlessDone(step);
    return claim(claimId);
  }

  Versioned<ClaimBody> claim(UUID claimId) {
    ClaimDetail detail = detail(claimId);
    return new Versioned<>(ClaimBody.of(detail, caller.texts()), detail.claim().version());
  }

  /** All feedback of a claim, oldest first. */
  public Versioned<List<FeedbackBody>> feedback(UUID claimId) {
    ClaimDetail detail = detail(claimId);
    return new Versioned<>(
        detail.claim().feedback().stream().map(f -> FeedbackBody.of(f, detail.people())).toList(),
        detail.claim().version());
  }
}

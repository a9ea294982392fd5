package coop.claims.web.review;

import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.program.Program;
import coop.claims.domain.program.ProgramCatalogue;
import coop.claims.domain.review.ReviewerClaims;
import coop.claims.domain.review.ReviewerClaims.QueueFilter;
import coop.claims.domain.review.ReviewerClaims.Tab;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Listed;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** One part of the queue, read once for each request. */
@RequestScoped
public class QueueReading {

  @Inject ReviewerClaims claims;
  @Inject ProgramCatalogue catalogue;
  @Inject CallContext context;

  private Page<ClaimLine> page;
  private Map<Tab, Integer> counts;

  public Page<ClaimLine> page(QueueFilter filter, String cursor) {
    if (page == null) {
      boolean untypable =
          Queries.hasControls(filter.text()) || Queries.hasControls(filter.programCode());
      page =
          untypable
              ? Page.of(List.of())
              : Listed.at(cursor, at -> claims.queue(context.actor(), filter, at));
    }
    return page;
  }

  public Map<Tab, Integer> counts() {
    if (counts == null) {
      counts = claims.counts(context.actor()).orThrow();
    }
    return counts;
  }

  public List<Program> programs() {
    return catalogue.programs(context.actor()).orThrow();
  }
}

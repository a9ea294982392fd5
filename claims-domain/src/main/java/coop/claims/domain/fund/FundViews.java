package coop.claims.domain.fund;

import coop.claims.domain.account.Actor;
import coop.claims.domain.fund.FundAccounts.FundFilter;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Read models of funds, selected straight from storage. */
public interface FundViews {

  /**
   * Only what the actor's grants cover; a partner's only where the claiming window is open. Those
   * that lapse last come first, by keyset.
   */
  Page<FundView> funds(Actor actor, FundFilter filter, Instant now, PageRequest page);

  Optional<FundView> fund(Actor actor, UUID fundId, Instant now);

  /** Newest first, by keyset. */
  Page<Movement> entries(UUID fundId, PageRequest page);
}

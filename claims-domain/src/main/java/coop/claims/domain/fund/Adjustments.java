package coop.claims.domain.fund;

import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Adjustments in storage. They are added, and decided once; nothing else of them ever changes. */
public interface Adjustments {

  void add(Adjustment adjustment);

  Optional<Adjustment> one(UUID fundId, UUID adjustmentId);

  /** Keeps the decision on one that is still proposed; false when it is decided already. */
  boolean decide(Adjustment decided);

  /** Newest first. */
  Page<AdjustmentLine> of(UUID fundId, PageRequest page);

  Optional<AdjustmentLine> line(UUID fundId, UUID adjustmentId);
}

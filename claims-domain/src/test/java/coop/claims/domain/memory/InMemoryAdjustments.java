package coop.claims.domain.memory;

import coop.claims.domain.fund.Adjustment;
import coop.claims.domain.fund.Adjustment.State;
import coop.claims.domain.fund.Adjustments;
import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Adjustments} in memory. */
final class InMemoryAdjustments implements Adjustments {

  private final Table<UUID, Adjustment> adjustments;
  private final InMemoryAccounts accounts;

  InMemoryAdjustments(Tables tables, InMemoryAccounts accounts) {
    this.adjustments = tables.table();
    this.accounts = accounts;
  }

  @Override
  public void add(Adjustment adjustment) {
    adjustments.add(adjustment.id(), adjustment);
  }

  @Override
  public Optional<Adjustment> one(UUID fundId, UUID adjustmentId) {
    return adjustments.get(adjustmentId).filter(a -> a.fundId().equals(fundId));
  }

  @Override
  public boolean decide(Adjustment decided) {
    boolean proposed =
        adjustments.get(decided.id()).filter(a -> a.state() == State.PROPOSED).isPresent();
    if (proposed) {
      adjustments.put(decided.id(), decided);
    }
    return proposed;
  }

  @Override
  public Page<AdjustmentLine> of(UUID fundId, PageRequest page) {
    List<Adjustment> all = adjustments.stream().filter(a -> a.fundId().equals(fundId)).toList();
    Comparator<Adjustment> oldestFirst =
        Comparator.comparing(Adjustment::proposedAt).thenComparing(a -> a.id().toString());
    return Pages.page(all, oldestFirst.reversed(), Adjustment::id, page).map(this::line);
  }

  @Override
  public Optional<AdjustmentLine> line(UUID fundId, UUID adjustmentId) {
    return one(fundId, adjustmentId).map(this::line);
  }

  private AdjustmentLine line(Adjustment a) {
    return new AdjustmentLine(
        a,
        accounts.nameOf(a.proposedBy()).orElseThrow(),
        a.decidedBy() == null ? null : accounts.nameOf(a.decidedBy()).orElseThrow());
  }
}

package coop.claims.web.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.PolicyReplays.Replayed;
import coop.claims.domain.claim.PolicyReplays.Stretch;
import coop.claims.domain.claim.PolicyReplays.Totals;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.function.BiFunction;

/**
 * A whole replay for whoever reads a list page by page: the next page goes on where the one before
 * it ended, under the same draft.
 */
final class ReplayReading implements BiFunction<Actor, PageRequest, Outcome<Page<Replayed>>> {

  /** Claims a screen adds up while its reader waits. */
  static final int MOST_ADDED = 5_000;

  private final PolicyReplays replays;
  private final String programCode;
  private final String periodCode;
  private Stretch last;

  ReplayReading(PolicyReplays replays, String programCode, String periodCode) {
    this.replays = replays;
    this.programCode = programCode;
    this.periodCode = periodCode;
  }

  @Override
  public Outcome<Page<Replayed>> apply(Actor actor, PageRequest page) {
    Outcome<Stretch> stretch =
        last == null ? replays.begin(actor, programCode, periodCode) : replays.next(actor, last);
    return stretch.map(
        read -> {
          last = read;
          return new Page<>(read.claims(), read.next(), null);
        });
  }

  /**
   * @param whole whether every claim was added
   */
  record Sum(Totals totals, boolean whole) {}

  /** Adds up the claims, at most so many of them. */
  Outcome<Sum> sum(Actor actor, long most) {
    return Outcome.of(
        () -> {
          Totals totals = new Totals();
          Page<Replayed> page = apply(actor, PageRequest.first()).orThrow();
          page.items().forEach(totals::add);
          while (page.next() != null && totals.claims() < most) {
            page = apply(actor, PageRequest.at(page.next())).orThrow();
            page.items().forEach(totals::add);
          }
          return new Sum(totals, page.next() == null);
        });
  }
}

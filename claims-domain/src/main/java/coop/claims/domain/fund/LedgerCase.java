package coop.claims.domain.fund;

import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A fund whose ledger was found wrong. Nothing of the fund moves until two different people have
 * looked at it and said what they found; nothing is put right by itself.
 *
 * @param discrepancies as they were found
 * @param first null until somebody has closed it
 * @param second null until somebody else has, too
 */
public record LedgerCase(
    UUID id,
    UUID organisationId,
    UUID fundId,
    Instant openedAt,
    List<Discrepancy> discrepancies,
    Closing first,
    Closing second) {

  /** Who closed it, when, and what they have to say of it. */
  public record Closing(UUID by, Instant at, String note) {}

  public LedgerCase {
    discrepancies = List.copyOf(discrepancies);
    if (second != null && (first == null || first.by().equals(second.by()))) {
      throw new IllegalArgumentException("a case is closed by two different people");
    }
  }

  static LedgerCase open(
      UUID id, UUID organisationId, UUID fundId, Instant at, List<Discrepancy> discrepancies) {
    return new LedgerCase(id, organisationId, fundId, at, discrepancies, null, null);
  }

  public boolean isClosed() {
    return second != null;
  }

  /** One more with each person who closes it. */
  public long version() {
    return first == null ? 1 : second == null ? 2 : 3;
  }

  /**
   * @throws coop.claims.domain.shared.RefusalException {@code ledger.case-closed}, {@code
   *     ledger.four-eyes}
   */
  LedgerCase closedBy(Closing closing) {
    if (isClosed()) {
      throw Refusal.of(Kind.ILLEGAL_STEP, "ledger.case-closed").asException();
    }
    if (first == null) {
      return new LedgerCase(id, organisationId, fundId, openedAt, discrepancies, closing, null);
    }
    if (first.by().equals(closing.by())) {
      throw Refusal.of(Kind.FORBIDDEN, "ledger.four-eyes").asException();
    }
    return new LedgerCase(id, organisationId, fundId, openedAt, discrepancies, first, closing);
  }
}

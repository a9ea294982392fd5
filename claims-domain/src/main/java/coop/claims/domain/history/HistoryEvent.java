package coop.claims.domain.history;

import coop.claims.domain.account.Side;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened to a claim, as people will read it for years. It holds ids and codes,
 * never names; what somebody wrote stands in {@code text}, apart, so that it can be erased without
 * breaking the chain.
 *
 * @param action stable code, for example {@code claim.submitted}, {@code document.added}
 * @param item what it is about, for example {@code document:<id>}; null for the claim itself
 * @param data ids and codes only, old and new values among them
 * @param text free text of the actor; null when there is none
 */
public record HistoryEvent(
    UUID id,
    UUID claimId,
    UUID organisationId,
    Instant at,
    UUID actorId,
    Side side,
    String action,
    String item,
    Map<String, String> data,
    String text,
    Visibility visibility) {

  /** Who may read it. */
  public enum Visibility {
    PUBLIC,
    /** The vendor's side only. */
    INTERNAL
  }

  public HistoryEvent {
    data = Collections.unmodifiableMap(new TreeMap<>(data));
  }
}

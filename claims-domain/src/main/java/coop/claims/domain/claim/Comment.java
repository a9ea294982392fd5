package coop.claims.domain.claim;

import coop.claims.domain.account.Side;
import java.time.Instant;
import java.util.UUID;

/**
 * Free text beside a claim, by either side; never part of the claim, so that it makes nobody's
 * version stale.
 *
 * @param item what it is about; null for the claim as a whole
 * @param internal the vendor's own note, which no partner ever sees
 */
public record Comment(
    UUID id,
    UUID claimId,
    UUID organisationId,
    UUID author,
    Side side,
    boolean internal,
    ItemRef item,
    String text,
    Instant at) {}

package coop.claims.domain.shared;

import java.util.UUID;

/**
 * What every command answers: which thing it made or changed, and the version that thing now has.
 * Small on purpose: the edge keeps it beside the idempotency key and replays it to a repeated
 * request.
 *
 * @param id of the thing made (an invoice) or changed (a claim)
 * @param version of the aggregate afterwards, for {@code If-Match} and hidden form fields
 */
public record Receipt(UUID id, long version) {}

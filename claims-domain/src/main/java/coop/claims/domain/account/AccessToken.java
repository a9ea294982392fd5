package coop.claims.domain.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A bearer token for REST. The secret itself is shown once and kept only as a SHA-256 digest.
 *
 * @param expiresAt never later than 90 days after it was made
 */
public record AccessToken(
    UUID id, UUID userId, String name, Instant createdAt, Instant expiresAt) {}

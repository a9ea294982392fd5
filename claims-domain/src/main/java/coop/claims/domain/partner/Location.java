package coop.claims.domain.partner;

import java.util.UUID;

/**
 * An office of a partner; claims are made for a location. The code is the partner's location id.
 */
public record Location(UUID id, UUID organisationId, String code, String name, String country) {}

package coop.claims.domain.partner;

import java.time.ZoneId;
import java.util.UUID;

/** A partner company. */
public record Organisation(
    UUID id, String code, String name, String country, ZoneId timeZone, String language) {}

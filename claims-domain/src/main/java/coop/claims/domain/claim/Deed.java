package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Ids;
import java.time.Instant;

/** Who does something, when, and where its identifiers come from. */
public record Deed(Actor actor, Instant at, Ids ids) {}

package coop.claims.app.architecture.broken.domain.shared;

import coop.claims.app.architecture.broken.domain.claim.Later;

public record LooksAhead(Later later) {}

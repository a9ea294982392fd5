package coop.claims.app.architecture.broken.domain.claim;

import coop.claims.app.architecture.broken.domain.shared.LooksAhead;

public record Later(LooksAhead earlier) {}

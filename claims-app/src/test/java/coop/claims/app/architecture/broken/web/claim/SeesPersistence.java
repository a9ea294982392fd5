package coop.claims.app.architecture.broken.web.claim;

import coop.claims.app.architecture.broken.persistence.claim.SeesTheWeb;

public record SeesPersistence(SeesTheWeb persistence) {}

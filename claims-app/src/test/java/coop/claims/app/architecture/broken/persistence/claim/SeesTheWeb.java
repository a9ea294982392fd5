package coop.claims.app.architecture.broken.persistence.claim;

import coop.claims.app.architecture.broken.web.claim.SeesPersistence;

public record SeesTheWeb(SeesPersistence web) {}

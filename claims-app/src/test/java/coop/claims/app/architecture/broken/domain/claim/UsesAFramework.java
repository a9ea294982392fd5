package coop.claims.app.architecture.broken.domain.claim;

import jakarta.persistence.EntityManager;

record UsesAFramework(EntityManager entities) {}

package coop.claims.app.architecture.broken.persistence.claim;

import jakarta.transaction.Transactional;

@Transactional
class BeginsOnItsOwn {}

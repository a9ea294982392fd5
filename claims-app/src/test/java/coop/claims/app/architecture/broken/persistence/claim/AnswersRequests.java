package coop.claims.app.architecture.broken.persistence.claim;

import jakarta.ws.rs.Path;

@Path("claims")
class AnswersRequests {}

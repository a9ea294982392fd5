package coop.claims.app.architecture.broken.domain.shared;

import java.time.Instant;

final class AsksTheMachine {

  Instant now() {
    return Instant.now();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import java.util.Set;
import java.util.UUID;

/** What an actor's grants cover, as read models narrow their lists. */
final class Scope {

  private Scope() {}

  static boolean covers(
      Actor actor, Set<Role> roles, UUID organisationId, UUID locationId, String programCode) {
    return switch (actor.side()) {
      case SYSTEM -> true;
      case VENDOR -> actor.holdsAny(roles, locationId, programCode);
      case PARTNER ->
          organisationId.equals(actor.organisationId())
              && actor.holdsAny(roles, locationId, programCode);
    };
  }
}

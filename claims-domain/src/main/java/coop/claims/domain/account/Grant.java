package coop.claims.domain.account;

import java.util.UUID;

/**
 * A role given to a user, for one location and one program or for all of them.
 *
 * @param locationId null means all locations of the user's own organisation (or, for the vendor's
 *     people, every location)
 * @param programCode null means all programs
 */
public record Grant(Role role, UUID locationId, String programCode) {

  public boolean covers(UUID location, String program) {
    return (locationId == null || locationId.equals(location))
        && (programCode == null || programCode.equals(program));
  }
}

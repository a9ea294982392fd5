package coop.claims.domain.account;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who does something, with the rights held at this request. Every in-port takes it first, and the
 * edge binds it to the database before the first query.
 *
 * @param userId a user, or the fixed id of a system user
 * @param username what the person signs in with, or the system user's name
 * @param side whom they act for
 * @param organisationId the partner's organisation; null for the vendor and the system
 * @param grants roles with their scope; a role of the other side counts for nothing
 */
public record Actor(
    UUID userId, String username, Side side, UUID organisationId, Set<Grant> grants) {

  /** The clock: expires drafts, rejects what was not answered, lapses money. */
  public static final Actor CLOCK = system(new UUID(0L, 1L), "clock");

  /** Sign-in itself, before anybody is known. */
  public static final Actor SIGN_IN = system(new UUID(0L, 2L), "sign-in");

  /** Import of master data at set-up. */
  public static final Actor SET_UP = system(new UUID(0L, 3L), "set-up");

  public Actor {
    Objects.requireNonNull(userId, "userId");
    grants =
        grants.stream()
            .filter(g -> g.role().side() == side)
            .collect(Collectors.toUnmodifiableSet());
    if ((side == Side.PARTNER) != (organisationId != null)) {
      throw new IllegalArgumentException("exactly the partner's people have an organisation");
    }
  }

  private static Actor system(UUID id, String name) {
    return new Actor(id, name, Side.SYSTEM, null, Set.of());
  }

  public boolean isPartner() {
    return side == Side.PARTNER;
  }

  public boolean isVendor() {
    return side == Side.VENDOR;
  }

  public boolean isSystem() {
    return side == Side.SYSTEM;
  }

  /** Holds the role for that (location, program) pair. */
  public boolean holds(Role role, UUID locationId, String programCode) {
    return grants.stream().anyMatch(g -> g.role() == role && g.covers(locationId, programCode));
  }

  /** Holds any of the roles for that (location, program) pair. */
  public boolean holdsAny(Set<Role> roles, UUID locationId, String programCode) {
    return grants.stream()
        .anyMatch(g -> roles.contains(g.role()) && g.covers(locationId, programCode));
  }

  /** Holds the role somewhere. */
  public boolean holdsSomewhere(Role... roles) {
    return grants.stream().anyMatch(g -> Set.of(roles).contains(g.role()));
  }
}

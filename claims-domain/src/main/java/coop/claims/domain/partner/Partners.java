package coop.claims.domain.partner;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Organisations, locations and enrollments in storage. */
public interface Partners {

  void add(Organisation organisation);

  void add(Location location);

  void add(Enrollment enrollment);

  Optional<Organisation> organisation(UUID id);

  /** By name, page by page (for the vendor). */
  Page<Organisation> organisations(PageRequest page);

  Optional<Location> location(UUID id);

  /** By name: those one of the roles is held for, whatever the program. */
  Page<Location> locations(Actor actor, Set<Role> roles, PageRequest page);

  Optional<Enrollment> enrollment(UUID locationId, String programCode);

  /** By program: those one of the roles is held for. */
  Page<Enrollment> enrollments(Actor actor, Set<Role> roles, PageRequest page);

  /** Codes of the programs a partner is enrolled in anywhere, whatever the enrollment's status. */
  Set<String> programs(UUID organisationId);
}

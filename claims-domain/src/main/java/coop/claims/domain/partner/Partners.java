package coop.claims.domain.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations, locations and enrollments in storage. */
public interface Partners {

  void add(Organisation organisation);

  void add(Location location);

  void add(Enrollment enrollment);

  Optional<Organisation> organisation(UUID id);

  List<Organisation> organisations();

  Optional<Location> location(UUID id);

  /** By name. An organisation of null gives every location (for the vendor). */
  List<Location> locations(UUID organisationId);

  Optional<Enrollment> enrollment(UUID locationId, String programCode);

  /** An organisation of null gives every enrollment (for the vendor). */
  List<Enrollment> enrollments(UUID organisationId);
}

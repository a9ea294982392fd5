package coop.claims.domain.partner;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.UUID;

/** Serves who looks partners up. Operators run the system and see no partner. */
public final class PartnerDirectoryService implements PartnerDirectory {

  private final Partners partners;

  public PartnerDirectoryService(Partners partners) {
    this.partners = partners;
  }

  @Override
  public Outcome<List<Organisation>> organisations(Actor actor) {
    return Outcome.of(
        () -> {
          if (actor.isPartner()) {
            return partners.organisation(actor.organisationId()).stream().toList();
          }
          return seesPartners(actor) ? partners.organisations() : List.of();
        });
  }

  @Override
  public Outcome<List<Location>> locations(Actor actor) {
    return Outcome.of(
        () ->
            actor.isPartner() || seesPartners(actor)
                ? partners.locations(actor.organisationId()).stream()
                    .filter(l -> coversLocation(actor, l.id()))
                    .toList()
                : List.of());
  }

  @Override
  public Outcome<List<Enrollment>> enrollments(Actor actor) {
    return Outcome.of(
        () ->
            actor.isPartner() || seesPartners(actor)
                ? partners.enrollments(actor.organisationId()).stream()
                    .filter(e -> covers(actor, e))
                    .toList()
                : List.of());
  }

  private static boolean coversLocation(Actor actor, UUID locationId) {
    return actor.grants().stream()
        .anyMatch(g -> g.locationId() == null || g.locationId().equals(locationId));
  }

  private static boolean covers(Actor actor, Enrollment enrollment) {
    return actor.grants().stream()
        .anyMatch(g -> g.covers(enrollment.locationId(), enrollment.programCode()));
  }

  private static boolean seesPartners(Actor actor) {
    return actor.grants().stream().anyMatch(g -> g.role() != Role.OPERATOR);
  }
}

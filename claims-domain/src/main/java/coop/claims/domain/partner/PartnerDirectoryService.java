package coop.claims.domain.partner;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.List;

/** Serves who looks partners up. */
public final class PartnerDirectoryService implements PartnerDirectory {

  private final Partners partners;

  public PartnerDirectoryService(Partners partners) {
    this.partners = partners;
  }

  @Override
  public Outcome<Page<Organisation>> organisations(Actor actor, PageRequest page) {
    return Outcome.of(
        () -> {
          if (actor.isPartner()) {
            return Page.of(partners.organisation(actor.organisationId()).stream().toList());
          }
          boolean reads = actor.grants().stream().anyMatch(g -> READERS.contains(g.role()));
          return reads ? partners.organisations(page) : Page.of(List.of());
        });
  }

  @Override
  public Outcome<Page<Location>> locations(Actor actor, PageRequest page) {
    return Outcome.of(() -> partners.locations(actor, READERS, page));
  }

  @Override
  public Outcome<Page<Enrollment>> enrollments(Actor actor, PageRequest page) {
    return Outcome.of(() -> partners.enrollments(actor, READERS, page));
  }
}

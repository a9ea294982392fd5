package coop.claims.domain.partner;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import java.util.List;

/** What an actor may know of partners: their own, or for the vendor all. */
public interface PartnerDirectory {

  Outcome<List<Organisation>> organisations(Actor actor);

  /** Locations the actor holds any role for. */
  Outcome<List<Location>> locations(Actor actor);

  /** Enrollments of (location, program) pairs the actor holds a role for. */
  Outcome<List<Enrollment>> enrollments(Actor actor);
}

package coop.claims.domain.partner;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import java.util.EnumSet;
import java.util.Set;

/** What an actor may know of partners: their own, or for the vendor all. */
public interface PartnerDirectory {

  /** Everybody but operators, who run the system and see no partner. */
  Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.OPERATOR));

  /** By name. */
  Outcome<Page<Organisation>> organisations(Actor actor, PageRequest page);

  /** Locations the actor holds one of {@link #READERS} for, by name. */
  Outcome<Page<Location>> locations(Actor actor, PageRequest page);

  /** Enrollments of (location, program) pairs the actor holds one for, by program. */
  Outcome<Page<Enrollment>> enrollments(Actor actor, PageRequest page);
}

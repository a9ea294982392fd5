package coop.claims.app.demo;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.Program;
import coop.claims.domain.setup.MasterData;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Who and what plays in the demo, found by the names the script uses. */
record Cast(MasterData data) {

  /** Decides disputes in the demo. */
  static final String DISPUTE_REVIEWER = "reviewer-2";

  static final String SUPERVISOR = "supervisor";

  Actor actor(String username) {
    return user(username).actor();
  }

  UserAccount user(String username) {
    return user(u -> u.username().equals(username));
  }

  /** An incentives admin of the organisation: the one who may dispute. */
  UserAccount admin(UUID organisationId) {
    return user(
        u ->
            organisationId.equals(u.organisationId())
                && u.actor().holdsSomewhere(Role.INCENTIVES_ADMIN));
  }

  /** Somebody else of the organisation; who holds no role, if there is such a person. */
  UserAccount colleague(UUID organisationId, String username) {
    Predicate<UserAccount> other =
        u -> organisationId.equals(u.organisationId()) && !u.username().equals(username);
    return data.users().stream()
        .filter(other.and(u -> u.grants().isEmpty()))
        .findFirst()
        .orElseGet(() -> user(other));
  }

  Location location(String code) {
    return only(data.locations(), l -> l.code().equals(code));
  }

  Organisation organisation(UUID id) {
    return only(data.organisations(), o -> o.id().equals(id));
  }

  Program program(String code) {
    return only(data.programs(), p -> p.code().equals(code));
  }

  List<Period> periods(String programCode) {
    return data.periods().stream().filter(p -> p.programCode().equals(programCode)).toList();
  }

  ActivityType activity(String programCode, String code) {
    return only(data.catalogues(), c -> c.programCode().equals(programCode))
        .activity(code)
        .orElseThrow();
  }

  private UserAccount user(Predicate<UserAccount> which) {
    return only(data.users(), which);
  }

  private static <T> T only(List<T> all, Predicate<T> which) {
    return all.stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The script names something unknown"));
  }
}

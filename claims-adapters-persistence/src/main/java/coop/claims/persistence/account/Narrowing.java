package coop.claims.persistence.account;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.persistence.shared.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An actor's scope as a condition: a partner reaches its own organisation, and within it the
 * (location, program) pairs of its roles; the vendor's people the pairs of theirs; the system all.
 */
public final class Narrowing {

  private Narrowing() {}

  /**
   * Adds the condition for one of the roles to hold.
   *
   * @param table alias of the table with the columns organisation_id and location_id
   * @param program the column with the program's code
   */
  public static Query narrow(
      Query query, Actor actor, Set<Role> roles, String table, String program) {
    if (actor.isPartner()) {
      query.where(table + ".organisation_id = ?", actor.organisationId());
    }
    return narrow(query, List.of(), List.of(), actor, roles, table, program);
  }

  /**
   * Adds the condition for one of the roles to hold, unless another condition holds.
   *
   * @param otherwise with one placeholder, for {@code value}
   */
  public static Query narrowUnless(
      Query query,
      String otherwise,
      Object value,
      Actor actor,
      Set<Role> roles,
      String table,
      String program) {
    return narrow(query, List.of(otherwise), List.of(value), actor, roles, table, program);
  }

  private static Query narrow(
      Query query,
      List<String> otherwise,
      List<Object> otherValues,
      Actor actor,
      Set<Role> roles,
      String table,
      String program) {
    if (actor.isSystem()) {
      return query;
    }
    List<String> pairs = new ArrayList<>(otherwise);
    List<Object> values = new ArrayList<>(otherValues);
    for (Grant grant : actor.grants()) {
      if (!roles.contains(grant.role())) {
        continue;
      }
      if (grant.locationId() == null && grant.programCode() == null) {
        return query;
      }
      List<String> conditions = new ArrayList<>();
      if (grant.locationId() != null) {
        conditions.add(table + ".location_id = ?");
        values.add(grant.locationId());
      }
      if (grant.programCode() != null) {
        conditions.add(program + " = ?");
        values.add(grant.programCode());
      }
      pairs.add("(" + String.join(" and ", conditions) + ")");
    }
    return pairs.isEmpty()
        ? query.where("false")
        : query.where("(" + String.join(" or ", pairs) + ")", values.toArray());
  }
}

package coop.claims.persistence.shared;

import coop.claims.domain.account.Actor;
import jakarta.persistence.EntityManager;

/**
 * Binds a transaction to the actor it works for: the role of the actor's side, the organisation and
 * the person, until the transaction ends. It is the first statement of every transaction; without
 * it the application's own role may not read a single row.
 */
public final class Binding {

  private static final String BIND =
      "select set_config('role', ?, true), set_config('claims.organisation', ?, true),"
          + " set_config('claims.user', ?, true)";

  private final Sql sql;

  public Binding(EntityManager em) {
    this.sql = new Sql(em);
  }

  public void bind(Actor actor) {
    String organisation = actor.isPartner() ? actor.organisationId().toString() : "";
    sql.list(BIND, row -> true, roleOf(actor), organisation, actor.userId().toString());
  }

  private static String roleOf(Actor actor) {
    return switch (actor.side()) {
      case PARTNER -> "claims_partner";
      case VENDOR -> "claims_vendor";
      case SYSTEM -> "claims_system";
    };
  }
}

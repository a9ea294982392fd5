package coop.claims.app.edge;

import coop.claims.domain.account.Actor;

/** Tells the database who acts, as the first statement of the transaction. */
@FunctionalInterface
public interface ActorBinding {

  void bind(Actor actor);
}

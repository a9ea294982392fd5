package coop.claims.app.wiring;

import coop.claims.app.edge.Attempts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Receipt;
import coop.claims.persistence.shared.IdempotencyKeys;
import coop.claims.web.shared.CallContext.IdempotencyKey;
import java.util.Optional;

/** The edge's memory of what was done, in the database. */
record KeptAttempts(IdempotencyKeys keys) implements Attempts {

  @Override
  public Optional<Receipt> begin(Actor actor, IdempotencyKey key) {
    return keys.begin(actor.userId(), key.route(), key.key(), key.bodySha256());
  }

  @Override
  public void end(Actor actor, IdempotencyKey key, Receipt receipt) {
    keys.complete(actor.userId(), key.route(), key.key(), receipt);
  }
}

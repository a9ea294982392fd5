package coop.claims.app.edge;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.shared.CallContext.IdempotencyKey;
import java.util.Optional;

/**
 * Remembers which command was done under which idempotency key, in the transaction of the command
 * itself: both are there afterwards, or neither.
 */
public interface Attempts {

  /**
   * Takes the key for this transaction; a concurrent twin waits here until the first has ended.
   *
   * @return what the key was answered with before; empty when the command is to be done now
   * @throws coop.claims.domain.shared.RefusalException when the key stands for another body
   */
  Optional<Receipt> begin(Actor actor, IdempotencyKey key);

  /** Keeps the answer for the next request under the key. */
  void end(Actor actor, IdempotencyKey key, Receipt receipt);
}

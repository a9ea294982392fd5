package coop.claims.web.shared;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Who calls in this request, and under which idempotency key. Sign-in fills it, screens and
 * resources read it, the edge takes the key for the first command of the request.
 */
@RequestScoped
public class CallContext {

  private UserAccount user;
  private IdempotencyKey key;

  /**
   * One attempt at one command.
   *
   * @param route method and path template, so that a key means nothing elsewhere
   * @param bodySha256 lower-case hex: the same key with another body is refused
   */
  public record IdempotencyKey(String key, String route, String bodySha256) {}

  public void signedIn(UserAccount account) {
    this.user = account;
  }

  /** Nobody when empty. */
  public Optional<UserAccount> user() {
    return Optional.ofNullable(user);
  }

  /** The actor of every in-port call of this request. */
  public Actor actor() {
    return user().orElseThrow(() -> new IllegalStateException("nobody is signed in")).actor();
  }

  public void use(IdempotencyKey newKey) {
    this.key = newKey;
  }

  /** Gives the key away once: it belongs to the first command of the request only. */
  public Optional<IdempotencyKey> takeKey() {
    Optional<IdempotencyKey> taken = Optional.ofNullable(key);
    key = null;
    return taken;
  }
}

package coop.claims.domain.account;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.util.UUID;

/**
 * Passwords people choose for themselves. Called by {@link Actor#SIGN_IN}: somebody with a first
 * password is not let in before. Whoever calls has just had the current password looked at by
 * {@link SignIn#attempt}, which counts the wrong ones.
 */
public interface OwnPassword {

  /** Whether they still sign in with a password that was made for them. */
  Outcome<Boolean> mustChoose(Actor signIn, UUID userId);

  /**
   * Takes the wanted password for theirs and ends all their sessions; the receipt's version is the
   * epoch of sessions begun from now on. Refused {@code input.invalid} beside {@code wanted}.
   */
  Outcome<Receipt> choose(Actor signIn, UUID userId, String wanted);
}

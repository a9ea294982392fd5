package coop.claims.domain.world;

import coop.claims.domain.notification.Letter;
import coop.claims.domain.notification.Notifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The mail server of the world: it keeps what it takes, and does to a letter what it is told to.
 */
public final class MailServer implements Notifier {

  private final List<Letter> taken = new ArrayList<>();
  private Function<Letter, Result> behaviour = letter -> Result.TAKEN;
  private boolean on = true;

  /** What it took, in order; a letter that came twice stands there twice. */
  public List<Letter> taken() {
    return List.copyOf(taken);
  }

  /** From here on it answers so; a letter is kept when it is taken. */
  public void behave(Function<Letter, Result> newBehaviour) {
    behaviour = newBehaviour;
  }

  /** Nobody has named a mail server. */
  public void switchOff() {
    on = false;
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public Result send(Letter letter) {
    Result result = behaviour.apply(letter);
    if (result.end() == End.TAKEN) {
      taken.add(letter);
    }
    return result;
  }

  /** Takes it and is never heard of again, as when the sender is killed on the way back. */
  public Result takeAndBreak(Letter letter) {
    taken.add(letter);
    throw new IllegalStateException("killed after the server had the letter");
  }
}

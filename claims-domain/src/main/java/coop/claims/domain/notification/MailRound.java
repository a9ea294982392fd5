package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Delivery.State;
import coop.claims.domain.notification.Notifier.End;
import coop.claims.domain.notification.Notifier.Result;
import java.util.List;
import java.util.UUID;

/**
 * Sends what is due, letter after letter. One that is refused keeps no other from going; when the
 * mail server is not there at all, the rest of what is due is put off with it, without asking the
 * server for each.
 *
 * <p>A letter is taken, sent and noted as sent, and then the next: a killed server leaves one at
 * most of which nobody knows whether it went. That one goes again, under the same Message-ID.
 */
public final class MailRound {

  private static final int BATCH = 100;

  private final Postbox postbox;
  private final Notifier notifier;

  public MailRound(Postbox postbox, Notifier notifier) {
    this.postbox = postbox;
    this.notifier = notifier;
  }

  /** What a round has done. */
  public record Done(int sent, int failed) {
    Done plus(State state) {
      return state == State.SENT ? new Done(sent + 1, failed) : new Done(sent, failed + 1);
    }

    /** Whether nothing was due. */
    public boolean isNothing() {
      return sent == 0 && failed == 0;
    }
  }

  /** One batch; nothing where no mail server is known. */
  public Done run() {
    Done done = new Done(0, 0);
    if (!notifier.isOn()) {
      return done;
    }
    List<UUID> due = postbox.due(Actor.CLOCK, BATCH).orThrow();
    String unreachable = null;
    for (UUID delivery : due) {
      if (unreachable != null) {
        postbox.putOff(Actor.CLOCK, delivery, unreachable).orThrow();
        continue;
      }
      Letter letter = postbox.take(Actor.CLOCK, delivery).orThrow().orElse(null);
      if (letter == null) {
        continue;
      }
      Result result = notifier.send(letter);
      done = done.plus(postbox.ended(Actor.CLOCK, delivery, result).orThrow());
      unreachable = result.end() == End.UNREACHABLE ? result.reason() : null;
    }
    return done;
  }
}

package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.notification.Delivery.State;
import coop.claims.domain.notification.Notifier.End;
import coop.claims.domain.notification.Notifier.Result;
import java.util.List;
import java.util.UUID;

/**
 * Sends what is due, letter after letter. One that is refused keeps no other from going; when the
 * mail server is not there at all, or does not take three in a row, the rest of what is due is put
 * off with them, without asking a server in trouble for each.
 *
 * <p>A letter is taken, sent and noted as sent, and then the next: a killed server leaves one at
 * most of which nobody knows whether it went. That one goes again, under the same Message-ID.
 */
public final class MailRound {

  /** Letters of one round, at most. */
  public static final int BATCH = 100;

  /** So many failures in a row, and the server is taken to be the matter. */
  private static final int MOST_IN_A_ROW = 3;

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
    int inARow = 0;
    for (int i = 0; i < due.size(); i++) {
      UUID delivery = due.get(i);
      Letter letter = postbox.take(Actor.CLOCK, delivery).orThrow().orElse(null);
      if (letter == null) {
        continue;
      }
      Result result = notifier.send(letter);
      done = done.plus(postbox.ended(Actor.CLOCK, delivery, result).orThrow());
      inARow = result.end() == End.LATER ? inARow + 1 : 0;
      if (result.end() == End.UNREACHABLE || inARow == MOST_IN_A_ROW) {
        postbox.putOff(Actor.CLOCK, due.subList(i + 1, due.size()), result.reason()).orThrow();
        return done;
      }
    }
    return done;
  }
}

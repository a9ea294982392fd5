package coop.claims.domain.account;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.time.Duration;
import java.util.List;

/**
 * Keeps what people type while they type it, so that neither a closed browser, nor an ended
 * session, nor a restarted server loses it. Nobody but its author ever reads it.
 */
public interface KeptTexts {

  /** Text that nobody came back to is forgotten after that. */
  Duration LIFE = Duration.ofDays(30);

  /** Of one person. Keeping one more forgets the oldest. */
  int MOST_FORMS = 100;

  int MOST_FIELDS = 500;

  /** Of all fields of one form together, in UTF-16 code units. */
  int MOST_CHARACTERS = 2_000_000;

  /** Replaces what was kept of that form. */
  Outcome<Receipt> keep(Actor actor, String page, String form, List<KeptText.Field> fields);

  /** What the actor typed on that page, form by form. */
  Outcome<List<KeptText>> of(Actor actor, String page);

  /** Once it is sent, or not wanted any more; no matter whether there was any. */
  Outcome<Receipt> forget(Actor actor, String page, String form);

  /** Called by {@link Actor#CLOCK}: forgets what is too old, and answers how many. */
  Outcome<Integer> forgetOld(Actor clock);
}

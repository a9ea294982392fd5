package coop.claims.domain.account;

import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Serves typed text to its author. */
public final class KeptTextsService implements KeptTexts {

  private static final int LONGEST_ADDRESS = 1_000;
  private static final int LONGEST_NAME = 200;

  private final KeptTextStore store;
  private final Clock clock;

  public KeptTextsService(KeptTextStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Outcome<Receipt> keep(Actor actor, String page, String form, List<KeptText.Field> fields) {
    return Outcome.of(
        () -> {
          check(page, form, fields);
          KeptText text =
              new KeptText(page, form, fields, clock.instant().truncatedTo(ChronoUnit.MICROS));
          store.put(actor.userId(), text, MOST_FORMS);
          return new Receipt(actor.userId(), 0);
        });
  }

  @Override
  public Outcome<List<KeptText>> of(Actor actor, String page) {
    return Outcome.of(() -> store.of(actor.userId(), page));
  }

  @Override
  public Outcome<Receipt> forget(Actor actor, String page, String form) {
    return Outcome.of(
        () -> {
          store.remove(actor.userId(), page, form);
          return new Receipt(actor.userId(), 0);
        });
  }

  @Override
  public Outcome<Integer> forgetOld(Actor clockActor) {
    return Outcome.of(() -> store.removeSavedBefore(clock.instant().minus(LIFE)));
  }

  private static void check(String page, String form, List<KeptText.Field> fields) {
    Checks checks = new Checks();
    checks.required("page", page, LONGEST_ADDRESS);
    checks.required("form", form, LONGEST_NAME);
    checks.that(fields.size() <= MOST_FIELDS, "fields", "kept.too-many-fields", MOST_FIELDS);
    boolean storable = true;
    long characters = 0;
    for (KeptText.Field field : fields) {
      storable &= isStorable(field.name(), LONGEST_NAME) && !field.name().isBlank();
      storable &= isStorable(field.label(), LONGEST_ADDRESS);
      storable &= isStorable(field.typed(), MOST_CHARACTERS);
      storable &= isStorable(field.before(), MOST_CHARACTERS);
      characters += storable ? field.typed().length() + field.before().length() : 0;
    }
    checks.that(storable, "fields", "kept.unreadable");
    checks.that(characters <= MOST_CHARACTERS, "fields", "kept.too-long", MOST_CHARACTERS);
    checks.orRefuse();
  }

  /** The database holds no zero byte. */
  private static boolean isStorable(String text, int longest) {
    return text != null && text.length() <= longest && text.indexOf('\0') < 0;
  }
}

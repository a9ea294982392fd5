package coop.claims.domain.account;

import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import java.time.ZoneId;

/** Serves people's own settings. */
public final class PersonalSettingsService implements PersonalSettings {

  private final Accounts accounts;

  public PersonalSettingsService(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Outcome<Receipt> change(Actor actor, long version, Edit edit) {
    return Outcome.of(
        () -> {
          own(actor);
          Preferences wanted = checked(edit);
          if (!accounts.changePreferences(actor.userId(), version, wanted)) {
            throw Refusal.stale().asException();
          }
          return new Receipt(actor.userId(), version + 1);
        });
  }

  @Override
  public Outcome<Receipt> speak(Actor actor, String language) {
    return Outcome.of(
        () -> {
          UserAccount user = own(actor);
          Checks checks = new Checks();
          checkLanguage(checks, language);
          checks.orRefuse();
          Preferences wanted = user.preferences().in(language);
          if (!accounts.changePreferences(user.id(), user.preferencesVersion(), wanted)) {
            throw Refusal.stale().asException();
          }
          return new Receipt(user.id(), user.preferencesVersion() + 1);
        });
  }

  private UserAccount own(Actor actor) {
    return accounts
        .byId(actor.userId())
        .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "not-signed-in").asException());
  }

  private static Preferences checked(Edit edit) {
    Checks checks = new Checks();
    checkLanguage(checks, edit.language());
    String zone = checks.present("timeZone", edit.timeZone());
    checks.that(
        zone == null || ZoneId.getAvailableZoneIds().contains(zone),
        "timeZone",
        "settings.unknown-zone");
    NumberStyle numbers = checks.present("numbers", edit.numbers());
    DateStyle dates = checks.present("dates", edit.dates());
    Theme theme = checks.present("theme", edit.theme());
    checks.orRefuse();
    return new Preferences(edit.language(), ZoneId.of(zone), numbers, dates, theme);
  }

  private static void checkLanguage(Checks checks, String language) {
    String given = checks.present("language", language);
    checks.that(
        given == null || Preferences.LANGUAGES.contains(given),
        "language",
        "settings.unknown-language");
  }
}

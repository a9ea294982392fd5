package coop.claims.domain.account;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;

/** What people set for themselves; what they have set comes with their account at each request. */
public interface PersonalSettings {

  /**
   * Keeps all of it, from the next request on and in every browser.
   *
   * @param version of the settings as they were read; stale when they have been changed since
   */
  Outcome<Receipt> change(Actor actor, long version, Edit edit);

  /** The language alone, whatever else was changed meanwhile. */
  Outcome<Receipt> speak(Actor actor, String language);

  /**
   * @param language ISO 639-1, one of {@link Preferences#LANGUAGES}
   * @param timeZone an IANA name, such as {@code Europe/Paris}
   */
  record Edit(
      String language, String timeZone, NumberStyle numbers, DateStyle dates, Theme theme) {}
}

package coop.claims.domain.account;

import coop.claims.domain.shared.LocalizedText;
import java.time.ZoneId;
import java.util.List;

/**
 * How somebody wants to read, whatever the browser.
 *
 * @param language ISO 639-1, one of {@link #LANGUAGES}
 * @param timeZone in which they see times other than deadlines
 */
public record Preferences(
    String language, ZoneId timeZone, NumberStyle numbers, DateStyle dates, Theme theme) {

  /** What the application speaks, the canonical one first. */
  public static final List<String> LANGUAGES = LocalizedText.LANGUAGES;

  /** Those of somebody who has chosen nothing else yet. */
  public static Preferences of(String language, ZoneId timeZone) {
    return new Preferences(
        language, timeZone, NumberStyle.LANGUAGE, DateStyle.LANGUAGE, Theme.SYSTEM);
  }

  public Preferences in(String newLanguage) {
    return new Preferences(newLanguage, timeZone, numbers, dates, theme);
  }
}

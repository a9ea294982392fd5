package coop.claims.domain.shared;

import java.util.List;
import java.util.Map;

/**
 * A text of the program in up to four languages; English is always there.
 *
 * @param byLanguage ISO 639-1 code to text
 */
public record LocalizedText(Map<String, String> byLanguage) {

  public static final String CANONICAL = "en";

  /** The languages of the product, as ISO 639-1 codes. */
  public static final List<String> LANGUAGES = List.of(CANONICAL, "fr", "nl", "sv");

  public LocalizedText {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey(CANONICAL)) {
      throw new IllegalArgumentException("a program text has at least its English form");
    }
  }

  public static LocalizedText english(String text) {
    return new LocalizedText(Map.of(CANONICAL, text));
  }

  /** The text in that language, else in English. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, byLanguage.get(CANONICAL));
  }

  /** Whether {@link #in} would have to fall back, which screens show. */
  public boolean isMissing(String language) {
    return !byLanguage.containsKey(language);
  }
}

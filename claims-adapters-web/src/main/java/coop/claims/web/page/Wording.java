package coop.claims.web.page;

import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.program.Period;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Set;

/**
 * The texts of a page, in the reader's language: {@code #{t['key']}}, {@code #{t.format('key',
 * a)}}.
 */
@Named("t")
@RequestScoped
public class Wording extends AbstractMap<String, String> {

  @Inject Reader reader;

  private Texts texts;

  /** The same texts for Java code; instants are told in the reader's zone. */
  public Texts texts() {
    if (texts == null) {
      speak(reader.locale());
    }
    return texts;
  }

  /** From here on in that language, for somebody who has just chosen it. */
  public void speak(Locale locale) {
    Texts spoken = Texts.in(locale);
    texts = reader.user().map(u -> spoken.as(u.preferences())).orElse(spoken);
  }

  @Override
  public String get(Object key) {
    return texts().get(String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return texts().has(String.valueOf(key));
  }

  /** Bundles are asked, not listed. */
  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }

  public String format(String key, Object... arguments) {
    return texts().get(key, arguments);
  }

  public String money(Money money) {
    return texts().money(money);
  }

  public String date(LocalDate date) {
    return date == null ? "" : texts().date(date);
  }

  /** The usage period by its months: {@code Jan–Jun 2026}. */
  public String period(Period period) {
    LocalDate from = period.usageStart();
    LocalDate to = period.usageEnd();
    DateTimeFormatter month = DateTimeFormatter.ofPattern("LLL", texts().locale());
    DateTimeFormatter monthAndYear = DateTimeFormatter.ofPattern("LLL yyyy", texts().locale());
    DateTimeFormatter first = from.getYear() == to.getYear() ? month : monthAndYear;
    return first.format(from) + "–" + monthAndYear.format(to);
  }

  /** The word for a value of any enumeration that has words. */
  public String name(Enum<?> value) {
    return texts().name(value);
  }

  public String status(ClaimStatus status) {
    return texts().status(status);
  }

  /** A program's text in the reader's language, else in English. */
  public String text(LocalizedText text) {
    return text == null ? "" : texts().text(text);
  }

  /** Whether {@link #text} had to fall back to English, for its {@code lang} attribute. */
  public boolean isFallback(LocalizedText text) {
    return text != null && text.isMissing(texts().language());
  }
}

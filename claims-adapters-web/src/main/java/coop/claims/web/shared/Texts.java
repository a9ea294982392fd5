package coop.claims.web.shared;

import coop.claims.domain.account.DateStyle;
import coop.claims.domain.account.NumberStyle;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything the application says, in one of its four languages. Texts stand in bundles, English
 * being the canonical one; all of them are {@link MessageFormat} patterns, so their apostrophes are
 * typographic (’).
 *
 * <p>Money, dates and instants given as arguments are written for the language; an instant in the
 * zone of {@link #inZone}, UTC unless said.
 */
public final class Texts {

  /** ISO 639-1 codes, the canonical one first. */
  public static final List<String> LANGUAGES = Preferences.LANGUAGES;

  static final List<String> BUNDLES =
      List.of(
          "coop.claims.web.text.domain",
          "coop.claims.web.text.page",
          "coop.claims.web.text.account",
          "coop.claims.web.text.claim",
          "coop.claims.web.text.find",
          "coop.claims.web.text.ledger",
          "coop.claims.web.text.notification",
          "coop.claims.web.text.program",
          "coop.claims.web.text.rate",
          "coop.claims.web.text.receipt",
          "coop.claims.web.text.replay",
          "coop.claims.web.text.review",
          "coop.claims.web.text.second",
          "coop.claims.web.text.setup");

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final Map<String, Map<String, String>> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** Its argument is the name of a status. */
  private static final String ILLEGAL_STEP = "claim.illegal-step";

  /** Writes {@code 1 250,50}. */
  private static final Locale SPACED = new Locale("sv", "SE");

  private static final String NO_BREAK_SPACE = "\u00a0";

  private final Locale locale;
  private final ZoneId zone;
  private final NumberStyle numbers;
  private final DateStyle dates;
  private final Map<String, String> patterns;

  private Texts(Locale locale, ZoneId zone, NumberStyle numbers, DateStyle dates) {
    this.locale = locale;
    this.zone = zone;
    this.numbers = numbers;
    this.dates = dates;
    this.patterns = BY_LANGUAGE.computeIfAbsent(locale.getLanguage(), Texts::load);
  }

  /** In the locale's language if it is one of the four, else in English. */
  public static Texts in(Locale locale) {
    String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    return new Texts(
        new Locale(language), ZoneOffset.UTC, NumberStyle.LANGUAGE, DateStyle.LANGUAGE);
  }

  /** The same language, with instants among the arguments told in that zone. */
  public Texts inZone(ZoneId newZone) {
    return new Texts(locale, newZone, numbers, dates);
  }

  /** The same language, with numbers and dates written in those ways. */
  public Texts written(NumberStyle newNumbers, DateStyle newDates) {
    return new Texts(locale, zone, newNumbers, newDates);
  }

  /** In somebody's zone and ways, in this language. */
  public Texts as(Preferences preferences) {
    return inZone(preferences.timeZone()).written(preferences.numbers(), preferences.dates());
  }

  public Locale locale() {
    return locale;
  }

  /** ISO 639-1. */
  public String language() {
    return locale.getLanguage();
  }

  Set<String> keys() {
    return patterns.keySet();
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** The text of the key; the key itself when there is none, for a page with a gap beats none. */
  public String get(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      return key;
    }
    Object[] told = Arrays.stream(arguments).map(this::tellable).toArray();
    return new MessageFormat(pattern, locale).format(told);
  }

  /** What happened, why, and what to do. */
  public String refusal(Refusal refusal) {
    return ofCode(refusal.code(), refusal.arguments(), "refusal.", "violation.", "finding.");
  }

  /** What is wrong with one field or item; a failed guard is told as the check tells it. */
  public String violation(Violation violation) {
    return ofCode(violation.code(), violation.arguments(), "violation.", "finding.", "refusal.");
  }

  public String finding(Finding finding) {
    return ofCode(finding.rule(), finding.arguments(), "finding.", "violation.", "refusal.");
  }

  /** The label people know, for example "Under review". */
  public String status(ClaimStatus status) {
    return name(status);
  }

  /** The word for a value: a status, role, reason code, kind, and so on. */
  public String name(Enum<?> value) {
    return get(Names.prefixOf(value) + value.name());
  }

  /** A program's text in this language, else in English. */
  public String text(LocalizedText text) {
    return text.in(language());
  }

  /** Amount as the language writes it, and the currency's code: {@code 1,250.50 EUR}. */
  public String money(Money money) {
    return number(money.amount()) + NO_BREAK_SPACE + money.currency().getCurrencyCode();
  }

  /** A number with the decimals it has. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(numberLocale());
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }

  /** Whose way of writing numbers is used. */
  public Locale numberLocale() {
    return switch (numbers) {
      case LANGUAGE -> locale;
      case POINT -> Locale.UK;
      case COMMA -> Locale.GERMANY;
      case SPACE -> SPACED;
    };
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(datePattern(), locale).format(date);
  }

  /** For {@link DateTimeFormatter}. */
  public String datePattern() {
    return switch (dates) {
      case LANGUAGE -> "d MMM yyyy";
      case DAY_FIRST -> "dd/MM/yyyy";
      case MONTH_FIRST -> "MM/dd/yyyy";
      case YEAR_FIRST -> "yyyy-MM-dd";
    };
  }

  /**
   * Day, time and the zone by name, for deadlines: {@code Tue 24 Nov 2026, 17:00 (Pacific Time)}.
   */
  public String dateTime(Instant instant, ZoneId in) {
    return moment(instant, in) + " (" + zoneName(in) + ")";
  }

  /** The zone's name in this language; where the language has none, its city. */
  public String zoneName(ZoneId in) {
    String name = in.getDisplayName(TextStyle.FULL, locale);
    boolean english = locale.getLanguage().equals("en");
    boolean foreign = !english && name.equals(in.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    return foreign && in.getId().contains("/")
        ? get("zone.city", in.getId().replaceFirst(".*/", "").replace('_', ' '))
        : name;
  }

  /** Day and time without the zone, for what is told in the reader's own. */
  public String moment(Instant instant, ZoneId in) {
    return DateTimeFormatter.ofPattern("EEE " + datePattern() + ", HH:mm", locale)
        .format(instant.atZone(in));
  }

  private String ofCode(String code, List<Object> arguments, String... prefixes) {
    Object[] told =
        ILLEGAL_STEP.equals(code)
            ? arguments.stream().map(status -> get("status." + status)).toArray()
            : arguments.toArray();
    for (String prefix : prefixes) {
      if (has(prefix + code)) {
        return get(prefix + code, told);
      }
    }
    return code;
  }

  private Object tellable(Object argument) {
    if (argument instanceof Money money) {
      return money(money);
    }
    if (argument instanceof LocalDate date) {
      return date(date);
    }
    if (argument instanceof Instant instant) {
      return dateTime(instant, zone);
    }
    if (argument instanceof LocalizedText text) {
      return text(text);
    }
    if (argument instanceof Enum<?> value) {
      return name(value);
    }
    return argument;
  }

  private static Map<String, String> load(String language) {
    Map<String, String> all = new HashMap<>();
    for (String name : BUNDLES) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              name, new Locale(language), Texts.class.getClassLoader(), NO_FALLBACK);
      bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
    }
    return Map.copyOf(all);
  }
}

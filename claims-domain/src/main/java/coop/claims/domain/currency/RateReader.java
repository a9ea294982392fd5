package coop.claims.domain.currency;

import coop.claims.domain.currency.RateTable.NewRate;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one rate as it is written, whoever writes it where: in a form, by a program or in a file.
 *
 * @param today in the vendor's time zone
 */
record RateReader(LocalDate today, Instant now, UUID by, Ids ids) {

  static final String BASE = "base";
  static final String QUOTE = "quote";
  static final String MONTH = "month";
  static final String RATE = "rate";
  static final String SOURCE = "source";
  static final String DATE = "date";

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}([.,]\\d{1,40})?");
  private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d{2}(-01)?");
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int ISO_MONTH_LENGTH = 7;

  /** What a comma in a number stands for. */
  enum Comma {
    /** The point: nothing else uses it where it comes from. */
    DECIMAL,
    /** The point, unless it could as well be meant for thousands. */
    DECIMAL_IF_CLEAR,
    /** It separates fields, so it is no part of a number. */
    FIELDS
  }

  /** Hears what is wrong. */
  @FunctionalInterface
  interface Told {
    void wrong(String field, String code, Object... arguments);
  }

  YearMonth runningMonth() {
    return YearMonth.from(today);
  }

  /** Empty when something is wrong, all of which has been told. */
  Optional<ExchangeRate> read(NewRate written, Comma comma, Told told) {
    Currency base = currency(BASE, written.base(), told);
    Currency quote = currency(QUOTE, written.quote(), told);
    YearMonth month = month(written.month(), told);
    BigDecimal rate = rate(written.rate(), comma, told);
    String source = source(written.source(), told);
    LocalDate date = date(written.date(), told);
    if (base != null && base.equals(quote)) {
      told.wrong(QUOTE, "rate.same-currency", base.getCurrencyCode());
      return Optional.empty();
    }
    return base == null
            || quote == null
            || month == null
            || rate == null
            || source == null
            || date == null
        ? Optional.empty()
        : Optional.of(
            new ExchangeRate(ids.next(), base, quote, month, rate, source, date, by, now));
  }

  /** Of a code that money is paid in. */
  static Optional<Currency> currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      Money.scaleOf(currency);
      return Optional.of(currency);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Currency currency(String field, String written, Told told) {
    return required(field, written, told)
        .map(
            text -> {
              Optional<Currency> currency = currency(text.toUpperCase(Locale.ROOT));
              if (currency.isEmpty()) {
                told.wrong(field, "rate.not-a-currency", shown(text));
              }
              return currency.orElse(null);
            })
        .orElse(null);
  }

  private YearMonth month(String written, Told told) {
    YearMonth month =
        parsed(
            MONTH,
            written,
            ISO_MONTH,
            text -> YearMonth.parse(text.substring(0, ISO_MONTH_LENGTH)),
            "rate.not-a-month",
            told);
    if (month == null) {
      return null;
    }
    if (month.isBefore(runningMonth())) {
      told.wrong(MONTH, "rate.month-closed", month.toString(), runningMonth().toString());
      return null;
    }
    YearMonth last = runningMonth().plusMonths(RateTable.MOST_MONTHS_AHEAD);
    if (month.isAfter(last)) {
      told.wrong(MONTH, "rate.month-too-far", last.toString());
      return null;
    }
    return month;
  }

  private LocalDate date(String written, Told told) {
    LocalDate date = parsed(DATE, written, ISO_DATE, LocalDate::parse, "rate.not-a-date", told);
    if (date != null && date.isAfter(today)) {
      told.wrong(DATE, "rate.date-to-come", today);
      return null;
    }
    return date;
  }

  private static <T> T parsed(
      String field,
      String written,
      Pattern form,
      Function<String, T> reader,
      String code,
      Told told) {
    Optional<String> text = required(field, written, told);
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (form.matcher(text.get()).matches()) {
        return reader.apply(text.get());
      }
    } catch (DateTimeParseException noDay) {
      // said below, as of anything else that is none
    }
    told.wrong(field, code, shown(text.get()));
    return null;
  }

  private static BigDecimal rate(String written, Comma comma, Told told) {
    String text = required(RATE, written, told).orElse(null);
    String code = text == null ? null : fault(text, comma);
    if (code != null) {
      told.wrong(RATE, code, shown(text));
      return null;
    }
    if (text == null) {
      return null;
    }
    BigDecimal rate = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    if (rate.signum() <= 0) {
      told.wrong(RATE, "rate.not-positive");
    } else if (rate.scale() > ExchangeRate.MOST_DECIMALS) {
      told.wrong(RATE, "rate.too-many-decimals", ExchangeRate.MOST_DECIMALS);
    } else if (rate.precision() - rate.scale() > ExchangeRate.MOST_INTEGER_DIGITS) {
      told.wrong(RATE, "rate.too-large", ExchangeRate.MOST_INTEGER_DIGITS);
    } else {
      return rate.setScale(ExchangeRate.MOST_DECIMALS);
    }
    return null;
  }

  /** Why a text is no number; null when it is one. */
  private static String fault(String text, Comma comma) {
    if (!NUMBER.matcher(text).matches()) {
      return "rate.not-a-number";
    }
    if (text.indexOf(',') >= 0 && comma == Comma.FIELDS) {
      return "rate.decimal-comma";
    }
    return comma == Comma.DECIMAL_IF_CLEAR && PERHAPS_THOUSANDS.matcher(text).matches()
        ? "rate.perhaps-thousands"
        : null;
  }

  private static String source(String written, Told told) {
    String text = required(SOURCE, written, told).orElse(null);
    if (text == null) {
      return null;
    }
    if (text.length() > Limits.NAME) {
      told.wrong(SOURCE, "field.too-long", Limits.NAME);
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      told.wrong(SOURCE, "field.control-characters");
      return null;
    }
    return text;
  }

  private static Optional<String> required(String field, String written, Told told) {
    if (written == null || written.isBlank()) {
      told.wrong(field, "field.required");
      return Optional.empty();
    }
    return Optional.of(written.strip());
  }

  /** Enough of what was written to find it again. */
  static String shown(String text) {
    return text.length() > Limits.CODE ? text.substring(0, Limits.CODE) + "…" : text;
  }
}

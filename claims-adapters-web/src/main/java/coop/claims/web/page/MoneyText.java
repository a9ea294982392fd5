package coop.claims.web.page;

import coop.claims.domain.shared.Money;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an amount as people type it: {@code 1 250,50}, {@code 1,250.50}, {@code 1.250,50}, with or
 * without the currency. What could mean two amounts in the reader's language is not guessed.
 *
 * @param amount null when nothing was typed or when it was not understood
 * @param problem code of what is wrong; null when nothing is
 * @param arguments values for the problem's text
 */
public record MoneyText(BigDecimal amount, String problem, List<Object> arguments) {

  /** Longer is no amount. */
  private static final int MOST_CHARACTERS = 40;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
  private static final Pattern CODE = Pattern.compile("^([A-Za-z]{3})?(.*?)([A-Za-z]{3})?$");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern PLAIN = Pattern.compile("\\d+");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ ’'.,]\\d{3})+");
  private static final Pattern SIGN = Pattern.compile("^[-−–] ?");

  public boolean isUnderstood() {
    return amount != null;
  }

  /**
   * @param text what was typed; null or blank gives no amount and no problem
   */
  public static MoneyText read(String text, Currency currency, Locale locale) {
    if (text == null || text.isBlank()) {
      return new MoneyText(null, null, List.of());
    }
    if (text.length() > MOST_CHARACTERS) {
      return not("money.not-a-number");
    }
    String typed = SPACES.matcher(text).replaceAll(" ").strip();
    Matcher coded = CODE.matcher(typed.replace(currency.getSymbol(locale), "").strip());
    if (!coded.matches()) {
      return not("money.not-a-number");
    }
    for (String code : new String[] {coded.group(1), coded.group(3)}) {
      if (code != null && !code.equalsIgnoreCase(currency.getCurrencyCode())) {
        return CODES.contains(code.toUpperCase(Locale.ROOT))
            ? not("money.other-currency", currency.getCurrencyCode())
            : not("money.not-a-number");
      }
    }
    String number = coded.group(2).strip();
    String unsigned = SIGN.matcher(number).replaceFirst("");
    MoneyText read = unsigned(unsigned, currency, locale);
    boolean negative = !unsigned.equals(number);
    return negative && read.isUnderstood()
        ? new MoneyText(read.amount.negate(), null, List.of())
        : read;
  }

  private static MoneyText unsigned(String number, Currency currency, Locale locale) {
    int comma = number.lastIndexOf(',');
    int point = number.lastIndexOf('.');
    int last = Math.max(comma, point);
    if (last < 0) {
      return whole(number, "");
    }
    char separator = number.charAt(last);
    boolean repeated = number.indexOf(separator) != last;
    boolean both = comma >= 0 && point >= 0;
    if (both && repeated) {
      return not("money.not-a-number");
    }
    if (repeated) {
      return whole(number, "");
    }
    String before = number.substring(0, last);
    String after = number.substring(last + 1);
    boolean couldGroup = !both && after.length() == 3 && before.matches("[1-9]\\d{0,2}");
    if (!couldGroup) {
      return whole(before, after);
    }
    if (isGrouping(separator, locale)) {
      return whole(before + after, "");
    }
    return isDecimal(separator, locale) && Money.scaleOf(currency) >= after.length()
        ? whole(before, after)
        : not("money.ambiguous", before + after);
  }

  private static MoneyText whole(String before, String decimals) {
    boolean wellFormed =
        (PLAIN.matcher(before).matches() || GROUPED.matcher(before).matches())
            && oneKindOfGrouping(before)
            && decimals.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!wellFormed) {
      return not("money.not-a-number");
    }
    String digits = before.replaceAll("\\D", "");
    String plain = decimals.isEmpty() ? digits : digits + "." + decimals;
    return new MoneyText(new BigDecimal(plain), null, List.of());
  }

  private static boolean oneKindOfGrouping(String number) {
    return number.chars().filter(c -> c < '0' || c > '9').distinct().count() <= 1;
  }

  private static boolean isGrouping(char separator, Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getGroupingSeparator() == separator;
  }

  private static boolean isDecimal(char separator, Locale locale) {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == separator;
  }

  private static MoneyText not(String problem, Object... arguments) {
    return new MoneyText(null, problem, List.of(arguments));
  }
}

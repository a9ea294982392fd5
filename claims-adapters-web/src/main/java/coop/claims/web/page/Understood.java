package coop.claims.web.page;

import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says back what was understood of a typed amount. */
@Named("amounts")
@RequestScoped
public class Understood {

  @Inject Wording wording;

  /** Empty when nothing was typed, or nothing understood: then the field says what is wrong. */
  public String understood(String typed, String currencyCode) {
    Currency currency = currency(currencyCode).orElse(null);
    if (currency == null || !read(typed, currency).isUnderstood()) {
      return "";
    }
    return exact(read(typed, currency), currency).fold(this::told, refused -> "");
  }

  /** What was understood, else what is wrong. */
  public String said(String typed, String currencyCode) {
    Currency currency = currency(currencyCode).orElse(null);
    if (currency == null) {
      return "";
    }
    MoneyText read = read(typed, currency);
    if (read.problem() != null) {
      return wrong(read.problem(), read.arguments());
    }
    return read.isUnderstood()
        ? exact(read, currency).fold(this::told, r -> wrong(r.code(), r.arguments()))
        : "";
  }

  private MoneyText read(String typed, Currency currency) {
    return MoneyText.read(typed, currency, wording.texts().numberLocale());
  }

  private static Outcome<Money> exact(MoneyText read, Currency currency) {
    return Outcome.of(() -> Money.exact(read.amount(), currency));
  }

  private String told(Money money) {
    return wording.format("amount.understood", money);
  }

  private String wrong(String code, List<Object> arguments) {
    return wording.texts().violation(new Violation("amount", code, arguments));
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.ofNullable(code).filter(c -> !c.isEmpty()).map(Currency::getInstance);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** As it would be typed again: {@code 1250.50} in English, {@code 1250,50} in French. */
  public String typed(Money money) {
    if (money == null) {
      return "";
    }
    String plain = money.amount().toPlainString();
    Locale locale = wording.texts().numberLocale();
    return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }
}

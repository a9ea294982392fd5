package coop.claims.web.page;

import coop.claims.domain.account.Theme;
import coop.claims.domain.account.UserAccount;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who reads this page: in which language, and in which zone times are told. */
@Named("reader")
@RequestScoped
public class Reader {

  /**
   * Request attribute that outlives this bean: an error page is another pass of the same request,
   * which sign-in no longer sees.
   */
  static final String ATTRIBUTE = "claims.reader";

  @Inject CallContext context;
  @Inject HttpServletRequest request;

  /** Nobody when empty. */
  public Optional<UserAccount> user() {
    Optional<UserAccount> user = context.user();
    user.ifPresent(u -> request.setAttribute(ATTRIBUTE, u));
    return user.isPresent()
        ? user
        : Optional.ofNullable((UserAccount) request.getAttribute(ATTRIBUTE));
  }

  public boolean isSignedIn() {
    return user().isPresent();
  }

  /**
   * The person's own language; while nobody is signed in the one chosen in this browser, else the
   * first of the browser's that there is, else English.
   */
  public Locale locale() {
    return user().map(u -> new Locale(u.language())).or(this::chosen).orElseGet(this::ofBrowser);
  }

  /** {@code light} or {@code dark}; null when the device says it. */
  public String getTheme() {
    Theme theme = user().map(u -> u.preferences().theme()).orElse(Theme.SYSTEM);
    return theme == Theme.SYSTEM ? null : theme.name().toLowerCase(Locale.ROOT);
  }

  /** What can be chosen. */
  public List<Tongue> getTongues() {
    return Texts.LANGUAGES.stream()
        .map(l -> new Tongue(l, nameOf(l), l.equals(getLanguage())))
        .toList();
  }

  /**
   * A language, by its own name.
   *
   * @param code ISO 639-1
   */
  public record Tongue(String code, String name, boolean current) {}

  /** A language by its own name. */
  public static String nameOf(String language) {
    Locale locale = new Locale(language);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  private Optional<Locale> chosen() {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(LanguageServlet.COOKIE))
            .map(Cookie::getValue)
            .filter(Texts.LANGUAGES::contains)
            .findFirst()
            .map(Locale::new);
  }

  public Locale getLocale() {
    return locale();
  }

  /** ISO 639-1, for the page's {@code lang}. */
  public String getLanguage() {
    return locale().getLanguage();
  }

  /** The person's zone; UTC for somebody unknown. */
  public ZoneId zone() {
    return user().map(UserAccount::timeZone).orElse(ZoneOffset.UTC);
  }

  private Locale ofBrowser() {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(Texts.LANGUAGES::contains)
        .findFirst()
        .map(Locale::new)
        .orElse(Locale.ENGLISH);
  }
}

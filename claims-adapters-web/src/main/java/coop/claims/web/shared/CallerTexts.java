package coop.claims.web.shared;

import coop.claims.domain.account.UserAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/**
 * The texts for whoever calls the API: in the first language asked for that we speak, else the
 * user's own, else English; with instants in the user's zone.
 */
@RequestScoped
public class CallerTexts {

  @Inject CallContext context;
  @Inject HttpServletRequest request;

  public Texts texts() {
    Optional<UserAccount> user = context.user();
    Locale own = new Locale(user.map(UserAccount::language).orElse("en"));
    Texts texts = Texts.in(asked().orElse(own));
    return user.map(u -> texts.as(u.preferences())).orElse(texts);
  }

  private Optional<Locale> asked() {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .filter(locale -> Texts.LANGUAGES.contains(locale.getLanguage()))
        .findFirst();
  }
}

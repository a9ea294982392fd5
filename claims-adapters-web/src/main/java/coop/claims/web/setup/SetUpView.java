package coop.claims.web.setup;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.PasswordRule;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.setup.SetUp;
import coop.claims.domain.setup.SetUp.Administrator;
import coop.claims.domain.setup.SetUp.Beginning;
import coop.claims.domain.setup.SetUp.Begun;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Outcome.Refused;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Reader;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.SessionUser;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The set-up page, at {@code /setup}; without the link it only says where the link is. */
@Named("setUpView")
@ViewScoped
public class SetUpView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SetUp setUp;
  @Inject SetUpState state;
  @Inject ChosenFile chosen;
  @Inject HttpServletRequest request;
  @Inject Posting posting;
  @Inject Reader reader;
  @Inject Wording wording;

  private boolean open;
  private String vendorName;
  private String timeZone;
  private String username;
  private String name;
  private String email;
  private String language;
  private transient String password;
  private transient String repeated;
  private PlanSheet sheet;

  /** After set-up there is no such page. */
  public void load() {
    if (state.isDone()) {
      throw Refusal.notFound().asException();
    }
    open = state.isOpenTo(request);
    language = reader.getLanguage();
  }

  public void preview() {
    Optional<byte[]> file = chosen.bytes();
    if (file.isEmpty()) {
      sheet = null;
      posting.wrong("file", wording.get("setup.file.none"));
      return;
    }
    isSound(file.get());
  }

  /** Whether nothing is wrong with the file; shows what it brings, or what is wrong. */
  private boolean isSound(byte[] file) {
    sheet =
        posting
            .answer(setUp.preview(Actor.SET_UP, state.key(request), username, file))
            .map(plan -> PlanSheet.of(plan, wording.texts()))
            .orElse(null);
    if (sheet != null && !sheet.isSound()) {
      posting.wrong("file", wording.format("setup.file.faulty", sheet.getFaultCount()));
    }
    return sheet != null && sheet.isSound();
  }

  /**
   * Everything wrong is told at once: with the file below it, with the fields beside them. Two
   * passwords that differ are none, so that nothing is set up then.
   */
  public void begin() {
    Optional<byte[]> file = chosen.bytes();
    sheet = null;
    boolean fileTold = file.isPresent() && !isSound(file.get());
    boolean differs = password != null && !password.equals(repeated);
    if (differs) {
      posting.wrong("repeated", wording.get("password.not-repeated"));
    }
    Administrator administrator =
        new Administrator(username, name, email, language, differs ? null : password);
    Outcome<Begun> begun =
        setUp.begin(
            Actor.SET_UP,
            state.key(request),
            new Beginning(vendorName, timeZone, administrator),
            file.orElse(null));
    if (begun instanceof Refused<Begun> refused) {
      tell(refused.refusal(), fileTold, differs);
    } else {
      enter(begun.orThrow());
    }
  }

  /** What has been told in other words is left out. */
  private void tell(Refusal refusal, boolean fileTold, boolean differs) {
    if (fileTold && refusal.code().equals("setup.file-faulty")) {
      return;
    }
    List<Violation> left =
        refusal.violations().stream()
            .filter(v -> !(differs && v.path().equals("password")))
            .toList();
    posting.tell(new Refusal(refusal.kind(), refusal.code(), refusal.arguments(), left));
  }

  /** The administrator is who is here, and is let in: under a new name of the session. */
  private void enter(Begun begun) {
    UserAccount user = begun.administrator();
    state.forget(request);
    request.changeSessionId();
    request
        .getSession()
        .setAttribute(SessionUser.ATTRIBUTE, new SessionUser(user.id(), user.sessionEpoch()));
    KeptFirstPasswords.keep(request, begun.passwords());
    wording.speak(new Locale(user.language()));
    posting.done("/master-data", "setup.done", vendorName.strip(), begun.plan().made());
  }

  public boolean isOpen() {
    return open;
  }

  public PlanSheet getSheet() {
    return sheet;
  }

  public List<String> getZones() {
    return Zones.ALL;
  }

  public List<SelectItem> getLanguages() {
    return Preferences.LANGUAGES.stream()
        .map(code -> new SelectItem(code, Reader.nameOf(code)))
        .toList();
  }

  /** How long a password is, or that it was typed before and is still known. */
  public String getPasswordHelp() {
    return password == null
        ? wording.format("password.help", PasswordRule.SHORTEST)
        : wording.get("setup.password.kept");
  }

  public String getVendorName() {
    return vendorName;
  }

  public void setVendorName(String vendorName) {
    this.vendorName = vendorName;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone == null ? null : timeZone.strip();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  /** Never written back into the page. */
  public String getPassword() {
    return null;
  }

  /** What was typed before stays until something else is typed. */
  public void setPassword(String typed) {
    if (typed != null && !typed.isEmpty()) {
      password = typed;
    }
  }

  /** Never written back into the page. */
  public String getRepeated() {
    return null;
  }

  public void setRepeated(String typed) {
    if (typed != null && !typed.isEmpty()) {
      repeated = typed;
    }
  }
}

package coop.claims.web.account;

import coop.claims.domain.account.DateStyle;
import coop.claims.domain.account.NumberStyle;
import coop.claims.domain.account.PersonalSettings;
import coop.claims.domain.account.PersonalSettings.Edit;
import coop.claims.domain.account.Preferences;
import coop.claims.domain.account.Theme;
import coop.claims.domain.account.UserAccount;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Reader;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody sets for themselves, at {@code /settings}. */
@Named("settingsView")
@ViewScoped
public class SettingsView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Where people live; the rest of the list are older names and offsets. */
  private static final String REGIONS =
      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

  private static final BigDecimal SAMPLE = new BigDecimal("1250.50");

  @Inject PersonalSettings settings;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Reader reader;
  @Inject Wording wording;

  private String language;
  private String timeZone;
  private String numbers;
  private String dates;
  private String theme;
  private long version;

  public void load() {
    UserAccount user = context.user().orElseThrow();
    Preferences now = user.preferences();
    language = now.language();
    timeZone = now.timeZone().getId();
    numbers = now.numbers().name();
    dates = now.dates().name();
    theme = now.theme().name();
    version = user.preferencesVersion();
  }

  public void save() {
    Typed typed = posting.typed();
    Edit edit =
        new Edit(
            language,
            timeZone,
            typed.one("numbers", numbers, NumberStyle.class),
            typed.one("dates", dates, DateStyle.class),
            typed.one("theme", theme, Theme.class));
    if (posting.readable(typed)) {
      Long read = posting.version();
      posting
          .run(
              "settings.change",
              () -> settings.change(context.actor(), read == null ? version : read, edit))
          .ifPresent(
              done -> {
                wording.speak(new Locale(language));
                posting.done("/settings", "settings.saved");
              });
    }
  }

  public List<SelectItem> getLanguages() {
    return Preferences.LANGUAGES.stream()
        .map(code -> new SelectItem(code, Reader.nameOf(code)))
        .toList();
  }

  /** By region, and the one that is set whatever it is. */
  public List<SelectItem> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.matches(REGIONS) || id.equals(timeZone))
        .sorted()
        .map(id -> new SelectItem(id, id.replace('_', ' ')))
        .toList();
  }

  /** Each with an example. */
  public List<SelectItem> getNumberStyles() {
    return Arrays.stream(NumberStyle.values())
        .map(style -> new SelectItem(style.name(), told(style, texts(style).number(SAMPLE))))
        .toList();
  }

  /** Each with today as its example. */
  public List<SelectItem> getDateStyles() {
    LocalDate today = LocalDate.now(reader.zone());
    return Arrays.stream(DateStyle.values())
        .map(
            style ->
                new SelectItem(
                    style.name(), told(style, texts(NumberStyle.LANGUAGE, style).date(today))))
        .toList();
  }

  public List<SelectItem> getThemes() {
    return Arrays.stream(Theme.values())
        .map(each -> new SelectItem(each.name(), wording.name(each)))
        .toList();
  }

  private String told(Enum<?> style, String example) {
    return style.name().equals("LANGUAGE")
        ? wording.format("settings.as-language", example)
        : example;
  }

  private Texts texts(NumberStyle style) {
    return texts(style, DateStyle.LANGUAGE);
  }

  private Texts texts(NumberStyle number, DateStyle date) {
    return Texts.in(reader.locale()).written(number, date);
  }

  public long getVersion() {
    return version;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(String numbers) {
    this.numbers = numbers;
  }

  public String getDates() {
    return dates;
  }

  public void setDates(String dates) {
    this.dates = dates;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }
}

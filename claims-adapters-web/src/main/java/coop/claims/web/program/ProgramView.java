package coop.claims.web.program;

import coop.claims.domain.program.Edition;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Reader;
import coop.claims.web.page.Wording;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** One program at {@code /program}: its versions and its calendar. */
@Named("programView")
@ViewScoped
public class ProgramView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ProgramDocuments documents;
  @Inject ProgramReading reading;
  @Inject Moments moments;
  @Inject Reader reader;
  @Inject Wording wording;

  private String code;
  private String version;

  public void load() {
    getSheet();
  }

  public Sheet getSheet() {
    return reading.sheet(code);
  }

  public List<Period> getPeriods() {
    return reading.periods(getSheet());
  }

  /** Null when there is no period yet. */
  public Timeline getTimeline() {
    return Timeline.of(getPeriods(), LocalDate.ofInstant(moments.now(), reader.zone()));
  }

  /** The version whose changes are shown; null for none. */
  public Edition getChosen() {
    return getSheet().editions().stream()
        .filter(e -> Integer.toString(e.number()).equals(version))
        .findFirst()
        .orElse(null);
  }

  /** What the chosen version changed, in words. */
  public List<String> getChanges() {
    Edition chosen = getChosen();
    return chosen == null
        ? List.of()
        : documents
            .changes(reading.actor(), code, chosen.number())
            .fold(
                all -> all.stream().map(c -> ChangeWords.told(c, wording.texts())).toList(),
                refused -> List.of());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }
}

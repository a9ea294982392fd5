package coop.claims.web.program;

import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The programs somebody manages, at {@code /programs}. */
@Named("programsView")
@ViewScoped
public class ProgramsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ProgramDocuments documents;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;

  private transient List<Sheet> all;
  private String code;

  /** Asks at once, so that whoever may not see them is answered before anything is shown. */
  public void load() {
    getAll();
  }

  public List<Sheet> getAll() {
    if (all == null) {
      all = documents.programs(context.actor()).orThrow();
    }
    return all;
  }

  /** Where the program is in its life, in words. */
  public String state(Sheet sheet) {
    if (sheet.draft() == null) {
      return wording.format("program.state.in-force", sheet.currentVersion());
    }
    return sheet.currentVersion() == 0
        ? wording.get("program.state.new")
        : wording.format("program.state.draft", sheet.currentVersion(), sheet.draft().number());
  }

  /** A new program begins with its document. */
  public void begin() {
    if (code == null || code.isBlank()) {
      posting.wrong("code", wording.get("violation.field.required"));
      return;
    }
    String wanted = code.strip();
    if (!wanted.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
      posting.wrong("code", wording.format("violation.program.no-code", wanted));
      return;
    }
    posting.go("/program-text?code=" + wanted);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}

package coop.claims.web.program;

import coop.claims.domain.program.ProgramDocumentReader.Reading;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDraft;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Moments;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Reader;
import coop.claims.web.page.Wording;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The whole document as text, at {@code /program-text}. */
@Named("programTextView")
@ViewScoped
public class ProgramTextView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_LINE = 120;

  @Inject ProgramDocuments documents;
  @Inject ProgramReading reading;
  @Inject Posting posting;
  @Inject Moments moments;
  @Inject Reader reader;
  @Inject Wording wording;

  private String code;
  private String text;
  private boolean checked;
  private transient Reading found;

  /**
   * One thing wrong.
   *
   * @param line counted from 1; 0 for the whole text
   * @param quoted that line as it was written
   */
  public record Wrong(int line, String path, String told, String quoted) {}

  public void load() {
    if (code == null || code.isBlank()) {
      throw Refusal.notFound().asException();
    }
    text = documents.readable(reading.actor(), code).fold(written -> written, this::beginning);
  }

  /** A new program begins with an empty form of a document; who may not write one is refused. */
  private String beginning(Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.NOT_FOUND || reading.actor().isPartner()) {
      throw refusal.asException();
    }
    documents.check(reading.actor(), code, new byte[0]).orThrow();
    return NewProgram.text(code, LocalDate.ofInstant(moments.now(), reader.zone()));
  }

  public void check() {
    look();
    if (found != null && found.isSound()) {
      checked = true;
    }
  }

  private void look() {
    checked = false;
    found = posting.answer(documents.check(reading.actor(), code, bytes())).orElse(null);
    if (found != null && !found.isSound()) {
      posting.wrong("text", wording.format("program.text.faults", count()));
    }
  }

  private int count() {
    return found.faults().size() + found.moreFaults();
  }

  public void save() {
    Optional<Reading> read = posting.answer(documents.check(reading.actor(), code, bytes()));
    if (read.isEmpty()) {
      return;
    }
    if (!read.get().isSound()) {
      look();
      return;
    }
    Long version = posting.version();
    posting
        .run("save", () -> documents.save(reading.actor(), code, version, bytes()))
        .ifPresent(kept -> posting.done("/program-draft?code=" + code, "program.saved"));
  }

  private byte[] bytes() {
    return unix(text).getBytes(StandardCharsets.UTF_8);
  }

  /** Browsers send lines as mail does. */
  private static String unix(String text) {
    return text == null ? "" : text.replace("\r\n", "\n");
  }

  /** Null when there is none. */
  private ProgramDraft draft() {
    return documents.program(reading.actor(), code).fold(sheet -> sheet.draft(), refused -> null);
  }

  /** For the form: of the draft; null when it begins one. */
  public Long getDraftVersion() {
    ProgramDraft draft = draft();
    return draft == null ? null : draft.version();
  }

  public boolean isNew() {
    return documents.program(reading.actor(), code).fold(sheet -> false, refused -> true);
  }

  public boolean isChecked() {
    return checked;
  }

  public List<Wrong> getWrong() {
    return found == null ? List.of() : found.faults().stream().map(this::wrong).toList();
  }

  private Wrong wrong(Fault fault) {
    List<String> lines = unix(text).lines().toList();
    String line =
        fault.line() < 1 || fault.line() > lines.size() ? "" : lines.get(fault.line() - 1).strip();
    return new Wrong(
        fault.line(),
        fault.path(),
        wording.texts().violation(fault.violation()),
        line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}

package coop.claims.web.program;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.DryRuns;
import coop.claims.domain.claim.DryRuns.Result;
import coop.claims.domain.claim.DryRuns.Trial;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The draft of a program at {@code /program-draft}: compare, try out, publish or drop it. */
@Named("programDraftView")
@ViewScoped
public class ProgramDraftView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Drafts of claims that the page tries; the API tries all of them. */
  private static final int MOST_TRIED = 2_000;

  /** Failing ones that the page lists. */
  private static final int MOST_LISTED = 50;

  @Inject ProgramDocuments documents;
  @Inject DryRuns dryRuns;
  @Inject ProgramReading reading;
  @Inject Posting posting;
  @Inject Wording wording;

  private String code;
  private String trial;
  private boolean moveDrafts = true;
  private transient Trials trials;

  /**
   * What trying it out gave.
   *
   * @param failing those that would newly fail, the first of them
   * @param all whether no draft was left out
   */
  public record Trials(Map<Result, Integer> counts, List<Trial> failing, boolean all) {
    public int count(String result) {
      return counts.getOrDefault(Result.valueOf(result), 0);
    }

    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public void load() {
    Sheet sheet = getSheet();
    if (sheet.draft() == null) {
      posting.go("/program?code=" + code);
    }
  }

  public Sheet getSheet() {
    return reading.sheet(code);
  }

  /** What the draft changes, in words. */
  public List<String> getChanges() {
    return documents
        .changes(reading.actor(), code)
        .fold(
            all -> all.stream().map(c -> ChangeWords.told(c, wording.texts())).toList(),
            refused -> List.of());
  }

  public boolean isTried() {
    return "true".equals(trial);
  }

  public Trials getTrials() {
    if (trials == null) {
      trials = tried(reading.actor());
    }
    return trials;
  }

  private Trials tried(Actor actor) {
    Map<Result, Integer> counts = new EnumMap<>(Result.class);
    List<Trial> failing = new ArrayList<>();
    String cursor = null;
    int seen = 0;
    do {
      Outcome<Page<Trial>> read =
          dryRuns.run(actor, code, new PageRequest(cursor, PageRequest.MOST));
      Page<Trial> page = posting.answer(read).orElse(Page.of(List.of()));
      for (Trial each : page.items()) {
        counts.merge(each.result(), 1, Integer::sum);
        if (each.result() == Result.NEWLY_FAILS && failing.size() < MOST_LISTED) {
          failing.add(each);
        }
      }
      seen += page.items().size();
      cursor = page.next();
    } while (cursor != null && seen < MOST_TRIED);
    return new Trials(counts, failing, cursor == null);
  }

  /** What would newly stand against a claim, in words. */
  public List<String> findings(Trial each) {
    return each.findings().stream().map(wording.texts()::finding).toList();
  }

  /** As people read it. */
  public String number(Trial each) {
    return ClaimNumber.display(each.number());
  }

  public void publish() {
    Long version = posting.version();
    posting
        .run("publish", () -> documents.publish(reading.actor(), code, version, moveDrafts))
        .ifPresent(this::published);
  }

  private void published(Receipt receipt) {
    posting.done("/program?code=" + code, "program.published", receipt.version());
  }

  public void drop() {
    Long version = posting.version();
    posting
        .run("drop", () -> documents.drop(reading.actor(), code, version))
        .ifPresent(
            done ->
                posting.done(
                    isStillThere() ? "/program?code=" + code : "/programs", "program.dropped"));
  }

  private boolean isStillThere() {
    return documents.program(reading.actor(), code).isDone();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getTrial() {
    return trial;
  }

  public void setTrial(String trial) {
    this.trial = trial;
  }

  public boolean isMoveDrafts() {
    return moveDrafts;
  }

  public void setMoveDrafts(boolean moveDrafts) {
    this.moveDrafts = moveDrafts;
  }
}

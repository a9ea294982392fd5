package coop.claims.web.setup;

import coop.claims.domain.setup.Plan;
import coop.claims.domain.setup.Plan.Count;
import coop.claims.domain.shared.Fault;
import coop.claims.web.shared.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A preview as a page shows it, in words: kept with the page, so that it is still there when the
 * page comes back.
 *
 * @param made new things of all kinds
 * @param faults everything wrong, the first 200
 * @param moreFaults how many there are beyond those
 */
public record PlanSheet(int made, List<Group> groups, List<Wrong> faults, int moreFaults)
    implements Serializable {

  /** Rows of one kind that a page shows; the rest are counted. */
  static final int MOST_ROWS = 100;

  /**
   * All of one kind.
   *
   * @param there already, just as the file says
   * @param more new ones that are not among the rows
   */
  public record Group(
      String kind,
      String name,
      int made,
      int there,
      List<String> headings,
      List<List<Cell>> rows,
      int more)
      implements Serializable {}

  /** A fact with the heading over it, which a narrow page shows beside it. */
  public record Cell(String heading, String text) implements Serializable {}

  /**
   * One thing wrong.
   *
   * @param line 0 when it is about the whole file
   */
  public record Wrong(int line, int column, String path, String text) implements Serializable {}

  public boolean isSound() {
    return faults.isEmpty();
  }

  public int getFaultCount() {
    return faults.size() + moreFaults;
  }

  static PlanSheet of(Plan plan, Texts texts) {
    PlanWords words = new PlanWords(texts);
    List<Group> groups =
        plan.isSound()
            ? plan.counts().stream().map(count -> group(plan, count, words, texts)).toList()
            : List.of();
    List<Wrong> faults = new ArrayList<>();
    for (Fault fault : plan.faults()) {
      faults.add(new Wrong(fault.line(), fault.column(), fault.path(), words.told(fault)));
    }
    return new PlanSheet(plan.made(), groups, List.copyOf(faults), plan.moreFaults());
  }

  private static Group group(Plan plan, Count count, PlanWords words, Texts texts) {
    List<String> headings = words.headings(count.kind());
    List<List<Cell>> rows =
        plan.made(count.kind()).stream()
            .limit(MOST_ROWS)
            .map(row -> cells(headings, words.facts(row)))
            .toList();
    return new Group(
        count.kind().name(),
        texts.name(count.kind()),
        count.made(),
        count.there(),
        headings,
        rows,
        count.made() - rows.size());
  }

  private static List<Cell> cells(List<String> headings, List<String> facts) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      cells.add(new Cell(headings.get(i), facts.get(i)));
    }
    return List.copyOf(cells);
  }
}

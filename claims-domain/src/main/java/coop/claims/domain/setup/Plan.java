package coop.claims.domain.setup;

import coop.claims.domain.shared.Fault;
import java.util.Arrays;
import java.util.List;

/**
 * What taking a file in would do. Nothing has been done yet; with a single fault nothing will be.
 *
 * @param rows everything the file speaks of, in its order, new or there
 * @param faults everything wrong, the first 200
 * @param moreFaults how many there are beyond those
 */
public record Plan(List<Row> rows, List<Fault> faults, int moreFaults) {

  /** What a file is made of, in the order things refer to each other. */
  public enum Kind {
    ENTITY,
    PROGRAM,
    PERIOD,
    ORGANISATION,
    LOCATION,
    ENROLLMENT,
    FUND,
    USER
  }

  /**
   * One thing the file speaks of.
   *
   * @param isNew false when it is there already, just so
   * @param line of the file it begins in
   * @param facts what it is, the first being what it is called by: String, Money, LocalDate,
   *     LocalizedText, enum, Integer or a list of enums
   */
  public record Row(Kind kind, boolean isNew, int line, List<Object> facts) {
    public Row {
      facts = List.copyOf(facts);
    }
  }

  /**
   * How many things of a kind.
   *
   * @param there already, just as the file says
   */
  public record Count(Kind kind, int made, int there) {}

  public Plan {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  /** The faults that stand for a file which could not be taken apart. */
  static Plan unreadable(Fault fault) {
    return new Plan(List.of(), List.of(fault), 0);
  }

  /** New things of all kinds. */
  public int made() {
    return (int) rows.stream().filter(Row::isNew).count();
  }

  /** Of every kind the file speaks of. */
  public List<Count> counts() {
    return Arrays.stream(Kind.values())
        .map(kind -> new Count(kind, count(kind, true), count(kind, false)))
        .filter(count -> count.made() + count.there() > 0)
        .toList();
  }

  public List<Row> made(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind && row.isNew()).toList();
  }

  private int count(Kind kind, boolean isNew) {
    return (int) rows.stream().filter(r -> r.kind() == kind && r.isNew() == isNew).count();
  }
}

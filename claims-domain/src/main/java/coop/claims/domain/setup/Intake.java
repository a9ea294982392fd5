package coop.claims.domain.setup;

import coop.claims.domain.setup.Plan.Kind;
import coop.claims.domain.setup.Plan.Row;
import coop.claims.domain.shared.Fault;
import coop.claims.domain.shared.FaultyFile;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One reading of one file: what it is compared with, what was found wrong, and what it speaks of.
 *
 * @param asOf the instant that half-years given by number lie around; null when they may not be
 *     given so
 */
record Intake(Stock stock, Ids ids, Instant asOf, Problems problems, List<Row> rows) {

  /** Things of all kinds in one file. */
  static final int MOST_ROWS = 20_000;

  Intake(Stock stock, Ids ids, Instant asOf) {
    this(stock, ids, asOf, new Problems(), new ArrayList<>());
  }

  void note(Kind kind, Node node, boolean isNew, Object... facts) {
    if (rows.size() >= MOST_ROWS) {
      throw new FaultyFile(Fault.ofFile("setup.too-many-things", MOST_ROWS));
    }
    rows.add(new Row(kind, isNew, node.line(), Arrays.asList(facts)));
  }

  /** With the faults in the order of the file. */
  Plan plan() {
    List<Fault> faults =
        problems.faults().stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    return new Plan(rows, faults, problems.more());
  }
}

package coop.claims.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects what is wrong in the file, so that it can all be put right in one go: the first {@value
 * #MOST} in full, the rest counted.
 */
public final class Problems {

  public static final int MOST = 200;

  /** Code of what only follows from a fault told elsewhere; nobody is told of it again. */
  public static final String FOLLOWS = "follows";

  private final List<Fault> faults = new ArrayList<>();
  private int more;

  /**
   * Reads each; what cannot be read is noted, and the next one still looked at. What is wrong with
   * the whole file ends it.
   */
  public void each(List<Node> nodes, Consumer<Node> reader) {
    for (Node node : nodes) {
      within(node, reader);
    }
  }

  public void within(Node node, Consumer<Node> reader) {
    try {
      reader.accept(node);
    } catch (FaultyFile wrong) {
      if (wrong.fault().line() == 0) {
        throw wrong;
      }
      node.note(wrong);
    }
  }

  public void add(Fault fault) {
    if (fault.code().equals(FOLLOWS)) {
      return;
    }
    if (faults.size() < MOST) {
      faults.add(fault);
    } else {
      more++;
    }
  }

  /** All of them. */
  public int count() {
    return faults.size() + more;
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** How many there are beyond those. */
  public int more() {
    return more;
  }
}

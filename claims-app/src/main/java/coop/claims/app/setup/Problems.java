package coop.claims.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects what is wrong in the file, so that it can all be put right in one go. */
final class Problems {

  private final List<String> sentences = new ArrayList<>();

  /** Reads each; what cannot be read is noted, and the next one still looked at. */
  void each(List<Node> nodes, Consumer<Node> reader) {
    for (Node node : nodes) {
      within(node, reader);
    }
  }

  void within(Node node, Consumer<Node> reader) {
    try {
      reader.accept(node);
      node.nothingElse();
    } catch (Unreadable wrong) {
      sentences.add(wrong.getMessage());
    } catch (IllegalArgumentException refusedByTheDomain) {
      sentences.add(new Unreadable(node.path(), refusedByTheDomain.getMessage()).getMessage());
    }
  }

  /** Ends a stage: what comes next would only repeat the complaint. */
  void orGoOn() {
    if (!sentences.isEmpty()) {
      throw new UnusableMasterData(sentences);
    }
  }
}

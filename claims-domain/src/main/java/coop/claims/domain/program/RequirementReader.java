package coop.claims.domain.program;

import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.MediaTypes;
import coop.claims.domain.shared.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what one activity must show, and refuses what nobody could show. */
final class RequirementReader {

  private final ConditionReader conditions;
  private final List<Requirement> read = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  RequirementReader(ConditionReader conditions) {
    this.conditions = conditions;
  }

  List<Requirement> read() {
    return read;
  }

  void read(Node node) {
    node.knows(
        "code",
        "kind",
        "text",
        "mandatory",
        "minimumFiles",
        "mediaTypes",
        "valueType",
        "condition",
        "group");
    String code = node.take(() -> Codes.kebab(node, "code"));
    var kind = node.take(() -> node.choice("kind", Requirement.Kind.class));
    var text = node.take(() -> node.localized("text", Limits.TEXT));
    Boolean mandatory = node.take(() -> node.flagOr("mandatory", true));
    if (code != null && !known.add(code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    boolean proof = kind == Requirement.Kind.PROOF;
    Integer files = proof ? node.take(() -> minimumFiles(node)) : Integer.valueOf(0);
    List<String> types = proof ? node.take(() -> mediaTypes(node)) : List.of();
    var value =
        kind == Requirement.Kind.METRIC
            ? node.take(() -> node.choice("valueType", Requirement.ValueType.class))
            : null;
    Condition condition = node.take(() -> conditions.readOr(node, "condition"));
    String group = node.has("group") ? node.take(() -> Codes.kebab(node, "group")) : null;
    if (node.isSound()) {
      read.add(new Requirement(code, kind, text, mandatory, files, types, value, condition, group));
    }
  }

  /** All of the claim's files could not be more than it may have. */
  void refuseUnmeetable(Node activity) {
    int files =
        read.stream().filter(Requirement::mandatory).mapToInt(Requirement::minimumFiles).sum();
    if (files > Limits.DOCUMENTS_PER_CLAIM) {
      throw activity.wrong("requirements", "catalogue.too-many-files", Limits.DOCUMENTS_PER_CLAIM);
    }
  }

  private static int minimumFiles(Node node) {
    int files = node.numberOr("minimumFiles", 1);
    if (files < 1) {
      throw node.wrong("minimumFiles", "setup.counts-from-one");
    }
    if (files > Limits.DOCUMENTS_PER_CLAIM) {
      throw node.wrong("minimumFiles", "catalogue.too-many-files", Limits.DOCUMENTS_PER_CLAIM);
    }
    return files;
  }

  private static List<String> mediaTypes(Node node) {
    List<String> types = node.texts("mediaTypes");
    if (!types.isEmpty() && types.stream().noneMatch(MediaTypes.ACCEPTED::contains)) {
      throw node.wrong(
          "mediaTypes",
          "catalogue.no-accepted-type",
          String.join(", ", types),
          String.join(", ", MediaTypes.ACCEPTED.stream().sorted().toList()));
    }
    return types;
  }
}

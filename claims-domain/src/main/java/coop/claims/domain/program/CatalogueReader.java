package coop.claims.domain.program;

import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one catalogue: expense types and activities. */
public final class CatalogueReader {

  private final Problems problems;
  private final List<ExpenseType> expenseTypes = new ArrayList<>();
  private final List<ActivityType> activities = new ArrayList<>();
  private final Map<String, Node> compositions = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  public CatalogueReader(Problems problems) {
    this.problems = problems;
  }

  /** As far as it can be read; what is wrong stands among the problems. */
  public Catalogue read(Node root, String programCode, int version) {
    root.knows("expenseTypes", "activities");
    int before = problems.count();
    problems.each(root.objects("expenseTypes"), this::expenseType);
    problems.each(root.objects("activities"), this::activity);
    if (activities.isEmpty() && problems.count() == before) {
      throw root.wrong("activities", "field.required");
    }
    activities.forEach(this::composition);
    return new Catalogue(programCode, version, expenseTypes, activities);
  }

  private void expenseType(Node node) {
    node.knows("code", "name", "source");
    String code = node.take(() -> unique(node, "expense type "));
    var name = node.take(() -> node.localized("name", Limits.NAME));
    var source = node.take(() -> node.choice("source", ExpenseType.Source.class));
    if (node.isSound()) {
      expenseTypes.add(new ExpenseType(code, name, source));
    }
  }

  private void activity(Node node) {
    node.knows(
        "code",
        "category",
        "name",
        "active",
        "requiresPreApproval",
        "compositeOf",
        "expenseTypes",
        "requirements");
    String code = node.take(() -> unique(node, "activity "));
    var category = node.take(() -> node.choice("category", ActivityType.Category.class));
    var name = node.take(() -> node.localized("name", Limits.NAME));
    Boolean active = node.take(() -> node.flagOr("active", true));
    Boolean preApproval = node.take(() -> node.flagOr("requiresPreApproval", false));
    List<String> parts = node.take("compositeOf", node::texts);
    List<String> eligible = node.take(() -> eligible(node));
    List<Requirement> requirements = new ArrayList<>();
    Set<String> known = new HashSet<>();
    problems.each(node.objects("requirements"), each -> requirement(each, requirements, known));
    if (node.isSound()) {
      compositions.put(code, node);
      activities.add(
          new ActivityType(
              code, category, name, active, preApproval, parts, requirements, eligible));
    }
  }

  private List<String> eligible(Node node) {
    List<String> eligible = node.texts("expenseTypes");
    for (String code : eligible) {
      if (!codes.contains("expense type " + code)) {
        throw node.wrong("expenseTypes", "setup.no-such", code);
      }
    }
    return eligible;
  }

  private static void requirement(Node node, List<Requirement> read, Set<String> known) {
    node.knows("code", "kind", "text", "mandatory", "minimumFiles", "mediaTypes", "valueType");
    String code = node.take("code", node::code);
    var kind = node.take(() -> node.choice("kind", Requirement.Kind.class));
    var text = node.take(() -> node.localized("text", Limits.TEXT));
    Boolean mandatory = node.take(() -> node.flagOr("mandatory", true));
    if (code != null && !known.add(code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    boolean proof = kind == Requirement.Kind.PROOF;
    Integer files = proof ? node.take(() -> positive(node)) : Integer.valueOf(0);
    List<String> types = proof ? node.take("mediaTypes", node::texts) : List.of();
    var value =
        kind == Requirement.Kind.METRIC
            ? node.take(() -> node.choice("valueType", Requirement.ValueType.class))
            : null;
    if (node.isSound()) {
      read.add(new Requirement(code, kind, text, mandatory, files, types, value));
    }
  }

  private static int positive(Node node) {
    int files = node.numberOr("minimumFiles", 1);
    if (files < 1) {
      throw node.wrong("minimumFiles", "setup.counts-from-one");
    }
    return files;
  }

  /** Its parts must be there, and none of them may lead back to it. */
  private void composition(ActivityType activity) {
    Node node = compositions.get(activity.code());
    for (String part : activity.compositeOf()) {
      if (!codes.contains("activity " + part)) {
        node.note(node.wrong("compositeOf", "setup.no-such", part));
      }
    }
    if (leadsBack(activity.code(), activity, new HashSet<>())) {
      node.note(node.wrong("compositeOf", "setup.cycle", activity.code()));
    }
  }

  private boolean leadsBack(String to, ActivityType from, Set<String> seen) {
    for (String part : from.compositeOf()) {
      if (part.equals(to)) {
        return true;
      }
      if (seen.add(part)
          && activities.stream()
              .filter(a -> a.code().equals(part))
              .anyMatch(a -> leadsBack(to, a, seen))) {
        return true;
      }
    }
    return false;
  }

  private String unique(Node node, String what) {
    String code = node.code("code");
    if (!codes.add(what + code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    return code;
  }
}

package coop.claims.app.setup;

import coop.claims.domain.program.ActivityType;
import coop.claims.domain.program.Catalogue;
import coop.claims.domain.program.ExpenseType;
import coop.claims.domain.program.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one catalogue file: expense types and activities. */
final class CatalogueFile {

  private final Problems problems;
  private final List<ExpenseType> expenseTypes = new ArrayList<>();
  private final List<ActivityType> activities = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();

  CatalogueFile(Problems problems) {
    this.problems = problems;
  }

  Catalogue read(Node root, String programCode, int version) {
    problems.each(root.objects("expenseTypes"), this::expenseType);
    problems.each(root.objects("activities"), this::activity);
    return new Catalogue(programCode, version, expenseTypes, activities);
  }

  private void expenseType(Node node) {
    expenseTypes.add(
        new ExpenseType(
            unique(node, "expense type "),
            node.localized("name"),
            node.choice("source", ExpenseType.Source.class)));
  }

  private void activity(Node node) {
    List<Requirement> requirements = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Node requirement : node.objects("requirements")) {
      Requirement read = requirement(requirement);
      if (!known.add(read.code())) {
        throw requirement.wrong("code", "'" + read.code() + "' stands there twice");
      }
      requirements.add(read);
    }
    List<String> eligible = node.texts("expenseTypes");
    for (String code : eligible) {
      if (!codes.contains("expense type " + code)) {
        throw node.wrong("expenseTypes", "there is no expense type '" + code + "'");
      }
    }
    activities.add(
        new ActivityType(
            unique(node, "activity "),
            node.choice("category", ActivityType.Category.class),
            node.localized("name"),
            node.flagOr("active", true),
            node.flagOr("requiresPreApproval", false),
            node.texts("compositeOf"),
            requirements,
            eligible));
  }

  private static Requirement requirement(Node node) {
    Requirement.Kind kind = node.choice("kind", Requirement.Kind.class);
    boolean proof = kind == Requirement.Kind.PROOF;
    boolean metric = kind == Requirement.Kind.METRIC;
    Requirement requirement =
        new Requirement(
            node.text("code"),
            kind,
            node.localized("text"),
            node.flagOr("mandatory", true),
            proof ? Math.max(1, node.numberOr("minimumFiles", 1)) : 0,
            proof ? node.texts("mediaTypes") : List.of(),
            metric ? node.choice("valueType", Requirement.ValueType.class) : null);
    node.nothingElse();
    return requirement;
  }

  private String unique(Node node, String what) {
    String code = node.text("code");
    if (!codes.add(what + code)) {
      throw node.wrong("code", "'" + code + "' stands there twice");
    }
    return code;
  }
}

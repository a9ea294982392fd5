package coop.claims.domain.program;

import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one catalogue: expense types and activities. */
public final class CatalogueReader {

  private final Problems problems;
  private final int percentUnlessSaid;
  private final List<String> preApprovalCountries;
  private final List<ExpenseType> expenseTypes = new ArrayList<>();
  private final List<ActivityType> activities = new ArrayList<>();
  private final Map<String, Node> compositions = new LinkedHashMap<>();
  private final Set<String> codes = new HashSet<>();

  /** Of a catalogue whose program says nothing that holds for all of it. */
  public CatalogueReader(Problems problems) {
    this(problems, ActivityType.WHOLE, List.of());
  }

  /**
   * @param percentUnlessSaid of eligible cost, where an activity says nothing else
   */
  CatalogueReader(Problems problems, int percentUnlessSaid, List<String> preApprovalCountries) {
    this.problems = problems;
    this.percentUnlessSaid = percentUnlessSaid;
    this.preApprovalCountries = preApprovalCountries;
  }

  /** As far as it can be read; what is wrong stands among the problems. */
  public Catalogue read(Node root, String programCode, int version) {
    root.knows("expenseTypes", "activities", "caps", "maximumHourlyRate");
    int before = problems.count();
    problems.each(root.objects("expenseTypes"), this::expenseType);
    problems.each(root.objects("activities"), this::activity);
    if (activities.isEmpty() && problems.count() == before) {
      throw root.wrong("activities", "field.required");
    }
    CapReader caps = new CapReader(this::isExpense, List.of(), problems);
    problems.each(root.objects("caps"), caps::read);
    Money rate = root.has("maximumHourlyRate") ? root.take("maximumHourlyRate", root::money) : null;
    compositions.keySet().forEach(this::composition);
    boolean whole = problems.count() == before;
    Catalogue catalogue =
        new Catalogue(
            programCode,
            version,
            expenseTypes,
            activities,
            caps.read(),
            rate,
            preApprovalCountries);
    if (whole) {
      activities.forEach(a -> refuseClashes(a, catalogue));
    }
    return catalogue;
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
        "condition",
        "questions",
        "requirements",
        "caps",
        "reimbursementPercent");
    String code = node.take(() -> unique(node, "activity "));
    var category = node.take(() -> node.choice("category", ActivityType.Category.class));
    var name = node.take(() -> node.localized("name", Limits.NAME));
    Boolean active = node.take(() -> node.flagOr("active", true));
    Boolean preApproval = node.take(() -> node.flagOr("requiresPreApproval", false));
    List<String> parts = node.take("compositeOf", node::texts);
    List<String> eligible = node.take(() -> node.codes("expenseTypes", this::isExpense));
    Condition condition =
        node.take(() -> new ConditionReader(FactTypes.ofProgram()).readOr(node, "condition"));
    FactTypes facts = FactTypes.of(expenseTypes);
    if (parts != null) {
      parts.forEach(part -> facts.add(Composition.asked(part)));
    }
    QuestionReader questions = new QuestionReader(facts, this::isExpense, problems);
    problems.each(node.objects("questions"), questions::read);
    RequirementReader requirements = new RequirementReader(new ConditionReader(facts));
    problems.each(node.objects("requirements"), requirements::read);
    CapReader caps = new CapReader(this::isExpense, questions.read(), problems);
    problems.each(node.objects("caps"), caps::read);
    Integer percent =
        node.has("reimbursementPercent")
            ? node.take(
                () -> CapReader.between(node, "reimbursementPercent", 1, ActivityType.WHOLE))
            : Integer.valueOf(percentUnlessSaid);
    if (node.isSound()) {
      requirements.refuseUnmeetable(node);
      compositions.put(code, node);
      activities.add(
          new ActivityType(
              code,
              category,
              name,
              active,
              preApproval,
              parts,
              requirements.read(),
              eligible,
              condition,
              questions.read(),
              caps.read(),
              percent,
              !parts.isEmpty()));
    }
  }

  private boolean isExpense(String code) {
    return codes.contains("expense type " + code);
  }

  /** Its parts must be there, and none of them may lead back to it. */
  private void composition(String code) {
    Node node = compositions.get(code);
    ActivityType activity =
        activities.stream().filter(a -> a.code().equals(code)).findFirst().get();
    for (String part : activity.compositeOf()) {
      if (!codes.contains("activity " + part)) {
        node.note(node.wrong("compositeOf", "setup.no-such", part));
      }
    }
    if (leadsBack(activity.code(), activity, new HashSet<>())) {
      node.note(node.wrong("compositeOf", "setup.cycle", activity.code()));
    }
  }

  /** What a composite gathers may be called as nothing else in it is. */
  private void refuseClashes(ActivityType activity, Catalogue catalogue) {
    if (activity.compositeOf().isEmpty()) {
      return;
    }
    Node node = compositions.get(activity.code());
    ActivityType whole = catalogue.activity(activity.code()).orElseThrow();
    Set<String> seen = new HashSet<>();
    whole.requirements().stream()
        .map(Requirement::code)
        .filter(code -> !seen.add(code) || code.length() > Limits.CODE)
        .forEach(code -> node.note(node.wrong("compositeOf", "setup.twice", code)));
    Set<String> asked = new HashSet<>();
    whole.questions().stream()
        .map(Question::code)
        .filter(code -> !asked.add(code) || code.length() > Limits.CODE)
        .forEach(code -> node.note(node.wrong("compositeOf", "setup.twice", code)));
    int files =
        whole.requirements().stream()
            .filter(Requirement::mandatory)
            .mapToInt(Requirement::minimumFiles)
            .sum();
    if (files > Limits.DOCUMENTS_PER_CLAIM) {
      node.note(node.wrong("compositeOf", "catalogue.too-many-files", Limits.DOCUMENTS_PER_CLAIM));
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

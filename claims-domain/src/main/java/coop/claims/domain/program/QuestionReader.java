package coop.claims.domain.program;

import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what one activity asks; each question may look at the answers of those before it. */
final class QuestionReader {

  private static final int MOST_CHOICES = 20;

  private final FactTypes facts;
  private final Predicate<String> eligible;
  private final Problems problems;
  private final List<Question> read = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  /**
   * @param facts what conditions may look at so far; questions join as they are read
   */
  QuestionReader(FactTypes facts, Predicate<String> eligible, Problems problems) {
    this.facts = facts;
    this.eligible = eligible;
    this.problems = problems;
  }

  List<Question> read() {
    return read;
  }

  void read(Node node) {
    node.knows(
        "code",
        "text",
        "type",
        "scope",
        "role",
        "choices",
        "expenseTypes",
        "mandatory",
        "condition");
    String code = node.take(() -> Codes.kebab(node, "code"));
    if (code != null && !known.add(code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    var text = node.take(() -> node.localized("text", Limits.TEXT));
    var type = node.take(() -> node.choice("type", Question.Type.class));
    var scope =
        node.has("scope")
            ? node.take(() -> node.choice("scope", Question.Scope.class))
            : Question.Scope.CLAIM;
    var role = node.has("role") ? node.take(() -> node.choice("role", Question.Role.class)) : null;
    List<Question.Choice> choices =
        type == Question.Type.CHOICE ? node.take(() -> choices(node)) : List.of();
    List<String> types = node.take(() -> node.codes("expenseTypes", eligible));
    Boolean mandatory = node.take(() -> node.flagOr("mandatory", true));
    Condition condition = node.take(() -> new ConditionReader(facts).readOr(node, "condition"));
    if (!node.isSound()) {
      return;
    }
    boolean aboutClaim = scope == Question.Scope.CLAIM;
    if (aboutClaim && !types.isEmpty()) {
      throw node.wrong("expenseTypes", "catalogue.only-on-lines");
    }
    if (role != null
        && (aboutClaim
            || type != Question.Type.TEXT
            || read.stream().anyMatch(q -> q.role() == role))) {
      throw node.wrong("role", "catalogue.role");
    }
    Question question =
        new Question(code, text, type, scope, role, choices, types, mandatory, condition);
    read.add(question);
    facts.add(question);
  }

  private List<Question.Choice> choices(Node node) {
    List<Question.Choice> choices = new ArrayList<>();
    problems.each(
        node.objects("choices"),
        each -> {
          each.knows("code", "text");
          String code = Codes.kebab(each, "code");
          if (choices.stream().anyMatch(c -> c.code().equals(code))) {
            throw each.wrong("code", "setup.twice", code);
          }
          choices.add(new Question.Choice(code, each.localized("text", Limits.NAME)));
        });
    if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
      throw node.wrong("choices", "catalogue.count", 2, MOST_CHOICES);
    }
    return choices;
  }
}

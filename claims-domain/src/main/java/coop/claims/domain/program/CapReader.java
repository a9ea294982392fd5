package coop.claims.domain.program;

import coop.claims.domain.program.Cap.Kind;
import coop.claims.domain.program.Cap.Scope;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Node;
import coop.claims.domain.shared.Problems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the caps of one activity or of a program. */
final class CapReader {

  private static final Set<Kind> OF_PERCENT = EnumSet.of(Kind.PERCENT_OF_EARNED, Kind.GREATER_OF);
  private static final Set<Kind> OF_AMOUNT =
      EnumSet.of(Kind.AMOUNT, Kind.GREATER_OF, Kind.PER_PERSON, Kind.TOTAL);

  private final Predicate<String> eligible;
  private final List<Question> questions;
  private final Problems problems;
  private final List<Cap> read = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  CapReader(Predicate<String> eligible, List<Question> questions, Problems problems) {
    this.eligible = eligible;
    this.questions = questions;
    this.problems = problems;
  }

  List<Cap> read() {
    return read;
  }

  void read(Node node) {
    node.knows(
        "code", "text", "kind", "scope", "percent", "amount", "count", "expenseTypes", "overrides");
    String code = node.take(() -> Codes.kebab(node, "code"));
    if (code != null && !known.add(code)) {
      throw node.wrong("code", "setup.twice", code);
    }
    var text = node.take(() -> node.localized("text", Limits.TEXT));
    var kind = node.take(() -> node.choice("kind", Kind.class));
    var scope = node.take(() -> node.choice("scope", Scope.class));
    List<String> types = node.take(() -> node.codes("expenseTypes", eligible));
    if (kind == null || scope == null) {
      return;
    }
    Limit limit = new Limit(node, kind, true);
    refuseUncountable(node, kind, scope);
    List<Cap.Override> overrides = new ArrayList<>();
    problems.each(node.objects("overrides"), each -> override(each, kind, overrides));
    if (node.isSound()) {
      read.add(
          new Cap(
              code, text, kind, scope, limit.percent, limit.amount, limit.count, types, overrides));
    }
  }

  /** What a cap counts by must be told by the lines. */
  private void refuseUncountable(Node node, Kind kind, Scope scope) {
    boolean byPerson = kind == Kind.PER_PERSON || kind == Kind.HEADCOUNT;
    if (byPerson && asksNo(Question.Role.PERSON)) {
      node.note(node.wrong("kind", "catalogue.no-question-for", Question.Role.PERSON.name()));
    }
    if (scope == Scope.CONFERENCE && asksNo(Question.Role.CONFERENCE)) {
      node.note(node.wrong("scope", "catalogue.no-question-for", Question.Role.CONFERENCE.name()));
    }
  }

  private boolean asksNo(Question.Role role) {
    return questions.stream().noneMatch(q -> q.role() == role);
  }

  private static void override(Node node, Kind kind, List<Cap.Override> read) {
    node.knows("families", "unlimited", "percent", "amount", "count");
    List<String> names = node.texts("families");
    List<Program.Family> families = new ArrayList<>();
    for (String name : names) {
      families.add(family(node, name));
    }
    if (families.isEmpty()) {
      throw node.wrong("families", "field.required");
    }
    boolean unlimited = node.flagOr("unlimited", false);
    Limit limit = new Limit(node, kind, false);
    if (node.isSound()) {
      read.add(new Cap.Override(families, unlimited, limit.percent, limit.amount, limit.count));
    }
  }

  private static Program.Family family(Node node, String name) {
    for (Program.Family family : Program.Family.values()) {
      if (family.name().equals(name)) {
        return family;
      }
    }
    throw node.wrong("families", "setup.no-such", name);
  }

  /** What limits: the fields that the kind has, and no other. */
  private static final class Limit {

    final Integer percent;
    final Money amount;
    final Integer count;

    Limit(Node node, Kind kind, boolean needed) {
      percent =
          takes(node, "percent", OF_PERCENT.contains(kind), needed)
              ? node.take(() -> between(node, "percent", 0, ActivityType.WHOLE))
              : null;
      amount =
          takes(node, "amount", OF_AMOUNT.contains(kind), needed)
              ? node.take("amount", node::money)
              : null;
      count =
          takes(node, "count", kind == Kind.HEADCOUNT, needed)
              ? node.take(() -> between(node, "count", 0, Limits.LINES_PER_CLAIM))
              : null;
    }

    private static boolean takes(Node node, String field, boolean has, boolean needed) {
      if (node.has(field) && !has) {
        node.note(node.wrong(field, "setup.unknown-field", field));
        return false;
      }
      if (has && needed && !node.has(field)) {
        node.note(node.wrong(field, "field.required"));
        return false;
      }
      return node.has(field);
    }
  }

  static int between(Node node, String field, int least, int most) {
    int number = node.number(field);
    if (number < least || number > most) {
      throw node.wrong(field, "catalogue.count", least, most);
    }
    return number;
  }
}

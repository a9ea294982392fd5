package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the activity catalogue. Source: the public guide's page "Core requirements".
 *
 * @param active inactive ones are known but cannot be claimed for
 * @param requiresPreApproval the claim then names a pre-approval id
 * @param compositeOf activities whose proof it gathers; empty for a simple one
 * @param requirements of a composite that a catalogue answers: its own and, each under the
 *     condition that the claim uses the part, its parts' proof
 * @param expenseTypes codes of the expense types it reimburses
 * @param condition for which programs it is; null means for all
 * @param questions what the claim must say so that conditions and caps can be decided
 * @param reimbursementPercent how much of the cost is reimbursed, 1 to 100; null means 100
 * @param gathersProof whether a composite asks for its used parts' proof; null, as in documents of
 *     the first releases, means that it lists all it wants by itself
 */
public record ActivityType(
    String code,
    Category category,
    LocalizedText name,
    boolean active,
    boolean requiresPreApproval,
    List<String> compositeOf,
    List<Requirement> requirements,
    List<String> expenseTypes,
    Condition condition,
    List<Question> questions,
    List<Cap> caps,
    Integer reimbursementPercent,
    Boolean gathersProof) {

  /** All of the cost. */
  public static final int WHOLE = 100;

  /** The catalogue's three parts. */
  public enum Category {
    DEMAND_GENERATION,
    MARKET_DEVELOPMENT,
    PARTNER_READINESS
  }

  public ActivityType {
    compositeOf = List.copyOf(compositeOf);
    requirements = List.copyOf(requirements);
    expenseTypes = List.copyOf(expenseTypes);
    questions = questions == null ? List.of() : List.copyOf(questions);
    caps = caps == null ? List.of() : List.copyOf(caps);
    reimbursementPercent = reimbursementPercent == null ? WHOLE : reimbursementPercent;
    gathersProof = Boolean.TRUE.equals(gathersProof);
  }

  /** One that asks nothing, caps nothing and reimburses all of the cost. */
  public ActivityType(
      String code,
      Category category,
      LocalizedText name,
      boolean active,
      boolean requiresPreApproval,
      List<String> compositeOf,
      List<Requirement> requirements,
      List<String> expenseTypes) {
    this(
        code,
        category,
        name,
        active,
        requiresPreApproval,
        compositeOf,
        requirements,
        expenseTypes,
        null,
        List.of(),
        List.of(),
        WHOLE,
        false);
  }

  public List<Question> questions(Question.Scope scope) {
    return questions.stream().filter(q -> q.scope() == scope).toList();
  }

  /** What is asked on a line of that expense type. */
  public List<Question> questionsOn(String expenseType) {
    return questions.stream().filter(q -> q.isAskedOn(expenseType)).toList();
  }

  public Optional<Question> question(Question.Scope scope, String code) {
    return questions(scope).stream().filter(q -> q.code().equals(code)).findFirst();
  }

  /** The question by which a line names somebody or something for caps. */
  public Optional<Question> question(Question.Role role) {
    return questions.stream().filter(q -> q.role() == role).findFirst();
  }

  public List<Requirement> requirements(Requirement.Kind kind) {
    return requirements.stream().filter(r -> r.kind() == kind).toList();
  }

  public Optional<Requirement> requirement(Requirement.Kind kind, String code) {
    return requirements.stream().filter(r -> r.kind() == kind && r.code().equals(code)).findFirst();
  }
}

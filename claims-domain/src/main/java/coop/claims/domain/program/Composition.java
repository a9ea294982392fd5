package coop.claims.domain.program;

import coop.claims.domain.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a composite activity asks: which of its parts the claim uses, and of each used part all the
 * proof that the part asks for by itself. Codes of a part's requirements and questions are prefixed
 * by the part's own code, so that two parts never share a slot.
 */
public final class Composition {

  private static final String ANSWER = "answer:";

  private Composition() {}

  /** The code of the question whether a part is used. */
  public static String use(String partCode) {
    return "uses-" + slug(partCode);
  }

  /** The code of a part's requirement in the composite. */
  public static String gathered(String partCode, String requirement) {
    return slug(partCode) + "-" + requirement;
  }

  static ActivityType of(ActivityType activity, Catalogue catalogue) {
    if (!activity.gathersProof()) {
      return activity;
    }
    List<Question> questions = new ArrayList<>();
    List<Requirement> requirements = new ArrayList<>(activity.requirements());
    for (String code : activity.compositeOf()) {
      ActivityType part = catalogue.activity(code).orElseThrow();
      Condition used = Condition.is(ANSWER + use(code), Question.YES);
      questions.add(asked(code, part.name()));
      List<Requirement> proof = proofOf(part);
      Set<String> facts =
          proof.stream()
              .filter(r -> r.condition() != null)
              .flatMap(r -> r.condition().facts())
              .collect(Collectors.toSet());
      part.questions(Question.Scope.CLAIM).stream()
          .filter(q -> facts.contains(ANSWER + q.code()))
          .map(q -> prefixed(q, code, used))
          .forEach(questions::add);
      proof.stream().map(r -> prefixed(r, code, used)).forEach(requirements::add);
    }
    questions.addAll(activity.questions());
    return new ActivityType(
        activity.code(),
        activity.category(),
        activity.name(),
        activity.active(),
        activity.requiresPreApproval(),
        activity.compositeOf(),
        requirements,
        activity.expenseTypes(),
        activity.condition(),
        questions,
        activity.caps(),
        activity.reimbursementPercent(),
        true);
  }

  /** The question whether a part is used, before the part's name is known. */
  static Question asked(String part) {
    return asked(part, LocalizedText.english(part));
  }

  private static Question asked(String part, LocalizedText name) {
    return new Question(
        use(part),
        name,
        Question.Type.FLAG,
        Question.Scope.CLAIM,
        null,
        List.of(),
        List.of(),
        false,
        null);
  }

  /** Proof, and what stands for it. */
  private static List<Requirement> proofOf(ActivityType part) {
    Set<String> groups =
        part.requirements(Requirement.Kind.PROOF).stream()
            .map(Requirement::group)
            .filter(g -> g != null)
            .collect(Collectors.toSet());
    return part.requirements().stream()
        .filter(r -> r.kind() == Requirement.Kind.PROOF || groups.contains(r.group()))
        .toList();
  }

  private static Requirement prefixed(Requirement r, String part, Condition used) {
    return new Requirement(
        gathered(part, r.code()),
        r.kind(),
        r.text(),
        r.mandatory(),
        r.minimumFiles(),
        r.mediaTypes(),
        r.valueType(),
        Condition.both(used, prefixed(r.condition(), part)),
        r.group() == null ? null : gathered(part, r.group()));
  }

  private static Question prefixed(Question q, String part, Condition used) {
    return new Question(
        gathered(part, q.code()),
        q.text(),
        q.type(),
        q.scope(),
        q.role(),
        q.choices(),
        q.expenseTypes(),
        q.mandatory(),
        Condition.both(used, prefixed(q.condition(), part)));
  }

  private static Condition prefixed(Condition condition, String part) {
    return condition == null
        ? null
        : condition.renamed(
            fact ->
                fact.startsWith(ANSWER)
                    ? ANSWER + gathered(part, fact.substring(ANSWER.length()))
                    : fact);
  }

  private static String slug(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}

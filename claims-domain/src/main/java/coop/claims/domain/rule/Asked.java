package coop.claims.domain.rule;

import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an activity asks of one claim, as the claim stands: conditions that hold, and no other.
 *
 * @param questions codes of those asked on the claim
 * @param requirements codes of those that apply, optional ones included
 */
public record Asked(Set<String> questions, Set<Wanted> requirements) {

  /** A requirement; one code may stand for a core requirement and for a proof. */
  public record Wanted(Requirement.Kind kind, String code) {}

  public Asked {
    questions = Set.copyOf(questions);
    requirements = Set.copyOf(requirements);
  }

  public static Asked of(Facts facts) {
    Conditions conditions = new Conditions(facts);
    return new Asked(
        facts.activity().questions(Question.Scope.CLAIM).stream()
            .filter(conditions::isAsked)
            .map(Question::code)
            .collect(Collectors.toSet()),
        facts.activity().requirements().stream()
            .filter(r -> conditions.hold(r.condition()))
            .map(r -> new Wanted(r.kind(), r.code()))
            .collect(Collectors.toSet()));
  }

  public boolean wants(Requirement requirement) {
    return requirements.contains(new Wanted(requirement.kind(), requirement.code()));
  }

  public boolean asks(Question question) {
    return questions.contains(question.code());
  }
}

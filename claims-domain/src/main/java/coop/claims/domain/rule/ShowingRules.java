package coop.claims.domain.rule;

import coop.claims.domain.program.Composition;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.program.Requirement.Kind;
import coop.claims.domain.shared.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a claim has to say and to show. */
final class ShowingRules {

  private ShowingRules() {}

  static Stream<Finding> questionsAreAnswered(Facts f) {
    Conditions conditions = new Conditions(f);
    Stream<Finding> ofClaim =
        f.activity().questions(Question.Scope.CLAIM).stream()
            .filter(Question::mandatory)
            .filter(conditions::isAsked)
            .filter(q -> f.answer(q.code()).isEmpty())
            .map(q -> Finding.blocking("question.unanswered", "question:" + q.code(), q.text()));
    Stream<Finding> ofLines =
        f.lines()
            .flatMap(
                line ->
                    f.activity().questionsOn(line.expenseType()).stream()
                        .filter(Question::mandatory)
                        .filter(conditions::isAsked)
                        .filter(q -> !line.answers().containsKey(q.code()))
                        .map(q -> Finding.blocking("question.unanswered", line.item(), q.text())));
    return Stream.of(partsAreNamed(f), ofClaim, ofLines).flatMap(s -> s);
  }

  private static Stream<Finding> partsAreNamed(Facts f) {
    List<String> parts = f.activity().compositeOf();
    boolean used =
        parts.stream()
            .anyMatch(p -> f.answer(Composition.use(p)).filter(Question.YES::equals).isPresent());
    return !f.activity().gathersProof() || used
        ? Stream.empty()
        : Rules.one("claim.no-part-used", "question:" + Composition.use(parts.get(0)));
  }

  static Stream<Finding> proofIsThere(Facts f) {
    Stream<Finding> missing =
        wanted(f)
            .filter(r -> r.kind() == Kind.PROOF && r.group() == null && !isMet(f, r))
            .map(ShowingRules::missing);
    Stream<Finding> withoutNote =
        f.files().stream()
            .filter(d -> d.isProof() && !d.hasNote())
            .map(d -> Finding.blocking("document.note-missing", "document:" + d.id(), d.name()));
    Stream<Finding> withoutSlot =
        f.files().stream()
            .filter(d -> d.isProof() && d.slot() == null)
            .map(d -> Finding.warning("document.no-slot", "document:" + d.id(), d.name()));
    return Stream.of(missing, withoutNote, withoutSlot).flatMap(s -> s);
  }

  static Stream<Finding> metricsAreThere(Facts f) {
    return wanted(f)
        .filter(r -> r.kind() == Kind.METRIC && r.group() == null && !isMet(f, r))
        .map(ShowingRules::missing);
  }

  static Stream<Finding> coreRequirementsAreConfirmed(Facts f) {
    return wanted(f)
        .filter(r -> r.kind() == Kind.CORE && r.group() == null && !isMet(f, r))
        .map(ShowingRules::missing);
  }

  /** Of a group one is enough; where only one of it is wanted here, it stands alone. */
  static Stream<Finding> alternativesAreThere(Facts f) {
    Map<String, List<Requirement>> groups =
        wanted(f)
            .filter(r -> r.group() != null)
            .collect(
                Collectors.groupingBy(Requirement::group, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream()
        .filter(group -> group.stream().noneMatch(r -> isMet(f, r)))
        .map(
            group ->
                group.size() == 1
                    ? missing(group.get(0))
                    : Finding.blocking("proof.none-of", item(group.get(0)), oneOf(group)));
  }

  static Stream<Requirement> wanted(Facts f) {
    Conditions conditions = new Conditions(f);
    return f.activity().requirements().stream()
        .filter(Requirement::mandatory)
        .filter(r -> conditions.hold(r.condition()));
  }

  static boolean isMet(Facts f, Requirement r) {
    return switch (r.kind()) {
      case PROOF -> f.proofs(r.code()) >= r.minimumFiles();
      case METRIC -> f.metrics().containsKey(r.code());
      case CORE -> f.confirmed().contains(r.code());
    };
  }

  private static Finding missing(Requirement r) {
    return switch (r.kind()) {
      case PROOF -> Finding.blocking("proof.missing", item(r), r.text(), r.minimumFiles());
      case METRIC -> Finding.blocking("metric.missing", item(r), r.text());
      case CORE -> Finding.blocking("core.not-confirmed", item(r), r.text());
    };
  }

  static String item(Requirement r) {
    return switch (r.kind()) {
      case PROOF -> "proof:" + r.code();
      case METRIC -> "metric:" + r.code();
      case CORE -> "core:" + r.code();
    };
  }

  /**
   * The texts of all of them in each language, since a finding's arguments are of a fixed count.
   */
  static LocalizedText oneOf(List<Requirement> group) {
    Map<String, String> texts = new HashMap<>();
    for (String language : LocalizedText.LANGUAGES) {
      List<String> all = new ArrayList<>();
      group.forEach(r -> all.add(r.text().in(language)));
      texts.put(language, String.join(" / ", all));
    }
    return new LocalizedText(texts);
  }

  static Stream<Finding> activityIsForTheProgram(Facts f) {
    return new Conditions(f).hold(f.activity().condition())
        ? Stream.empty()
        : Rules.one(
            "activity.not-for-program",
            "activityCode",
            f.activity().name(),
            f.setting().program().name());
  }

  static Stream<Finding> preApprovalIsNamed(Facts f) {
    return f.wantsPreApproval() && f.preApprovalId() == null
        ? Rules.one("claim.pre-approval-missing", "preApprovalId")
        : Stream.empty();
  }

  static Stream<Finding> feedbackIsAnswered(Facts f) {
    return f.unanswered().stream().map(item -> Finding.blocking("feedback.unanswered", item));
  }

  static Stream<Finding> colleaguesHaveAnswered(Facts f) {
    return f.openRequests() > 0
        ? Stream.of(Finding.warning("document-request.open", "requests", f.openRequests()))
        : Stream.empty();
  }
}

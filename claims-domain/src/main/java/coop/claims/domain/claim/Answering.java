package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.program.Question;
import coop.claims.domain.program.Requirement;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a partner answers: the activity's metrics, its core requirements, and a reviewer's feedback.
 */
final class Answering {

  private final ClaimDesk desk;

  Answering(ClaimDesk desk) {
    this.desk = desk;
  }

  Outcome<Receipt> setMetric(
      Actor actor, UUID claimId, Long version, String requirement, String value) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          Requirement metric =
              found(desk.activity(claim).requirement(Requirement.Kind.METRIC, requirement));
          Checks checks = new Checks();
          String given = checks.optional("value", value, Limits.TEXT);
          if (given != null) {
            refuseUnfit(checks, metric, given, claim);
          }
          checks.orRefuse();
          Content content = claim.content();
          Optional<Metric> old = content.metric(requirement);
          if (old.map(Metric::value).equals(Optional.ofNullable(given))) {
            return desk.close(open);
          }
          ItemRef item = new ItemRef(ItemRef.Kind.METRIC, requirement);
          int revision = claim.nextRevision(item);
          Content changed =
              given == null
                  ? content.withoutMetric(requirement)
                  : content.withMetric(new Metric(requirement, given, Judgement.PENDING, revision));
          claim.change(
              open.deed(),
              changed,
              given == null ? "metric.removed" : "metric.set",
              item,
              Map.of());
          if (given == null) {
            claim.keepAside(open.deed(), item, content);
          }
          return desk.close(open);
        });
  }

  Outcome<Receipt> confirm(
      Actor actor, UUID claimId, Long version, String requirement, UUID documentId) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          found(desk.activity(claim).requirement(Requirement.Kind.CORE, requirement));
          Content content = claim.content();
          Optional<Confirmation> old = content.confirmation(requirement);
          if (old.map(Confirmation::documentId).equals(Optional.ofNullable(documentId))) {
            return desk.close(open);
          }
          if (documentId != null
              && content.document(documentId).filter(Document::current).isEmpty()) {
            throw Refusal.invalid(List.of(Violation.of("documentId", "document.unknown")))
                .asException();
          }
          ItemRef item = new ItemRef(ItemRef.Kind.CORE, requirement);
          int revision = claim.nextRevision(item);
          Content changed =
              documentId == null
                  ? content.withoutConfirmation(requirement)
                  : content.withConfirmation(
                      new Confirmation(requirement, documentId, Judgement.PENDING, revision));
          claim.change(
              open.deed(),
              changed,
              documentId == null ? "core.unconfirmed" : "core.confirmed",
              item,
              documentId == null ? Map.of() : Map.of("document", documentId.toString()));
          if (documentId == null) {
            claim.keepAside(open.deed(), item, content);
          }
          return desk.close(open);
        });
  }

  Outcome<Receipt> answerQuestions(
      Actor actor, UUID claimId, Long version, Map<String, String> given) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Claim claim = open.claim();
          List<Question> questions = desk.activity(claim).questions(Question.Scope.CLAIM);
          Checks checks = new Checks();
          Map<String, String> answers = new HashMap<>(claim.content().answers());
          answers.keySet().removeAll(given.keySet());
          answers.putAll(Answers.read(checks, "answers.", given, questions));
          checks.orRefuse();
          claim.say(open.deed(), answers);
          return desk.close(open);
        });
  }

  Outcome<Receipt> answer(Actor actor, UUID claimId, Long version, UUID feedbackId, String text) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.EDIT);
          Checks checks = new Checks();
          String answer = checks.required("text", text, Limits.TEXT);
          checks.orRefuse();
          open.claim().answer(open.deed(), feedbackId, answer);
          return desk.close(open);
        });
  }

  private static void refuseUnfit(Checks checks, Requirement metric, String given, Claim claim) {
    switch (metric.valueType()) {
      case NUMBER -> checks.that(Answers.isNumber(given), "value", "metric.not-a-number");
      case WHOLE ->
          checks.that(Answers.isNumber(given) && !given.contains("."), "value", "metric.not-whole");
      case MONEY -> {
        if (Answers.isNumber(given)) {
          checks.notNegative("value", new BigDecimal(given), claim.form().currency());
        } else {
          checks.that(false, "value", "metric.not-a-number");
        }
      }
      case URL -> checks.that(Answers.isAddress(given), "value", "metric.not-an-address");
      case FILE ->
          checks.that(
              claim.content().currentDocuments().stream()
                  .anyMatch(d -> d.id().toString().equals(given)),
              "value",
              "document.unknown");
      case TEXT -> {
        // Any text will do.
      }
    }
  }

  private static <T> T found(Optional<T> part) {
    return part.orElseThrow(ClaimDesk::notFound);
  }
}

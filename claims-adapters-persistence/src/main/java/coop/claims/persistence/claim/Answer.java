package coop.claims.persistence.claim;

import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.Judgement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A metric or a confirmation: both answer a requirement.
 *
 * @param value of a metric; null for a confirmation
 * @param documentId of a confirmation; null for a metric
 */
record Answer(
    Kind kind,
    String requirement,
    String value,
    UUID documentId,
    Judgement judgement,
    int revision) {

  enum Kind {
    METRIC,
    CORE
  }

  AnswerKey key(UUID claimId) {
    return new AnswerKey(claimId, kind, requirement);
  }

  static List<Answer> of(Content content) {
    return Stream.concat(
            content.metrics().stream()
                .map(
                    m ->
                        new Answer(
                            Kind.METRIC,
                            m.requirement(),
                            m.value(),
                            null,
                            m.judgement(),
                            m.revision())),
            content.confirmations().stream()
                .map(
                    c ->
                        new Answer(
                            Kind.CORE,
                            c.requirement(),
                            null,
                            c.documentId(),
                            c.judgement(),
                            c.revision())))
        .toList();
  }
}

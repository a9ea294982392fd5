package coop.claims.persistence.claim;

import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.Metric;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** The value of a metric, or the confirmation of a core requirement. */
@Entity
@IdClass(AnswerKey.class)
@Table(name = "claim_answer")
class AnswerRow implements PartRow<Answer> {

  @Id
  @Column(name = "claim_id")
  UUID claimId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  Answer.Kind kind;

  @Id
  @Column(name = "requirement")
  String requirement;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "position")
  int position;

  @Column(name = "value")
  String value;

  @Column(name = "document_id")
  UUID documentId;

  @Embedded JudgementColumns judgement = new JudgementColumns();

  @Column(name = "revision")
  int revision;

  @Override
  public void belongTo(ClaimRow claim) {
    claimId = claim.id;
    organisationId = claim.organisationId;
  }

  @Override
  public void take(Answer answer, int place) {
    kind = answer.kind();
    requirement = answer.requirement();
    position = place;
    value = answer.value();
    documentId = answer.documentId();
    judgement.take(answer.judgement());
    revision = answer.revision();
  }

  Metric metric() {
    return new Metric(requirement, value, judgement.judgement(), revision);
  }

  Confirmation confirmation() {
    return new Confirmation(requirement, documentId, judgement.judgement(), revision);
  }
}

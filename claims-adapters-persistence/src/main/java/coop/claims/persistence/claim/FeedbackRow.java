package coop.claims.persistence.claim;

import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.ItemRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A reviewer's note on an item, and the partner's answer. Oldest first, as they were written. */
@Entity
@Table(name = "feedback")
class FeedbackRow implements PartRow<Feedback> {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "item")
  String item;

  @Column(name = "item_revision")
  int itemRevision;

  @Enumerated(EnumType.STRING)
  @Column(name = "severity")
  Feedback.Severity severity;

  @Column(name = "text")
  String text;

  @Column(name = "author")
  UUID author;

  @Column(name = "at")
  Instant at;

  @Column(name = "submission")
  int submission;

  @Column(name = "answer")
  String answer;

  @Column(name = "resolved")
  boolean resolved;

  @Override
  public void belongTo(ClaimRow claim) {
    claimId = claim.id;
    organisationId = claim.organisationId;
  }

  @Override
  public void take(Feedback feedback, int place) {
    id = feedback.id();
    item = feedback.item().toString();
    itemRevision = feedback.itemRevision();
    severity = feedback.severity();
    text = feedback.text();
    author = feedback.author();
    at = feedback.at();
    submission = feedback.submission();
    answer = feedback.answer();
    resolved = feedback.resolved();
  }

  Feedback feedback() {
    return new Feedback(
        id,
        ItemRef.parse(item),
        itemRevision,
        severity,
        text,
        author,
        at,
        submission,
        answer,
        resolved);
  }
}

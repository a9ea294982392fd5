package coop.claims.persistence.claim;

import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.Feedback;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.history.ChainedEvent;
import coop.claims.domain.shared.Money;
import coop.claims.persistence.history.ChainHead;
import coop.claims.persistence.shared.UuidsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The claim's own row: its form, its life, its sums, and the head of its history. */
@Entity
@Table(name = "claim")
class ClaimRow implements ChainHead {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "number")
  String number;

  @Column(name = "enrollment_id")
  UUID enrollmentId;

  @Column(name = "location_id")
  UUID locationId;

  @Column(name = "program_code")
  String programCode;

  @Column(name = "program_version")
  int programVersion;

  @Column(name = "period_id")
  UUID periodId;

  @Column(name = "name")
  String name;

  @Column(name = "activity_code")
  String activityCode;

  @Column(name = "currency")
  String currency;

  @Column(name = "activity_start")
  LocalDate activityStart;

  @Column(name = "activity_end")
  LocalDate activityEnd;

  @Column(name = "description")
  String description;

  @Column(name = "pre_approval_id")
  String preApprovalId;

  @Column(name = "additional_information")
  String additionalInformation;

  @Column(name = "answers")
  String answers;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  ClaimStatus status;

  @Column(name = "status_since")
  Instant statusSince;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  UUID createdBy;

  @Column(name = "submission")
  int submission;

  @Column(name = "first_submitted_at")
  Instant firstSubmittedAt;

  @Column(name = "submitted_at")
  Instant submittedAt;

  @Column(name = "submitted_by")
  UUID submittedBy;

  @Column(name = "ever_taken")
  boolean everTaken;

  @Column(name = "reviewer_id")
  UUID reviewerId;

  @Column(name = "review_due")
  Instant reviewDue;

  @Column(name = "response_due")
  Instant responseDue;

  @Column(name = "information_request")
  String informationRequest;

  @Column(name = "dispute_due")
  Instant disputeDue;

  @Column(name = "dispute_until")
  Instant disputeUntil;

  @Column(name = "justification")
  String justification;

  @Column(name = "rejection_final")
  boolean rejectionFinal;

  @Column(name = "decided_by")
  UUID decidedBy;

  @Convert(converter = UuidsColumn.class)
  @Column(name = "deciders")
  Set<UUID> deciders;

  @Column(name = "decided_at")
  Instant decidedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "decision_reason")
  ReasonCode decisionReason;

  @Column(name = "decision_text")
  String decisionText;

  @Column(name = "deleted_at")
  Instant deletedAt;

  @Column(name = "claimed")
  BigDecimal claimed;

  @Column(name = "approved")
  BigDecimal approved;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "history_seq")
  long historySeq;

  @Column(name = "history_hash")
  String historyHash;

  @Column(name = "version")
  long version;

  /** Whether this transaction holds the row's lock. */
  @Transient boolean locked;

  static ClaimRow of(ClaimSnapshot claim) {
    ClaimRow row = new ClaimRow();
    row.id = claim.id();
    row.number = claim.number();
    Placement place = claim.placement();
    row.organisationId = place.organisationId();
    row.enrollmentId = place.enrollmentId();
    row.locationId = place.locationId();
    row.programCode = place.programCode();
    row.periodId = place.periodId();
    row.currency = claim.form().currency().getCurrencyCode();
    row.createdAt = claim.life().createdAt();
    row.createdBy = claim.life().createdBy();
    row.updatedAt = claim.life().createdAt();
    row.historyHash = ChainedEvent.ORIGIN;
    row.version = 1;
    row.locked = true;
    row.take(claim);
    return row;
  }

  /** Takes over what may change. */
  void take(ClaimSnapshot claim) {
    programVersion = claim.placement().programVersion();
    Form form = claim.form();
    name = form.name();
    activityCode = form.activityCode();
    activityStart = form.activityStart();
    activityEnd = form.activityEnd();
    description = form.description();
    preApprovalId = form.preApprovalId();
    additionalInformation = form.additionalInformation();
    answers = AnswersJson.of(claim.content().answers(), answers);
    claimed = claim.claimed().amount();
    approved = claim.approved() == null ? null : claim.approved().amount();
    take(claim.life());
  }

  private void take(Life life) {
    status = life.status();
    statusSince = life.statusSince();
    submission = life.submission();
    firstSubmittedAt = life.firstSubmittedAt();
    submittedAt = life.submittedAt();
    submittedBy = life.submittedBy();
    everTaken = life.everTaken();
    reviewerId = life.reviewerId();
    reviewDue = life.reviewDue();
    responseDue = life.responseDue();
    informationRequest = life.informationRequest();
    disputeDue = life.disputeDue();
    disputeUntil = life.disputeUntil();
    justification = life.justification();
    rejectionFinal = life.rejectionFinal();
    decidedBy = life.decidedBy();
    deciders = life.deciders();
    decidedAt = life.decidedAt();
    decisionReason = life.decisionReason();
    decisionText = life.decisionText();
    deletedAt = life.deletedAt();
    if (status != ClaimStatus.EDITING) {
      dueAt = life.due();
    }
  }

  ClaimSnapshot snapshot(Content content, List<Feedback> feedback) {
    return new ClaimSnapshot(
        id,
        number,
        new Placement(
            organisationId, enrollmentId, locationId, programCode, programVersion, periodId),
        new Form(
            name,
            activityCode,
            currency(),
            activityStart,
            activityEnd,
            description,
            preApprovalId,
            additionalInformation),
        content,
        life(),
        Money.exact(claimed, currency()),
        approved == null ? null : Money.exact(approved, currency()),
        feedback,
        version);
  }

  private Life life() {
    return new Life(
        status,
        statusSince,
        createdAt,
        createdBy,
        submission,
        firstSubmittedAt,
        submittedAt,
        submittedBy,
        everTaken,
        reviewerId,
        reviewDue,
        responseDue,
        informationRequest,
        disputeDue,
        disputeUntil,
        justification,
        rejectionFinal,
        decidedBy,
        deciders,
        decidedAt,
        decisionReason,
        decisionText,
        deletedAt);
  }

  Currency currency() {
    return Currency.getInstance(currency);
  }

  @Override
  public long seq() {
    return historySeq;
  }

  @Override
  public String hash() {
    return historyHash;
  }

  @Override
  public void moveTo(long seq, String hash) {
    historySeq = seq;
    historyHash = hash;
  }
}

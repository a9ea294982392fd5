package coop.claims.domain.claim;

import coop.claims.domain.calendar.BusinessCalendar;
import coop.claims.domain.program.Program.Terms;
import coop.claims.domain.program.Programs.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A claim's {@link Life} while it is being changed: the states and clocks of its transitions. */
final class Progress {

  ClaimStatus status;
  Instant statusSince;
  UUID reviewerId;
  boolean everTaken;
  int submission;
  String informationRequest;
  String justification;
  boolean rejectionFinal;
  Instant deletedAt;
  private final Instant createdAt;
  private final UUID createdBy;
  private Instant firstSubmittedAt;
  private Instant submittedAt;
  private UUID submittedBy;
  private Instant reviewDue;
  private Instant responseDue;
  private Instant disputeDue;
  private Instant disputeUntil;
  private UUID decidedBy;
  private final Set<UUID> deciders = new HashSet<>();
  private Instant decidedAt;
  private ReasonCode decisionReason;
  private String decisionText;

  Progress(Life life) {
    status = life.status();
    statusSince = life.statusSince();
    createdAt = life.createdAt();
    createdBy = life.createdBy();
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
    deciders.addAll(life.deciders());
    decidedAt = life.decidedAt();
    decisionReason = life.decisionReason();
    decisionText = life.decisionText();
    deletedAt = life.deletedAt();
  }

  private Progress(Deed deed) {
    status = ClaimStatus.EDITING;
    statusSince = deed.at();
    createdAt = deed.at();
    createdBy = deed.actor().userId();
  }

  static Progress draft(Deed deed) {
    return new Progress(deed);
  }

  Life toLife() {
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

  void handedIn(Deed deed) {
    submission++;
    submittedAt = deed.at();
    submittedBy = deed.actor().userId();
    if (firstSubmittedAt == null) {
      firstSubmittedAt = deed.at();
    }
  }

  /** One clock runs at a time: whoever has the ball. */
  void startClock(Transition step, Instant at, Setting setting) {
    stopClocks();
    BusinessCalendar calendar = setting.program().calendar();
    Terms terms = setting.program().terms();
    switch (step) {
      case SUBMIT, RESUBMIT -> reviewDue = calendar.due(at, terms.reviewBusinessDays());
      case DISPUTE, RESUBMIT_DISPUTE -> disputeDue = calendar.due(at, terms.disputeBusinessDays());
      case REQUEST_INFORMATION, REQUEST_INFORMATION_IN_DISPUTE ->
          responseDue = calendar.due(at, terms.responseBusinessDays());
      default -> throw new IllegalArgumentException(step + " starts no clock");
    }
    if (responseDue == null) {
      informationRequest = null;
    }
  }

  void stopClocks() {
    reviewDue = null;
    responseDue = null;
    disputeDue = null;
  }

  void decided(Deed deed, ReasonCode reason, String text) {
    stopClocks();
    informationRequest = null;
    decidedBy = deed.actor().userId();
    deciders.add(decidedBy);
    decidedAt = deed.at();
    decisionReason = reason;
    decisionText = text;
  }

  void noDisputeLeft() {
    rejectionFinal = true;
    disputeUntil = null;
  }

  /** Opens the dispute window, or closes it for good. */
  void rejected(boolean isFinal, Instant at, Setting setting) {
    if (isFinal) {
      noDisputeLeft();
      return;
    }
    rejectionFinal = false;
    BusinessCalendar calendar = setting.program().calendar();
    LocalDate lastDay =
        at.atZone(calendar.zone())
            .toLocalDate()
            .plusDays(setting.program().terms().disputeWindowDays());
    disputeUntil = calendar.endOf(lastDay);
  }
}

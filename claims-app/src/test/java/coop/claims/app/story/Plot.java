package coop.claims.app.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happens in the story, however it is told. A partner claims for a training: the reviewer asks
 * about the agenda, the partner answers, and a part of the room is not reimbursed. A second claim
 * is rejected, contested by the incentives admin, and approved by another reviewer.
 */
final class Plot {

  static final String PROGRAM = "CLOUD-DIRECT";
  static final String ACTIVITY = "PR-TRAIN";

  static final String PARTNER = "aurora-user";
  static final String PARTNER_ADMIN = "aurora-admin";
  static final String REVIEWER = "reviewer-1";
  static final String DISPUTE_REVIEWER = "reviewer-2";
  static final String ONLOOKER = "supervisor";
  static final String PAYER = "finance-1";

  static final String ROOM = "1200.00";
  static final String ROOM_APPROVED = "950.00";
  static final String CATERING = "300.00";
  static final String INVOICE_TOTAL = "1500.00";
  static final String TRAINER_HOURLY = "80.00";
  static final String TRAINER_HOURS = "8";
  static final String TRAINER = "640.00";
  static final String CLAIMED = "2140.00";
  static final String APPROVED = "1890.00";

  static final String AGENDA_NOTE = "The agenda as handed out";
  static final String SLIDES_NOTE = "The vendor deck we showed";
  static final String ATTENDEES = "24";
  static final String FEEDBACK = "Which part of the day was about vendor products?";
  static final String ASKED = "Please say more about the agenda.";
  static final String ANSWER = "All of it: both blocks are product training.";
  static final String CUT = "The room was booked for a second event, too.";
  static final String REJECTED = "The invoice does not show who was trained.";
  static final String CONTESTED = "The list of attendees is part of the statement.";
  static final String SETTLED = "The statement covers it.";

  /** From nothing to handed in; the same for both claims. */
  private static final List<String> HANDED_IN =
      List.of(
          "claim.created",
          "invoice.added",
          "document.added",
          "statement.added",
          "document.added",
          "document.added",
          "metric.set",
          "core.confirmed",
          "claim.submitted",
          "claim.review-started");

  private Plot() {}

  /** What the first claim's history says in the end. */
  static List<String> historyOfTheApproved() {
    return after(
        "feedback.given",
        "claim.information-requested",
        "feedback.answered",
        "claim.resubmitted",
        "claim.review-started",
        "item.decided",
        "claim.approved");
  }

  /** What the second claim's history says in the end. */
  static List<String> historyOfTheDisputed() {
    return after("claim.rejected", "claim.disputed", "claim.dispute-approved");
  }

  private static List<String> after(String... rest) {
    return Stream.concat(HANDED_IN.stream(), List.of(rest).stream()).toList();
  }
}

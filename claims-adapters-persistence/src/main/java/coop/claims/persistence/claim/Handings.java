package coop.claims.persistence.claim;

import coop.claims.domain.claim.Claim;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.Form;
import coop.claims.domain.claim.ItemDecision;
import coop.claims.domain.claim.ItemRef;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.Submission;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Money;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What was handed in and what was decided of it: rows that are only ever added. */
final class Handings {

  private final Sql sql;
  private final Receipts receipts;

  Handings(Sql sql) {
    this.sql = sql;
    this.receipts = new Receipts(sql);
  }

  /** Writes the claim's new submission, its new decisions and their receipt, if there are any. */
  void add(Claim claim) {
    UUID organisation = claim.placement().organisationId();
    claim.newSubmission().ifPresent(submission -> add(organisation, submission));
    List<ItemDecision> decisions = claim.newDecisions();
    sql.batch(
        """
        insert into item_decision (id, organisation_id, claim_id, submission, item, item_revision,
            state, reason, text, approved, currency, decided_by, decided_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decisions.stream().map(d -> columns(organisation, d)).toList());
    claim.newReceipt().ifPresent(receipts::add);
  }

  private void add(UUID organisation, Submission submission) {
    sql.change(
        """
        insert into submission (claim_id, number, organisation_id, kind, submitted_at, submitted_by,
            claimed, currency, form, content, findings)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
        """,
        submission.claimId(),
        submission.number(),
        organisation,
        submission.kind(),
        submission.at(),
        submission.by(),
        submission.claimed().amount(),
        submission.claimed().currency(),
        RecordJson.write(submission.form()),
        RecordJson.write(submission.content()),
        RecordJson.write(submission.findings(), Finding.class));
  }

  Submission last(UUID claimId) {
    return sql.first(
            "select * from submission where claim_id = ? order by number desc limit 1",
            Handings::submission,
            claimId)
        .orElseThrow();
  }

  List<ItemDecision> decisionsOn(UUID claimId, int submission) {
    return sql.list(
        "select * from item_decision where claim_id = ? and submission = ? order by decided_at, id",
        Handings::decision,
        claimId,
        submission);
  }

  private static Submission submission(Row row) throws SQLException {
    return new Submission(
        row.uuid("claim_id"),
        row.number("number"),
        row.constant("kind", Submission.Kind.class),
        row.instant("submitted_at"),
        row.uuid("submitted_by"),
        row.money("claimed", row.currency("currency")),
        row.json("form", Form.class),
        row.json("content", Content.class),
        row.json("findings", RecordJson.listOf(Finding.class)));
  }

  static ItemDecision decision(Row row) throws SQLException {
    return new ItemDecision(
        row.uuid("id"),
        row.uuid("claim_id"),
        row.number("submission"),
        ItemRef.parse(row.text("item")),
        row.number("item_revision"),
        row.constant("state", ItemState.class),
        row.constant("reason", ReasonCode.class),
        row.text("text"),
        row.money("approved", row.currency("currency")),
        row.uuid("decided_by"),
        row.instant("decided_at"));
  }

  private static Object[] columns(UUID organisation, ItemDecision decision) {
    Money approved = decision.approved();
    return new Object[] {
      decision.id(),
      organisation,
      decision.claimId(),
      decision.submission(),
      decision.item().toString(),
      decision.itemRevision(),
      decision.state(),
      decision.reason(),
      decision.text(),
      approved == null ? null : approved.amount(),
      approved == null ? null : approved.currency(),
      decision.by(),
      decision.at()
    };
  }
}

package coop.claims.persistence.claim;

import coop.claims.domain.account.Side;
import coop.claims.domain.claim.DecisionReceipt;
import coop.claims.domain.claim.DecisionReceipts.ReceiptView;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.RecordJson;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** Receipts of decisions, in the table decision_receipt: rows that are only ever added. */
final class Receipts {

  private static final Keyset LATEST_FIRST =
      Keyset.by("receipts", true, new Key("c.decided_at", "timestamptz"), new Key("c.id", "uuid"));

  private static final String DECIDER = "left join app_user u on u.id = c.decided_by";

  private final Sql sql;

  Receipts(Sql sql) {
    this.sql = sql;
  }

  void add(DecisionReceipt receipt) {
    sql.change(
        """
        insert into decision_receipt (id, organisation_id, claim_id, submission, kind, disputed,
            program_code, program_version, decided_at, side, decided_by, reason, text, currency,
            claimed, approved, rules, lines, caps)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
        """,
        receipt.id(),
        receipt.organisationId(),
        receipt.claimId(),
        receipt.submission(),
        receipt.kind(),
        receipt.disputed(),
        receipt.programCode(),
        receipt.programVersion(),
        receipt.at(),
        receipt.side(),
        receipt.by(),
        receipt.reason(),
        receipt.text(),
        receipt.claimed().currency(),
        receipt.claimed().amount(),
        receipt.approved() == null ? null : receipt.approved().amount(),
        RecordJson.write(receipt.rules(), DecisionReceipt.Rule.class),
        RecordJson.write(receipt.lines(), DecisionReceipt.Line.class),
        RecordJson.write(receipt.caps(), DecisionReceipt.Cap.class));
  }

  Page<ReceiptView> of(UUID claimId, PageRequest page) {
    return LATEST_FIRST.page(
        sql,
        new Query("select c.* from decision_receipt c").where("c.claim_id = ?", claimId),
        "c.*, u.display_name",
        DECIDER,
        page,
        Receipts::read);
  }

  Optional<ReceiptView> one(UUID claimId, UUID receiptId) {
    return sql.first(
        "select c.*, u.display_name from decision_receipt c "
            + DECIDER
            + " where c.claim_id = ? and c.id = ?",
        Receipts::read,
        claimId,
        receiptId);
  }

  private static ReceiptView read(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    return new ReceiptView(
        new DecisionReceipt(
            row.uuid("id"),
            row.uuid("claim_id"),
            row.uuid("organisation_id"),
            row.number("submission"),
            row.constant("kind", DecisionReceipt.Kind.class),
            row.flag("disputed"),
            row.text("program_code"),
            row.number("program_version"),
            row.instant("decided_at"),
            row.constant("side", Side.class),
            row.uuid("decided_by"),
            row.constant("reason", ReasonCode.class),
            row.text("text"),
            row.money("claimed", currency),
            row.money("approved", currency),
            row.json("rules", RecordJson.listOf(DecisionReceipt.Rule.class)),
            row.json("lines", RecordJson.listOf(DecisionReceipt.Line.class)),
            row.json("caps", RecordJson.listOf(DecisionReceipt.Cap.class))),
        row.text("display_name"));
  }
}

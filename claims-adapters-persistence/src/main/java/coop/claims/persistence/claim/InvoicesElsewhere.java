package coop.claims.persistence.claim;

import coop.claims.domain.claim.InvoiceElsewhere;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Invoices that stand in more than one claim, in one statement. It goes from each invoice to its
 * likes by an index, and no further than it needs.
 */
final class InvoicesElsewhere {

  private static final String SELECT =
      """
      select i.id as invoice_id, other.*
        from invoice i
       cross join lateral (
             select c.number, c.organisation_id, c.location_id, c.program_code,
                    c.first_submitted_at is not null as submitted
               from invoice same
               join claim c on c.id = same.claim_id
              where same.organisation_id = i.organisation_id
                and same.paper_key = i.paper_key
                and same.claim_id <> i.claim_id
                and c.deleted_at is null
                and c.status not in ('WITHDRAWN', 'EXPIRED', 'REJECTED')
                and (? or c.first_submitted_at is not null)
              order by same.id
              limit ?) other
       where i.claim_id = ?
       order by i.position
      """;

  private final Sql sql;

  InvoicesElsewhere(Sql sql) {
    this.sql = sql;
  }

  List<InvoiceElsewhere> of(UUID claimId, boolean draftsToo) {
    return sql.list(SELECT, InvoicesElsewhere::read, draftsToo, InvoiceElsewhere.MOST, claimId);
  }

  private static InvoiceElsewhere read(Row row) throws SQLException {
    return new InvoiceElsewhere(
        row.uuid("invoice_id"),
        row.text("number"),
        row.uuid("organisation_id"),
        row.uuid("location_id"),
        row.text("program_code"),
        row.flag("submitted"));
  }
}

package coop.claims.app.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives the generator's decided claims what a decision needs: two lines of their invoice, and a
 * submission that says so with two documents, a metric's value and its own words.
 */
final class DecidedRows {

  private static final String LINES =
      """
      insert into cost_line (id, organisation_id, claim_id, invoice_id, position, expense_type,
          currency, amount, approved, judgement, revision)
        select gen_random_uuid(), i.organisation_id, i.claim_id, i.id, part.number, 'AGENCY',
               i.currency, part.amount, case c.status when 'APPROVED' then part.amount end,
               case c.status when 'APPROVED' then 'ACCEPTED' else 'PENDING' end, 1
          from invoice i
          join claim c on c.id = i.claim_id and c.status in ('APPROVED', 'REJECTED')
         cross join lateral (values (0, 1.00), (1, i.net - 1.00)) part (number, amount)
         where not exists (select from cost_line l where l.claim_id = c.id)
      """;

  private static final String SUBMISSIONS =
      """
      insert into submission (claim_id, number, organisation_id, kind, submitted_at, submitted_by,
          claimed, currency, form, content, findings)
        select c.id, 1, c.organisation_id, 'FIRST', c.first_submitted_at, c.organisation_id,
               c.claimed, c.currency,
               jsonb_build_object('name', c.name, 'activityCode', c.activity_code,
                 'currency', c.currency, 'activityStart', c.activity_start,
                 'activityEnd', c.activity_end, 'description', 'As every half-year'),
               jsonb_build_object(
                 'invoices', jsonb_build_array(jsonb_build_object(
                   'id', i.id, 'vendor', i.vendor, 'number', i.number, 'date', i.invoice_date,
                   'net', jsonb_build_object('amount', round(i.net, 2)::text, 'currency', i.currency),
                   'tax', jsonb_build_object('amount', '0.00', 'currency', i.currency),
                   'gross',
                     jsonb_build_object('amount', round(i.gross, 2)::text, 'currency', i.currency),
                   'lines', (select jsonb_agg(jsonb_build_object(
                       'id', l.id, 'expenseType', l.expense_type,
                       'amount', jsonb_build_object(
                         'amount', round(l.amount, 2)::text, 'currency', l.currency),
                       'judgement', jsonb_build_object('state', 'PENDING'), 'revision', 1,
                       'answers', '{}'::jsonb) order by l.position)
                     from cost_line l where l.invoice_id = i.id))),
                 'statements', '[]'::jsonb,
                 'documents', (select jsonb_agg(jsonb_build_object(
                     'id', gen_random_uuid(), 'kind', d.kind, 'slot', d.slot,
                     'file', jsonb_build_object('sha256', repeat('0', 64), 'size', 1000,
                       'mediaType', 'application/pdf', 'scanState', 'CLEAN'),
                     'fileName', d.kind || '.pdf', 'note', 'As it was',
                     'uploadedBy', c.organisation_id, 'uploadedAt', '2026-02-01T10:00:00Z',
                     'current', true, 'judgement', jsonb_build_object('state', 'PENDING'),
                     'revision', 1))
                   from (values ('INVOICE', i.id::text), ('PROOF', 'landing-page')) d (kind, slot)),
                 'metrics', '[]'::jsonb,
                 'confirmations', '[]'::jsonb,
                 'answers', '{}'::jsonb),
               '[]'
          from claim c
          join invoice i on i.claim_id = c.id
         where c.status in ('APPROVED', 'REJECTED')
           and not exists (select from submission s where s.claim_id = c.id)
      """;

  private DecidedRows() {}

  static void complete(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(LINES);
      statement.execute(SUBMISSIONS);
      statement.execute("set session_replication_role = origin");
      for (String table : new String[] {"cost_line", "submission", "fund"}) {
        statement.execute("vacuum analyze " + table);
      }
    }
  }
}

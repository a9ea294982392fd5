package coop.claims.persistence.rule;

import coop.claims.domain.rule.Charge;
import coop.claims.domain.rule.Charges;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** {@link Charges} in the tables claim and cost_line. */
public final class PostgresCharges implements Charges {

  private static final String SELECT =
      """
      select c.activity_code, l.expense_type, l.answers,
             sum(case when c.status = 'APPROVED' then coalesce(l.approved, l.amount)
                      else l.amount end) as amount
        from claim c
        join cost_line l on l.claim_id = c.id
       where c.enrollment_id = ? and c.period_id = ? and c.activity_code = any(?)
         and c.currency = ? and c.id <> ?
         and c.status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'DISPUTED',
                          'PARTNER_ACTION_REQUIRED', 'APPROVED')
       group by c.activity_code, l.expense_type, l.answers
       order by c.activity_code, l.expense_type, l.answers
      """;

  private final Sql sql;

  public PostgresCharges(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public List<Charge> others(
      UUID enrollmentId, UUID periodId, UUID claimId, Currency currency, Set<String> activities) {
    return sql.list(
        SELECT,
        row ->
            new Charge(
                row.text("activity_code"),
                row.text("expense_type"),
                row.textsByName("answers"),
                row.money("amount", currency)),
        enrollmentId,
        periodId,
        activities.toArray(String[]::new),
        currency,
        claimId);
  }
}

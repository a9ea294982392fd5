package coop.claims.persistence.payment;

import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.Payments;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.util.List;

/** {@link Payments} in the table payment. */
public final class PostgresPayments implements Payments {

  private final Sql sql;

  public PostgresPayments(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public void add(List<Payment> payments) {
    sql.batch(
        """
        insert into payment (id, number, organisation_id, location_id, program_code, claim_id,
            fund_id, entity_code, amount, currency, status, basis, approved_at, due_at)
          select ?, ?, c.organisation_id, c.location_id, c.program_code, c.id, ?, ?, ?, ?, ?, ?, ?,
                 ?
            from claim c where c.organisation_id = ? and c.id = ?
        """,
        payments.stream().map(PostgresPayments::columns).toList());
  }

  private static Object[] columns(Payment payment) {
    return new Object[] {
      payment.id(),
      payment.number(),
      payment.fundId(),
      payment.entityCode(),
      payment.amount().amount(),
      payment.amount().currency(),
      payment.status(),
      payment.basis(),
      payment.approvedAt(),
      payment.dueAt(),
      payment.organisationId(),
      payment.claimId()
    };
  }
}

package coop.claims.persistence.payment;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Role;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.payment.Payment;
import coop.claims.domain.payment.PaymentReading;
import coop.claims.domain.payment.PaymentViews.PaymentFilter;
import coop.claims.domain.payment.PaymentViews.PaymentLine;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.account.Narrowing;
import coop.claims.persistence.shared.Keyset;
import coop.claims.persistence.shared.Keyset.Key;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** {@link PaymentReading} by SQL. */
public final class PostgresPaymentReading implements PaymentReading {

  private static final Set<Role> READERS = EnumSet.of(Role.FINANCE, Role.SUPERVISOR, Role.SUPPORT);

  private static final String COLUMNS =
      """
      c.*, o.name as organisation_name, l.name as location_name, k.number as claim_number,
      k.name as claim_name, g.zone
      """;

  private static final String JOINS =
      """
      join claim k on k.id = c.claim_id
      join organisation o on o.id = c.organisation_id
      join location l on l.id = c.location_id
      join program g on g.code = c.program_code
      """;

  /** What waits for a tax invoice has no due date and stands last. */
  private static final Keyset NEAREST_FIRST =
      Keyset.by("nearest", false, new Key("c.due_key", "timestamptz"), new Key("c.id", "uuid"));

  private final Sql sql;

  public PostgresPaymentReading(EntityManager em) {
    this.sql = new Sql(em);
  }

  @Override
  public Page<PaymentLine> list(Actor actor, PaymentFilter filter, PageRequest page) {
    Query payments = new Query("select c.* from payment c");
    Set<Role> roles = actor.isPartner() ? ClaimRights.PARTNER_ROLES : READERS;
    Narrowing.narrow(payments, actor, roles, "c", "c.program_code")
        .whereEqual("c.status", filter.status())
        .whereEqual("c.program_code", filter.programCode());
    return NEAREST_FIRST.page(sql, payments, COLUMNS, JOINS, page, PostgresPaymentReading::line);
  }

  @Override
  public List<PaymentLine> ofClaim(UUID claimId) {
    return sql.list(
        "select "
            + COLUMNS
            + " from payment c "
            + JOINS
            + " where c.claim_id = ? order by c.entity_code, c.id",
        PostgresPaymentReading::line,
        claimId);
  }

  private static PaymentLine line(Row row) throws SQLException {
    Payment payment =
        new Payment(
            row.uuid("id"),
            row.text("number"),
            row.uuid("organisation_id"),
            row.uuid("claim_id"),
            row.uuid("fund_id"),
            row.text("entity_code"),
            row.money("amount", row.currency("currency")),
            row.constant("status", Payment.Status.class),
            row.constant("basis", Payment.Basis.class),
            row.instant("approved_at"),
            row.instant("due_at"));
    return new PaymentLine(
        payment,
        row.text("organisation_name"),
        row.text("location_name"),
        row.text("claim_number"),
        row.text("claim_name"),
        row.text("program_code"),
        row.text("zone"));
  }
}

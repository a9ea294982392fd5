package coop.claims.persistence.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.ClaimStatus;
import coop.claims.domain.claim.ClaimViews;
import coop.claims.domain.claim.ClaimViews.OverviewFilter;
import coop.claims.domain.claim.ClaimViews.StatusTotal;
import coop.claims.persistence.account.Narrowing;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts and sums from the table claim_total. A partner's rows are few. The vendor's are those of
 * everybody, so each status is added up until it is enough: every row counts one claim at least.
 */
final class ClaimTotals {

  private static final String VENDOR =
      Stream.of(ClaimStatus.values())
          .filter(status -> status != ClaimStatus.EDITING && status != ClaimStatus.EXPIRED)
          .map(status -> "('" + status.name() + "')")
          .reduce((a, b) -> a + ", " + b)
          .orElseThrow();

  private final Sql sql;

  ClaimTotals(Sql sql) {
    this.sql = sql;
  }

  List<StatusTotal> of(Actor actor, OverviewFilter filter) {
    return actor.isVendor() ? counts(actor, filter) : sums(actor, filter);
  }

  private List<StatusTotal> sums(Actor actor, OverviewFilter filter) {
    Query query =
        new Query(
            "select t.status, t.currency, sum(t.count) as count, sum(t.claimed) as claimed,"
                + " sum(t.approved) as approved from claim_total t");
    narrow(query, actor, filter).add("group by t.status, t.currency having sum(t.count) > 0");
    return sql.list(query, ClaimTotals::total).stream()
        .sorted(
            Comparator.comparing(StatusTotal::status)
                .thenComparing(t -> t.currency().getCurrencyCode()))
        .toList();
  }

  private List<StatusTotal> counts(Actor actor, OverviewFilter filter) {
    Query rows =
        new Query("select t.count from claim_total t")
            .where("t.count > 0")
            .where("t.status = s.status");
    Query query =
        new Query("select s.status, n.count from (values " + VENDOR + ") s (status)")
            .add("cross join lateral (select sum(x.count) as count from (")
            .add(narrow(rows, actor, filter))
            .add("order by t.count desc limit " + ClaimViews.MOST_COUNTED)
            .add(") x) n where n.count > 0");
    return sql
        .list(
            query,
            row ->
                StatusTotal.counted(
                    row.constant("status", ClaimStatus.class), row.longNumber("count")))
        .stream()
        .sorted(Comparator.comparing(StatusTotal::status))
        .toList();
  }

  private static Query narrow(Query query, Actor actor, OverviewFilter filter) {
    return Narrowing.narrow(
            query,
            actor,
            actor.isPartner() ? ClaimRights.PARTNER_ROLES : ClaimRights.VENDOR_READERS,
            "t",
            "t.program_code")
        .whereEqual("t.program_code", filter.programCode())
        .whereEqual("t.period_id", filter.periodId())
        .whereEqual("t.location_id", filter.locationId());
  }

  private static StatusTotal total(Row row) throws SQLException {
    Currency currency = row.currency("currency");
    return new StatusTotal(
        row.constant("status", ClaimStatus.class),
        currency,
        row.longNumber("count"),
        row.money("claimed", currency),
        row.money("approved", currency));
  }
}

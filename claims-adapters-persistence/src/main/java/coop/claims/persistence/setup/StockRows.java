package coop.claims.persistence.setup;

import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.partner.Enrollment;
import coop.claims.domain.partner.Location;
import coop.claims.domain.partner.Organisation;
import coop.claims.domain.setup.MasterData.Entity;
import coop.claims.domain.setup.Stock.FundThere;
import coop.claims.domain.setup.Stock.Person;
import coop.claims.persistence.shared.Row;
import coop.claims.persistence.shared.Sql;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All master data but programs, one statement for each kind. */
final class StockRows {

  private final Sql sql;

  StockRows(Sql sql) {
    this.sql = sql;
  }

  List<Entity> entities() {
    return sql.list(
        "select code, name, currency from vendor_entity order by code",
        row -> new Entity(row.text("code"), row.text("name"), row.text("currency")));
  }

  List<Organisation> organisations() {
    return sql.list(
        "select id, code, name, country, time_zone, language from organisation order by code",
        row ->
            new Organisation(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("country"),
                ZoneId.of(row.text("time_zone")),
                row.text("language")));
  }

  List<Location> locations() {
    return sql.list(
        "select id, organisation_id, code, name, country from location order by code",
        row ->
            new Location(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.text("code"),
                row.text("name"),
                row.text("country")));
  }

  List<Enrollment> enrollments() {
    return sql.list(
        "select id, organisation_id, location_id, program_code, status from enrollment",
        row ->
            new Enrollment(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.uuid("location_id"),
                row.text("program_code"),
                row.constant("status", Enrollment.Status.class)));
  }

  /** Earnings that came from a file say so, but for those of a set-up before they did. */
  List<FundThere> funds() {
    return sql.list(
        """
        select f.enrollment_id, f.period_id, f.entity_code, f.currency,
               coalesce(sum(m.amount), 0) as taken_in
          from fund f
          left join fund_movement m
            on m.fund_id = f.id and m.kind = 'EARN'
               and (m.reason = 'MASTER_DATA'
                    or m.actor_id = '00000000-0000-0000-0000-000000000003')
         group by f.id
        """,
        row ->
            new FundThere(
                row.uuid("enrollment_id"),
                row.uuid("period_id"),
                row.text("entity_code"),
                row.money("taken_in", row.currency("currency"))));
  }

  List<Person> people() {
    return sql.list(
        """
        select u.id, u.username, u.display_name, u.email, u.organisation_id,
               array(select g.role from role_grant g
                      where g.user_id = u.id order by g.ctid) as roles,
               array(select coalesce(g.location_id::text, '') from role_grant g
                      where g.user_id = u.id order by g.ctid) as locations,
               array(select coalesce(g.program_code, '') from role_grant g
                      where g.user_id = u.id order by g.ctid) as programs
          from app_user u
        """,
        row ->
            new Person(
                row.uuid("id"),
                row.text("username"),
                row.text("display_name"),
                row.text("email"),
                row.uuid("organisation_id"),
                grants(row)));
  }

  private static Set<Grant> grants(Row row) throws SQLException {
    String[] roles = row.texts("roles");
    String[] locations = row.texts("locations");
    String[] programs = row.texts("programs");
    Set<Grant> grants = new HashSet<>();
    for (int i = 0; i < roles.length; i++) {
      grants.add(
          new Grant(
              Role.valueOf(roles[i]),
              locations[i].isEmpty() ? null : UUID.fromString(locations[i]),
              programs[i].isEmpty() ? null : programs[i]));
    }
    return grants;
  }
}

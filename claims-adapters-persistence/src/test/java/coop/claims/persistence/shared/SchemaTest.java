package coop.claims.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of every table, those of later migrations included. */
class SchemaTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void everyForeignKeyHasAnIndexThatStartsWithItsFirstColumn() throws SQLException {
    assertThat(
            found(
                """
                select k.conrelid::regclass || ': ' || k.conname
                  from pg_constraint k
                 where k.contype = 'f'
                   and k.connamespace = 'public'::regnamespace
                   and not exists (
                     select from pg_index i
                      where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])
                """))
        .isEmpty();
  }

  @Test
  void everyTableWithAnOrganisationForcesRowLevelSecurityAndHasPolicies() throws SQLException {
    assertThat(
            found(
                """
                select c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind = 'r'
                   and (not c.relrowsecurity or not c.relforcerowsecurity
                        or (select count(*) from pg_policy p where p.polrelid = c.oid) < 2)
                """))
        .isEmpty();
  }

  @Test
  void onlyWhatEverybodyMayReadIsWithoutRowLevelSecurity() throws SQLException {
    assertThat(
            found(
                """
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind = 'r'
                   and not c.relforcerowsecurity
                 order by 1
                """))
        .containsExactly(
            "activity",
            "flyway_schema_history",
            "holiday",
            "period",
            "program",
            "program_version",
            "vendor_entity");
  }

  @Test
  void onlyRowsOfTheVendorsOwnPeopleMayLackAnOrganisation() throws SQLException {
    assertThat(
            found(
                """
                select c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind = 'r'
                   and not a.attnotnull
                 order by 1
                """))
        .containsExactly("access_token", "app_user", "role_grant");
  }

  @Test
  void whatIsAppendedIsNeverChangedOrDeletedByTheApplication() throws SQLException {
    assertThat(
            found(
                """
                select g.table_name || ': ' || g.grantee || ' may ' || g.privilege_type
                  from information_schema.role_table_grants g
                 where g.table_name in ('claim_history', 'fund_movement', 'submission',
                                        'item_decision', 'comment', 'internal_note',
                                        'security_event', 'program_version',
                                        'decision_receipt', 'exchange_rate', 'accrual',
                                        'accrual_batch', 'ledger_check')
                   and g.grantee like 'claims\\_%'
                   and g.grantee <> 'claims_owner'
                   and g.privilege_type not in ('SELECT', 'INSERT')
                union
                select g.table_name || '.' || g.column_name || ': ' || g.grantee
                  from information_schema.column_privileges g
                 where g.table_name in ('claim_history', 'fund_movement', 'submission',
                                        'item_decision', 'comment', 'internal_note',
                                        'security_event', 'program_version',
                                        'decision_receipt', 'exchange_rate', 'accrual',
                                        'accrual_batch', 'ledger_check')
                   and g.grantee in ('claims_partner', 'claims_vendor', 'claims_system')
                   and g.privilege_type = 'UPDATE'
                """))
        .isEmpty();
  }

  @Test
  void theApplicationsOwnRoleHasNoRightOfItsOwn() throws SQLException {
    assertThat(
            found(
                """
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind = 'r'
                   and has_table_privilege('claims_app', c.oid,
                         'select, insert, update, delete, truncate')
                """))
        .isEmpty();
  }

  @Test
  void amountsRatesAndInstantsHaveTheTypesOfTheLedger() throws SQLException {
    assertThat(
            found(
                """
                select c.table_name || '.' || c.column_name || ' ' || c.data_type
                  from information_schema.columns c
                 where c.table_schema = 'public'
                   and c.table_name <> 'flyway_schema_history'
                   and (c.data_type in ('real', 'double precision', 'money',
                                        'timestamp without time zone')
                        or (c.data_type = 'numeric'
                            and c.numeric_precision || ',' || c.numeric_scale <>
                                case c.column_name when 'rate' then '20,10' else '19,4' end))
                """))
        .isEmpty();
  }

  private static List<String> found(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DATABASE.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}

package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The books behind an application, read as the database's superuser whom no row-level security
 * binds: what no page shows has to be right as well.
 *
 * @param home of the embedded PostgreSQL
 */
public record Ledger(Path home) {

  private static final Duration TELLING = Duration.ofSeconds(90);
  private static final String UNTOLD =
      "select event_id from outbox where told_at is null and dead_at is null";

  /** Funds whose balances are not the sums of their entries. */
  private static final String UNBALANCED =
      """
      select f.id, f.budget, f.available, f.reserved, f.consumed, f.expired,
             f.rebate, f.recovered, e.*
        from fund f
        left join lateral (
          select coalesce(sum(amount) filter (where kind in ('EARN', 'ADJUST')), 0) as came,
                 coalesce(sum(amount) filter (where kind = 'RESERVE'), 0) as set_aside,
                 coalesce(sum(amount) filter (where kind = 'RELEASE'), 0) as given_back,
                 coalesce(sum(amount) filter (where kind = 'CONSUME'), 0) as spent,
                 coalesce(sum(amount) filter (where kind = 'EXPIRE'), 0) as lapsed,
                 coalesce(sum(amount) filter (where kind = 'CONVERT_TO_REBATE'), 0) as turned,
                 coalesce(sum(amount) filter (where kind = 'CLAW_BACK'), 0) as taken_back
            from fund_movement m where m.fund_id = f.id) e on true
       where f.budget <> -came
          or f.available <> came - set_aside + given_back - lapsed - turned
          or f.reserved <> set_aside - given_back - spent
          or f.consumed <> spent - taken_back
          or f.expired <> lapsed
          or f.rebate <> turned
          or f.recovered <> taken_back
          or f.reserved <> (select coalesce(sum(reserved), 0)
                              from fund_reservation r where r.fund_id = f.id)
      """;

  /** Claims one part of whose last step is missing, whichever part. */
  private static final String HALF_CLAIMS =
      """
      select c.id, c.status, c.submission, c.claimed
        from claim c
       where c.submission <> (select count(*) from submission s where s.claim_id = c.id)
          or c.submission <> (select count(*) from claim_history h
                               where h.claim_id = c.id
                                 and h.action in ('claim.submitted', 'claim.resubmitted',
                                                  'claim.disputed', 'claim.dispute-resubmitted'))
          or (c.status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'DISPUTED')
              and c.claimed <> (select coalesce(sum(r.reserved), 0)
                                  from fund_reservation r where r.claim_id = c.id))
          or (c.status in ('EDITING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')
              and exists (select from fund_reservation r
                           where r.claim_id = c.id and r.reserved > 0))
          or (c.status = 'APPROVED'
              and c.approved <> (select coalesce(sum(r.consumed), 0)
                                   from fund_reservation r where r.claim_id = c.id))
          or c.claimed <> (select coalesce(sum(l.amount), 0)
                             from cost_line l where l.claim_id = c.id)
          or c.history_seq <> (select count(*) from claim_history h where h.claim_id = c.id)
          or c.history_seq <> (select count(*) from outbox o where o.claim_id = c.id)
          or c.history_hash <> (select hash from claim_history h
                                 where h.claim_id = c.id order by seq desc limit 1)
      """;

  /** Entries of histories that do not hang on the one before. */
  private static final String BROKEN_CHAINS =
      """
      select claim_id, seq
        from (select claim_id, seq, previous_hash,
                     lag(hash, 1, repeat('0', 64)) over w as before,
                     row_number() over w as place
                from claim_history
              window w as (partition by claim_id order by seq)) h
       where previous_hash <> before or seq <> place
      """;

  /** Totals of the overview that are not the sums of the claims. */
  private static final String WRONG_TOTALS =
      """
      select *
        from (select organisation_id, location_id, program_code, period_id, status, currency,
                     count(*) as count, sum(claimed) as claimed
                from claim where deleted_at is null
               group by 1, 2, 3, 4, 5, 6) c
        full join (select * from claim_total where count <> 0) t
             using (organisation_id, location_id, program_code, period_id, status, currency)
       where c.count is distinct from t.count or c.claimed is distinct from t.claimed
      """;

  /** Everything the database must be able to say of itself at any commit. */
  public void mustBeRight() {
    assertThat(rows(UNBALANCED)).as("funds that are not the sum of their entries").isEmpty();
    assertThat(rows(HALF_CLAIMS)).as("claims half done").isEmpty();
    assertThat(rows(BROKEN_CHAINS)).as("histories with a broken chain").isEmpty();
    assertThat(rows(WRONG_TOTALS)).as("totals that are not the sums of claims").isEmpty();
  }

  /** Waits until everybody was told what happened so far: nothing works in the background then. */
  public void awaitTold() {
    Waiting.upTo(TELLING).until("nothing waits in the outbox", () -> rows(UNTOLD).isEmpty());
  }

  /** The rows of a query, each as text. */
  public List<List<String>> rows(String query) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      ResultSetMetaData columns = result.getMetaData();
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Changes something past every wall, as nobody should. */
  public void damage(String statement) {
    try (Connection connection = connection();
        Statement changing = connection.createStatement()) {
      changing.execute(statement);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private Connection connection() throws IOException, SQLException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("database.properties"))) {
      kept.load(reader);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + kept.getProperty("port") + "/claims",
        "postgres",
        kept.getProperty("superuser.password"));
  }
}

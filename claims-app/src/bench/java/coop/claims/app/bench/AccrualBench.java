package coop.claims.app.bench;

import coop.claims.app.it.Json;
import coop.claims.app.it.Rest;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * What it costs to book tables of 100, of 10,000 and of {@code bench.rows} accruals over REST, from
 * the first byte sent to the answer, held against COPY of the very rows that came of it into tables
 * of the same shape: with the same indexes, checks and foreign keys. The server's heap is collected
 * before, during and after, for it must not grow with the table.
 *
 * <p>An answer counts only once the database holds each row and each fund balances.
 */
class AccrualBench {

  private static final int MOST = Integer.getInteger("bench.rows", 1_000_000);
  private static final int[] SIZES = {100, 10_000, MOST};

  /** Rows that one fund gets, more or less. */
  private static final int ROWS_PER_FUND = 20;

  private static final String[] TABLES = {"fund", "fund_movement", "accrual"};

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token;
  private Server server;
  private String place;

  @Test
  void booking() throws Exception {
    Path jar = Path.of(System.getProperty("claims.jar", "target/claims.jar")).toAbsolutePath();
    try (Server running = Server.start(jar, jar.getParent());
        Connection database = running.database()) {
      server = running;
      token =
          Rest.withPassword(server.address(), "finance-1", Rest.PASSWORD)
              .post("tokens", Json.object("name", "bench"))
              .must(201)
              .json()
              .getString("token");
      places(database, MOST / ROWS_PER_FUND + 1);
      measure(database, 50, false);
      say("%n");
      int before = 0;
      for (int rows : SIZES) {
        if (rows <= MOST && rows > before) {
          measure(database, rows, true);
          before = rows;
        }
      }
    }
  }

  /** Locations of Aurora that take part in a program whose deadline is far away. */
  private void places(Connection database, int count) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          """
          insert into location (id, organisation_id, code, name, country)
          select gen_random_uuid(), o.id, 'BENCH-' || n, 'Bench ' || n, 'FR'
            from organisation o, generate_series(1, %d) n where o.code = 'AURORA'
          """
              .formatted(count));
      statement.execute(
          """
          insert into enrollment (id, organisation_id, location_id, program_code, status)
          select gen_random_uuid(), l.organisation_id, l.id, 'CLOUD-DIRECT', 'ENROLLED'
            from location l where l.code like 'BENCH-%'
          """);
      statement.execute("analyze location, enrollment");
      try (ResultSet row =
          statement.executeQuery(
              """
              select p.program_code || ',' || p.code || ',' || v.code, v.currency
                from period p, vendor_entity v
               where p.program_code = 'CLOUD-DIRECT' and p.claim_deadline > current_date
                 and v.currency = 'EUR'
               order by p.claim_deadline desc limit 1
              """)) {
        row.next();
        place = row.getString(1);
      }
    }
  }

  private void measure(Connection database, int rows, boolean told) throws Exception {
    Path table = Files.createTempFile("accruals", ".csv");
    try {
      write(table, rows);
      long before = server.heapAfterCollection();
      long start = System.nanoTime();
      CompletableFuture<JsonObject> booking =
          CompletableFuture.supplyAsync(() -> book(table, rows));
      long during = 0;
      while (!booking.isDone()) {
        // Collecting costs time, so the time that counts is taken with another table below.
        during = Math.max(during, server.heapAfterCollection());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      JsonObject answer = booking.join();
      verify(database, answer.getString("batchId"), rows);
      double copied = copy(database, answer.getString("batchId"), rows);
      write(table, rows);
      start = System.nanoTime();
      JsonObject again = book(table, rows);
      double alone = (System.nanoTime() - start) / 1e9;
      verify(database, again.getString("batchId"), rows);
      copied = Math.min(copied, copy(database, again.getString("batchId"), rows));
      if (told) {
        say(
            "%,d rows: %,.0f rows a second (%.2f s), %,.0f while its heap is collected again and"
                + " again; COPY %,.0f rows a second; %.2f of COPY%n",
            rows, rows / alone, alone, rows / seconds, rows / copied, copied / alone);
        say(
            "  heap after collection %.1f MB before, %.1f MB at most during, %.1f MB after%n",
            before / 1e6, during / 1e6, server.heapAfterCollection() / 1e6);
      }
    } finally {
      Files.delete(table);
    }
  }

  private void write(Path table, int rows) throws IOException {
    long series = System.nanoTime();
    int funds = Math.max(1, rows / ROWS_PER_FUND);
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write("partner,location,program,period,entity,amount,currency,reference\n");
      for (int i = 0; i < rows; i++) {
        int location = (int) ((i * 7_919L) % funds) + 1;
        out.write("AURORA,BENCH-" + location + "," + place + ",");
        out.write(i % 1000 + 1 + "." + (10 + i % 90) + ",EUR,B-" + series + "-" + i + "\n");
      }
    }
  }

  private JsonObject book(Path table, int rows) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(server.address().resolve("api/v1/accruals"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofFile(table))
              .build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(response.body()))) {
        JsonObject answer = reader.readObject();
        if (answer.getInt("booked") != rows) {
          throw new IllegalStateException("booked " + answer);
        }
        return answer;
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void verify(Connection database, String batch, int rows) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select (select count(*) from accrual a join fund_movement m on m.id = a.movement_id
                         where a.batch_id = '%s' and m.kind = 'EARN'),
                       (select count(*) from fund f
                         where f.id in (select m.fund_id from accrual a
                                          join fund_movement m on m.id = a.movement_id
                                         where a.batch_id = '%s')
                           and -f.budget <> (select sum(m.amount) from fund_movement m
                                              where m.fund_id = f.id
                                                and m.kind in ('EARN', 'ADJUST')))
                """
                    .formatted(batch, batch))) {
      row.next();
      if (row.getLong(1) != rows || row.getLong(2) != 0) {
        throw new IllegalStateException(
            row.getLong(1) + " rows, " + row.getLong(2) + " funds that do not balance");
      }
    }
  }

  /** In seconds: the batch's funds, entries and rows into empty tables, in one transaction. */
  private static double copy(Connection database, String batch, int rows) throws Exception {
    Path folder = Files.createTempDirectory("copied");
    PGConnection postgres = database.unwrap(PGConnection.class);
    String movements =
        "select m.* from accrual a join fund_movement m on m.id = a.movement_id where a.batch_id ="
            + " '"
            + batch
            + "'";
    String[] sources = {
      "select * from fund where id in (select fund_id from (" + movements + ") m)",
      movements,
      "select * from accrual where batch_id = '" + batch + "'"
    };
    try (Statement statement = database.createStatement()) {
      for (int i = 0; i < TABLES.length; i++) {
        statement.execute("drop table if exists bench_" + TABLES[i] + " cascade");
        statement.execute(
            "create table bench_" + TABLES[i] + " (like " + TABLES[i] + " including all)");
        try (OutputStream out = Files.newOutputStream(folder.resolve(TABLES[i]))) {
          postgres.getCopyAPI().copyOut("copy (" + sources[i] + ") to stdout", out);
        }
      }
      statement.execute(
          """
          alter table bench_fund
            add foreign key (enrollment_id, organisation_id)
              references enrollment (id, organisation_id),
            add foreign key (period_id) references period,
            add foreign key (entity_code, currency) references vendor_entity (code, currency)
          """);
      statement.execute(
          "alter table bench_fund_movement add foreign key (fund_id, organisation_id)"
              + " references bench_fund (id, organisation_id)");
      statement.execute(
          "alter table bench_accrual add foreign key (movement_id) references"
              + " bench_fund_movement, add foreign key (batch_id) references accrual_batch");
      database.setAutoCommit(false);
      long start = System.nanoTime();
      long copied = 0;
      for (String table : TABLES) {
        try (InputStream in = Files.newInputStream(folder.resolve(table))) {
          copied = postgres.getCopyAPI().copyIn("copy bench_" + table + " from stdin", in);
        }
      }
      database.commit();
      double seconds = (System.nanoTime() - start) / 1e9;
      database.setAutoCommit(true);
      if (copied != rows) {
        throw new IllegalStateException(copied + " rows were copied");
      }
      return seconds;
    } finally {
      for (String table : TABLES) {
        Files.deleteIfExists(folder.resolve(table));
      }
      Files.delete(folder);
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ENGLISH, format, values);
  }
}

package coop.claims.app.bench;

import coop.claims.app.bench.Load.Ask;
import coop.claims.app.bench.Load.Times;
import coop.claims.app.it.Json;
import coop.claims.app.it.Rest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * Search, lists, queue, detail and overview at 1,000 claims and at many, as ratios; and exports
 * against {@code COPY} of the same rows to the same client. Absolute times say nothing on a shared
 * machine: both ends of a ratio are of one run.
 */
class FindingBench {

  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("bench.claims", 1_000_000);
  private static final int PER_SECOND = Integer.getInteger("bench.rate", 5);
  private static final Duration HOW_LONG =
      Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
  private static final String COMMON = "campaign";

  private static final String COPY =
      "copy (select c.number, c.name, a.name->>'en', o.name, l.name, c.program_code, p.code,"
          + " c.status, c.claimed, c.approved, c.currency, c.due_at, c.updated_at from claim c"
          + " join organisation o on o.id = c.organisation_id join location l on l.id ="
          + " c.location_id join period p on p.id = c.period_id join program g on g.code ="
          + " c.program_code join activity a on a.program_code = c.program_code and"
          + " a.program_version = c.program_version and a.code = c.activity_code where"
          + " c.first_submitted_at is not null order by c.updated_at desc, c.id desc) to stdout"
          + " (format csv)";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Load load = new Load(PER_SECOND, HOW_LONG);
  private Server server;

  /** Who asks; the largest partner only once it is large. */
  private List<String> people = List.of("aurora-admin", "reviewer-1");

  @Test
  void findingAndExporting() throws Exception {
    Path jar = Path.of(System.getProperty("claims.jar", "target/claims.jar")).toAbsolutePath();
    try (Server running = Server.start(jar, jar.getParent());
        Connection database = running.database()) {
      server = running;
      Generator generator = new Generator(database);
      generator.upTo(FEW);
      Map<String, String> tokens = tokens();
      asks(tokens, database).forEach(load::run);
      Map<String, Times> few = measure(tokens, database);
      long heapFew = server.heapAfterCollection();
      export(tokens.get("reviewer-1"), "csv", visible(database));
      long heapFewExported = server.heapAfterCollection();
      generator.upTo(MANY);
      people = List.of("aurora-admin", "reviewer-1", "borealis-admin");
      asks(tokens, database).forEach(load::run);
      Map<String, Times> many = measure(tokens, database);
      say(
          "%nMedian at %,d and at %,d claims (95th of a hundred in brackets), %d a second%n",
          FEW, MANY, PER_SECOND);
      many.forEach((name, after) -> compare(name, few.get(name), after));
      exports(tokens.get("reviewer-1"), database, heapFew, heapFewExported);
    }
  }

  private void compare(String name, Times before, Times after) {
    if (before == null) {
      say("%-46s %34.1f ms (%6.1f)%n", name, after.median() / 1e3, after.slow() / 1e3);
      return;
    }
    say(
        "%-46s %6.1f ms (%6.1f) %6.1f ms (%6.1f)  x %.2f%n",
        name,
        before.median() / 1e3,
        before.slow() / 1e3,
        after.median() / 1e3,
        after.slow() / 1e3,
        (double) after.median() / before.median());
  }

  private Map<String, String> tokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    for (String user : List.of("aurora-admin", "borealis-admin", "reviewer-1")) {
      tokens.put(
          user,
          Rest.withPassword(server.address(), user, Rest.PASSWORD)
              .post("tokens", Json.object("name", "bench"))
              .must(201)
              .json()
              .getString("token"));
    }
    return tokens;
  }

  private Map<String, Times> measure(Map<String, String> tokens, Connection database)
      throws Exception {
    Map<String, Times> times = new LinkedHashMap<>();
    for (Ask ask : asks(tokens, database)) {
      times.put(ask.name(), load.run(ask));
    }
    return times;
  }

  private List<Ask> asks(Map<String, String> tokens, Connection database) throws Exception {
    List<Ask> asks = new ArrayList<>();
    for (String user : people) {
      Who who = new Who(user, tokens.get(user), asks);
      String claim = first(who, "claims?sort=number").getString("id");
      String number = first(who, "claims?sort=number").getString("number");
      String rare = rareWord(first(who, "claims?sort=number").getString("name"));
      who.ask("search, the number", "search?q=" + number, b -> b.contains(claim));
      who.ask("search, a word all have", "search?q=" + COMMON, b -> b.contains("\"WORDS\""));
      who.ask("search, two such words", "search?q=autumn+" + COMMON, b -> b.contains("\"WORDS\""));
      who.ask("search, a rare word", "search?q=" + rare, b -> names(b, rare));
      who.ask("search, mistyped", "search?q=" + mistyped(rare), b -> b.contains("\"SIMILAR\""));
      who.ask("search, nothing", "search?q=qqqqqqqq", b -> b.contains("\"items\":[]"));
      who.ask("list", "claims", b -> b.contains("\"next\""));
      String page = cursor(who, "claims?sort=name&size=100");
      who.ask(
          "list by name, next page", "claims?sort=name&cursor=" + page, b -> b.contains("items"));
      who.ask("list filtered by text", "claims?q=" + rare, b -> names(b, rare));
      who.ask("list filtered, nothing", "claims?q=qqqqqqqq", b -> b.contains("\"items\":[]"));
      who.ask("list of a status", "claims?status=DISPUTED", b -> b.contains("DISPUTED"));
      who.ask("detail", "claims/" + claim, b -> b.contains(number));
      who.ask("overview", "overview", b -> b.contains("totals"));
      if (user.equals("reviewer-1")) {
        who.ask("queue", "review-queue?tab=NEW", b -> b.contains("SUBMITTED"));
        who.ask("queue counts", "review-queue/counts", b -> b.contains("NEW"));
      }
    }
    return asks;
  }

  /** Somebody who asks, and what of. */
  private final class Who {
    private final String user;
    private final String token;
    private final List<Ask> asks;

    Who(String user, String token, List<Ask> asks) {
      this.user = user;
      this.token = token;
      this.asks = asks;
    }

    void ask(String what, String path, Predicate<String> answered) {
      asks.add(new Ask(label(user) + ": " + what, api(path), token, answered));
    }
  }

  private static String label(String user) {
    return switch (user) {
      case "aurora-admin" -> "partner of 500";
      case "borealis-admin" -> "largest partner";
      default -> "vendor";
    };
  }

  private JsonObject first(Who who, String path) {
    return Rest.withToken(server.address(), who.token).get(path).must(200).items().get(0);
  }

  private String cursor(Who who, String path) {
    JsonObject page = Rest.withToken(server.address(), who.token).get(path).must(200).json();
    return URLEncoder.encode(page.getString("next", ""), StandardCharsets.UTF_8);
  }

  private URI api(String path) {
    return server.address().resolve("api/v1/" + path);
  }

  private static boolean names(String body, String word) {
    return body.toLowerCase(Locale.ROOT).contains(word);
  }

  private static String rareWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static String mistyped(String word) {
    return word.length() < 5
        ? word + "x"
        : word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
  }

  // ---- exports

  private void exports(String token, Connection database, long heapFew, long heapFewExported)
      throws Exception {
    long rows = visible(database);
    double copied = rows / copy(database, rows);
    copied = Math.max(copied, rows / copy(database, rows));
    say(
        "%nExport of %,d rows to one client; COPY of the same rows: %,.0f rows a second%n",
        rows, copied);
    long heapBefore = server.heapAfterCollection();
    for (String format : List.of("csv", "xlsx")) {
      CompletableFuture<Double> export =
          CompletableFuture.supplyAsync(() -> export(token, format, rows));
      long heapDuring = 0;
      while (!export.isDone()) {
        heapDuring = Math.max(heapDuring, server.heapAfterCollection());
      }
      say(
          "%s while its heap is collected again and again: %,.0f rows a second%n",
          format, rows / export.join());
      double alone = rows / export(token, format, rows);
      say(
          "%s: %,.0f rows a second, %.2f of COPY; heap after collection %d MB before, %d MB at most"
              + " during, %d MB after%n",
          format,
          alone,
          alone / copied,
          heapBefore >> 20,
          heapDuring >> 20,
          server.heapAfterCollection() >> 20);
    }
    say(
        "heap with %,d claims: %d MB, after their export %d MB%n",
        FEW, heapFew >> 20, heapFewExported >> 20);
  }

  private static long visible(Connection database) throws Exception {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from claim where first_submitted_at is not null")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** In seconds. */
  private static double copy(Connection database, long rows) throws Exception {
    Lines lines = new Lines();
    long start = System.nanoTime();
    database.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, lines);
    double seconds = (System.nanoTime() - start) / 1e9;
    lines.mustBe(rows);
    return seconds;
  }

  /** In seconds, until the last byte is there. */
  private double export(String token, String format, long rows) {
    HttpRequest request =
        HttpRequest.newBuilder(api("exports/claims?format=" + format))
            .header("Authorization", "Bearer " + token)
            .build();
    long start = System.nanoTime();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      Lines lines = new Lines();
      try (InputStream body = response.body()) {
        body.transferTo(lines);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (response.statusCode() != 200) {
        throw new IllegalStateException("the export was answered " + response.statusCode());
      }
      if (format.equals("csv")) {
        lines.mustBe(rows + 1);
      }
      return seconds;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Counts lines and keeps nothing. */
  private static final class Lines extends OutputStream {
    private long count;

    @Override
    public void write(int one) {
      count += one == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        count += some[i] == '\n' ? 1 : 0;
      }
    }

    void mustBe(long expected) {
      if (count != expected) {
        throw new IllegalStateException(count + " rows instead of " + expected);
      }
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ENGLISH, format, values);
  }
}

package coop.claims.app.bench;

import coop.claims.app.it.Json;
import coop.claims.app.it.Rest;
import coop.claims.app.program.JollydayHolidays;
import coop.claims.app.program.ProgramTexts;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.Grant;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.Side;
import coop.claims.domain.claim.ClaimCheck;
import coop.claims.domain.claim.DecidedClaim;
import coop.claims.domain.claim.DecidedClaims;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.PolicyReplays.Stretch;
import coop.claims.domain.claim.PolicyReplaysService;
import coop.claims.domain.program.ProgramDocumentsService;
import coop.claims.domain.rule.Rates;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.persistence.claim.PostgresDecidedClaims;
import coop.claims.persistence.program.PostgresProgramEditions;
import coop.claims.persistence.program.PostgresPrograms;
import coop.claims.persistence.shared.TimeOrderedIds;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A replay of some hundred decided claims and of very many, as ratios: what one claim costs there
 * and here, against loading the same claims in the same stretches, and the server's heap while it
 * writes the whole replay into a file. The engine works on a connection of the benchmark's own,
 * with no server between; the file comes from the running server.
 */
class ReplayBench {

  private static final String PROGRAM = "CLOUD-DIRECT";

  /** Every second claim of the generator is decided. */
  private static final int FEW = 200;

  private static final int MANY = Integer.getInteger("bench.claims", 200_000);
  private static final int ROUNDS = 60;

  private static final Actor MANAGER =
      new Actor(
          UUID.randomUUID(),
          "bench",
          Side.VENDOR,
          null,
          Set.of(new Grant(Role.PROGRAM_MANAGER, null, null)));

  private record Measured(int claims, double load, double replay, double file, long heap) {}

  @Test
  void replaying() throws Exception {
    Path jar = Path.of(System.getProperty("claims.jar", "target/claims.jar")).toAbsolutePath();
    try (Server server = Server.start(jar, jar.getParent());
        Connection database = server.database()) {
      Rest manager = manager(server);
      String token = token(server);
      capped(manager);
      Generator generator = new Generator(database);
      String period = period(database);
      generator.upTo(FEW);
      DecidedRows.complete(database);
      Measured few = measure(server, database, token, period);
      generator.upTo(MANY);
      DecidedRows.complete(database);
      Measured many = measure(server, database, token, period);
      say("%nDecided claims: %,d and %,d%n", few.claims, many.claims);
      tell("loading one", few.load, many.load);
      tell("replaying one", few.replay, many.replay);
      say("replaying / loading: %.2f and %.2f%n", few.replay / few.load, many.replay / many.load);
      tell("one in a file from the server", few.file, many.file);
      say(
          "heap after collection while the file is written: %d MB and %d MB at most, x %.2f%n",
          few.heap >> 20, many.heap >> 20, (double) many.heap / few.heap);
    }
  }

  private static void tell(String what, double few, double many) {
    say("%-32s %8.1f us %8.1f us  x %.2f%n", what, few, many, many / few);
  }

  private Measured measure(Server server, Connection database, String token, String period)
      throws Exception {
    EntityManager em = over(database);
    PostgresPrograms programs = new PostgresPrograms(em);
    DecidedClaims decided = new PostgresDecidedClaims(em);
    PolicyReplays replays =
        new PolicyReplaysService(
            new ProgramDocumentsService(
                programs,
                new PostgresProgramEditions(em, programs),
                new ProgramTexts(),
                new JollydayHolidays(),
                Clock.systemUTC(),
                new TimeOrderedIds()),
            programs,
            decided,
            new ClaimCheck(null, null, null, Rates.UNKNOWN));
    UUID periodId =
        programs.periods(PROGRAM).stream()
            .filter(p -> p.code().equals(period))
            .findFirst()
            .orElseThrow()
            .id();
    int claims = load(decided, periodId);
    int rounds = Math.max(3, ROUNDS * FEW / Math.max(FEW, claims));
    for (int warm = 0; warm < rounds; warm++) {
      load(decided, periodId);
      mustBe(claims, replay(replays, period));
    }
    double[] loads = new double[rounds];
    double[] runs = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      load(decided, periodId);
      long between = System.nanoTime();
      replay(replays, period);
      loads[round] = (between - start) / 1e3 / claims;
      runs[round] = (System.nanoTime() - between) / 1e3 / claims;
    }
    URI file = server.address().resolve("api/v1/exports/replays/" + PROGRAM + "/" + period);
    export(file, token, claims);
    long began = System.nanoTime();
    export(file, token, claims);
    double inFile = (System.nanoTime() - began) / 1e3 / claims;
    CompletableFuture<Void> exporting =
        CompletableFuture.runAsync(
            () -> {
              for (int again = 0; again < rounds; again++) {
                export(file, token, claims);
              }
            });
    long heap = 0;
    do {
      heap = Math.max(heap, server.heapAfterCollection());
    } while (!exporting.isDone());
    exporting.join();
    return new Measured(claims, median(loads), median(runs), inFile, heap);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** Reads every claim in the stretches a replay reads them in; answers how many. */
  private static int load(DecidedClaims decided, UUID period) {
    int claims = 0;
    String cursor = null;
    do {
      Page<DecidedClaim> page = decided.of(period, new PageRequest(cursor, PageRequest.MOST));
      claims += page.items().size();
      cursor = page.next();
    } while (cursor != null);
    return claims;
  }

  private static int replay(PolicyReplays replays, String period) {
    Stretch stretch = replays.begin(MANAGER, PROGRAM, period).orThrow();
    int claims = stretch.claims().size();
    while (!stretch.isLast()) {
      stretch = replays.next(MANAGER, stretch).orThrow();
      claims += stretch.claims().size();
    }
    return claims;
  }

  private static void export(URI file, String token, int claims) {
    HttpRequest request =
        HttpRequest.newBuilder(file).header("Authorization", "Bearer " + token).build();
    try {
      HttpResponse<Stream<String>> lines =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
      if (lines.statusCode() != 200) {
        throw new IllegalStateException("the file was answered " + lines.statusCode());
      }
      mustBe(claims + 1, (int) lines.body().count());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void mustBe(int expected, int found) {
    if (expected != found) {
      throw new IllegalStateException(found + " claims instead of " + expected);
    }
  }

  /** Nothing of it is used but the connection. */
  private static EntityManager over(Connection database) {
    return (EntityManager)
        Proxy.newProxyInstance(
            ReplayBench.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("unwrap")) {
                return database;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private static Rest manager(Server server) {
    return Rest.signedIn(server.address(), "program-1");
  }

  private static String token(Server server) {
    return Rest.withPassword(server.address(), "program-1", Rest.PASSWORD)
        .post("tokens", Json.object("name", "bench"))
        .must(201)
        .json()
        .getString("token");
  }

  /** A draft that caps what the period may cost, and each claim. */
  private static void capped(Rest manager) {
    String document = manager.get("catalogues/" + PROGRAM + "/versions/1").must(200).text();
    String caps =
        "\"catalogue\":{\"caps\":["
            + cap("each", "CLAIM", "250000.00")
            + ","
            + cap("all", "PERIOD", "2000000.00")
            + "],";
    manager
        .send(
            "PUT",
            "catalogues/" + PROGRAM + "/draft",
            BodyPublishers.ofString(document.replace("\"catalogue\":{", caps)),
            "Content-Type",
            "application/json")
        .must(200);
  }

  private static String cap(String code, String scope, String amount) {
    return "{\"code\":\""
        + code
        + "\",\"kind\":\"AMOUNT\",\"scope\":\""
        + scope
        + "\",\"text\":\"At most\",\"amount\":{\"amount\":\""
        + amount
        + "\",\"currency\":\"EUR\"}}";
  }

  private static String period(Connection database) throws Exception {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select code from period where program_code = '"
                    + PROGRAM
                    + "' order by usage_start limit 1")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ENGLISH, format, values);
  }
}

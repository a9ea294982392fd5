package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What clients were told was done, to be compared with what the database holds. */
final class Journal {

  /** What one thing is called that clients make, by the query that finds them. */
  private static final Map<String, String> MADE =
      Map.of(
          "claim", "select name, id from claim where name like 'storm-%'",
          "invoice", "select number, id from invoice where number like 'storm-%'",
          "document", "select file_name, id from document where file_name like 'storm-%'",
          "comment", "select text, id from comment where text like 'storm-%'");

  private static final String STEPS =
      """
      select h.claim_id || ' ' || h.action, count(*)
        from claim_history h join claim c on c.id = h.claim_id
       where c.name like 'storm-%' and h.action = any (string_to_array('{}', ','))
       group by 1
      """;

  private final Map<String, Map<String, String>> made = new ConcurrentHashMap<>();
  private final Map<String, Integer> steps = new ConcurrentHashMap<>();
  private final Set<String> actions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();

  Journal() {
    MADE.keySet().forEach(kind -> made.put(kind, new ConcurrentHashMap<>()));
  }

  /** Something was made under a name that nobody else gives. */
  void made(String kind, String name, String id) {
    String before = made.get(kind).put(name, id);
    assertThat(before).as("%s was made twice", name).isNull();
  }

  /** A step that the history calls so was made. */
  void step(String claim, String action) {
    actions.add(action);
    steps.merge(claim + " " + action, 1, Integer::sum);
  }

  void acknowledged() {
    acknowledged.incrementAndGet();
  }

  /** No answer came, or one that leaves open what was done. */
  void lost() {
    lost.incrementAndGet();
  }

  int acknowledgedSoFar() {
    return acknowledged.get();
  }

  int lostSoFar() {
    return lost.get();
  }

  Set<String> claims() {
    return Set.copyOf(made.get("claim").values());
  }

  /** Everything that was acknowledged is there once, and nothing besides. */
  void mustBeAllThereIs(Ledger ledger) {
    MADE.forEach(
        (kind, query) -> {
          List<List<String>> rows = ledger.rows(query);
          assertThat(rows.stream().map(row -> row.get(0))).as(kind).doesNotHaveDuplicates();
          assertThat(new TreeMap<>(pairs(rows))).as(kind).isEqualTo(new TreeMap<>(made.get(kind)));
        });
    Map<String, String> expected =
        steps.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
    String query = STEPS.replace("{}", String.join(",", actions));
    assertThat(new TreeMap<>(pairs(ledger.rows(query)))).isEqualTo(new TreeMap<>(expected));
  }

  /** No document's row is without its bytes. */
  static void documentsMustHaveTheirBytes(Ledger ledger, Path documents) throws IOException {
    List<List<String>> files = ledger.rows("select sha256, size from stored_file");
    assertThat(files).isNotEmpty();
    for (List<String> row : files) {
      String sha256 = row.get(0);
      Path file =
          documents.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
      assertThat(Files.size(file)).as(sha256).isEqualTo(Long.parseLong(row.get(1)));
      assertThat(digest(file)).isEqualTo(sha256);
    }
  }

  private static Map<String, String> pairs(List<List<String>> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

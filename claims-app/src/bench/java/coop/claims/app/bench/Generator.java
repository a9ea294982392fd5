package coop.claims.app.bench;

import coop.claims.domain.claim.Words;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Claims by the thousand, from a seed: 500 for each partner, of which the demo's Aurora is one, and
 * up to 50,000 for the demo's Borealis. Names, vendors and invoice numbers come from vocabularies
 * as people's do: few common words, many rare ones.
 */
final class Generator {

  private static final long SEED = 20261127;
  private static final int EACH = 500;
  private static final int LARGEST = 50_000;
  private static final int RARE_WORDS = 20_000;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String[] COMMON = {
    "campaign", "autumn", "spring", "summer", "winter", "launch", "roadshow", "webinar", "print",
    "digital", "partner", "training", "seminar", "event", "online", "social", "newsletter", "booth",
    "fair", "video"
  };
  private static final String[] STATUSES = {
    "EDITING",
    "SUBMITTED",
    "APPROVED",
    "APPROVED",
    "APPROVED",
    "APPROVED",
    "REJECTED",
    "DISPUTED",
    "ACTION_REQUIRED",
    "WITHDRAWN"
  };
  private static final int CHUNK = 2_000;

  private final Connection database;
  private final CopyManager copy;
  private final Random random = new Random(SEED);
  private final Place aurora;
  private final Place borealis;
  private Place current;
  private int made;

  private record Place(
      UUID organisation, String name, UUID location, UUID enrollment, UUID period) {}

  Generator(Connection database) throws SQLException {
    this.database = database;
    this.copy = database.unwrap(PGConnection.class).getCopyAPI();
    this.aurora = placeOf("AURORA");
    this.borealis = placeOf("BOREALIS");
  }

  private Place placeOf(String code) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select e.organisation_id, o.name, e.location_id, e.id, p.id from enrollment e"
                    + " join organisation o on o.id = e.organisation_id"
                    + " join period p on p.program_code = e.program_code"
                    + " where upper(o.code) like '"
                    + code
                    + "%' and e.program_code = 'CLOUD-DIRECT' order by e.id, p.usage_start limit"
                    + " 1")) {
      row.next();
      return new Place(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getObject(3, UUID.class),
          row.getObject(4, UUID.class),
          row.getObject(5, UUID.class));
    }
  }

  /** Adds claims until so many were made; the first 500 are Aurora's, the next the others'. */
  void upTo(int claims) throws SQLException, IOException {
    run("set session_replication_role = replica", "set synchronous_commit = off");
    List<String> indexes = withoutIndexes();
    int large = Math.min(LARGEST, claims / 20);
    while (made < claims) {
      StringBuilder places = new StringBuilder();
      StringBuilder rows = new StringBuilder();
      StringBuilder papers = new StringBuilder();
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < CHUNK && made < claims; i++) {
        Place place = place(made, large, places);
        claim(place, rows, papers, words);
        made++;
      }
      copyPlaces(places);
      copy("claim (" + COLUMNS + ")", rows);
      copy(
          "invoice (id, organisation_id, claim_id, position, vendor, number, invoice_date,"
              + " currency, net, tax, gross)",
          papers);
      copy("claim_word (organisation_id, word, claim_id, fields)", words);
    }
    keep(indexes);
  }

  /** Takes indexes away that are made anew faster than they are kept; answers how. */
  private List<String> withoutIndexes() throws SQLException {
    List<String> made = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i"
                    + " where i.indrelid in ('claim'::regclass, 'claim_word'::regclass,"
                    + " 'invoice'::regclass) and not exists (select from pg_constraint c where"
                    + " c.conindid = i.indexrelid)")) {
      while (row.next()) {
        dropped.add("drop index " + row.getString(1));
        made.add(row.getString(2));
      }
    }
    run(dropped.toArray(String[]::new));
    run("alter table claim_word drop constraint claim_word_pkey");
    return made;
  }

  private static final String COLUMNS =
      "id, organisation_id, number, enrollment_id, location_id, program_code, program_version,"
          + " period_id, name, activity_code, currency, activity_start, activity_end, status,"
          + " status_since, created_at, created_by, submission, first_submitted_at, submitted_at,"
          + " ever_taken, rejection_final, claimed, approved, due_at, updated_at, version";

  private Place place(int number, int large, StringBuilder places) {
    if (number < EACH) {
      return aurora;
    }
    if (number >= 1_000 && number < 1_000 + large) {
      return borealis;
    }
    if (number % EACH == 0 || current == null) {
      UUID organisation = id();
      String name = "Partner " + organisation.toString().substring(0, 8);
      current = new Place(organisation, name, id(), id(), aurora.period());
      places.append(current.organisation()).append('\t').append(current.location());
      places.append('\t').append(current.enrollment()).append('\n');
    }
    return current;
  }

  private void claim(Place place, StringBuilder rows, StringBuilder papers, StringBuilder words) {
    long at = 1_760_000_000_000L + made * 20_000L;
    UUID id =
        new UUID((at << 16) | 0x7000L | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63);
    String status = STATUSES[random.nextInt(STATUSES.length)];
    boolean draft = status.equals("EDITING");
    String amount = random.nextInt(500_000) + 100 + ".00";
    String day = "2026-02-0" + (1 + random.nextInt(9));
    String number = number();
    String name = name();
    String vendor = "Agency " + rare();
    String invoice = invoice();
    field(rows, id, place.organisation(), number, place.enrollment(), place.location());
    field(rows, "CLOUD-DIRECT", 1, place.period(), name, "MD-EPWEB", "EUR", day, day, status);
    field(rows, time(at), time(at), place.organisation(), draft ? 0 : 1);
    field(rows, draft ? "\\N" : time(at), "\\N", "f", "f", amount);
    field(rows, status.equals("APPROVED") ? amount : "\\N", time(at + 900_000_000L), time(at), 1);
    end(rows);
    field(papers, id(), place.organisation(), id, 1, vendor, invoice, day, "EUR");
    field(papers, amount, 0, amount);
    end(papers);
    Map<String, Integer> fields = new TreeMap<>();
    fields.put("#" + number.toLowerCase(Locale.ROOT), 1);
    fields.put("~" + number.toLowerCase(Locale.ROOT).substring(4), 1);
    Words.of(name).forEach(word -> fields.merge(word, 2, Integer::sum));
    Words.of(vendor).forEach(word -> fields.merge(word, 4, Integer::sum));
    Words.of(invoice).forEach(word -> fields.merge(word, 8, Integer::sum));
    fields.merge(Words.ofNumber(invoice), 8, Integer::sum);
    Words.of(place.name()).forEach(word -> fields.merge(word, 16, Integer::sum));
    fields.forEach(
        (word, in) -> {
          field(words, place.organisation(), word, id, in);
          end(words);
        });
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private String number() {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      number.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return number.toString();
  }

  private String name() {
    return capital(common()) + " " + common() + " " + rare();
  }

  private String invoice() {
    return "INV-" + (2020 + random.nextInt(7)) + "-" + (100_000 + random.nextInt(900_000));
  }

  /** The first are much more common than the last. */
  private String common() {
    return COMMON[Math.min(random.nextInt(COMMON.length), random.nextInt(COMMON.length))];
  }

  /** One of so many made-up words, the same word for the same number. */
  private String rare() {
    return word(random.nextInt(RARE_WORDS));
  }

  static String word(int number) {
    Random letters = new Random(number);
    StringBuilder word = new StringBuilder();
    int syllables = 3 + letters.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append("bdfgklmnprstvz".charAt(letters.nextInt(14)));
      word.append("aeiou".charAt(letters.nextInt(5)));
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private UUID id() {
    return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
  }

  private static void field(StringBuilder row, Object... values) {
    for (Object value : values) {
      row.append(value).append('\t');
    }
  }

  private static void end(StringBuilder row) {
    row.setCharAt(row.length() - 1, '\n');
  }

  private void copyPlaces(StringBuilder places) throws SQLException, IOException {
    if (places.length() == 0) {
      return;
    }
    run(
        "create temp table if not exists new_place (organisation uuid, location uuid, enrollment"
            + " uuid)");
    copy("new_place", places);
    run(
        "insert into organisation select organisation, 'B-' || organisation, 'Partner '"
            + " || left(organisation::text, 8), 'NL', 'Europe/Amsterdam', 'en' from new_place",
        "insert into location select location, organisation, 'L', 'Main office', 'NL' from"
            + " new_place",
        "insert into enrollment select enrollment, organisation, location, 'CLOUD-DIRECT',"
            + " 'ENROLLED' from new_place",
        "truncate new_place");
  }

  private void copy(String table, StringBuilder rows) throws SQLException, IOException {
    copy.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
  }

  /** What triggers would have kept. */
  private void keep(List<String> indexes) throws SQLException {
    run("set maintenance_work_mem = '512MB'");
    run(indexes.toArray(String[]::new));
    run(
        "alter table claim_word add primary key (organisation_id, word, claim_id)",
        "insert into known_word select distinct word from claim_word where word ~"
            + " '^[^0-9#~]{4,}$' on conflict do nothing",
        "truncate claim_total",
        "insert into claim_total select organisation_id, location_id, program_code, period_id,"
            + " status, currency, count(*), sum(claimed), coalesce(sum(approved), 0) from claim"
            + " where deleted_at is null group by 1, 2, 3, 4, 5, 6");
    for (String table :
        new String[] {"claim", "claim_word", "known_word", "claim_total", "invoice", "location"}) {
      run("vacuum analyze " + table);
    }
  }

  private void run(String... statements) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}

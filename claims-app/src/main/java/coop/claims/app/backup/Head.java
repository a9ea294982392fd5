package coop.claims.app.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a backup says of itself before anything else: lines of words, so that a person can read it.
 *
 * @param product version of Claims that wrote it
 * @param made when its snapshot was taken
 * @param postgresql version of the server it came from
 * @param migrations which had made the schema, in their order; at least one
 * @param tables in the order in which their rows follow
 */
record Head(
    String product,
    Instant made,
    String postgresql,
    List<AppliedMigration> migrations,
    List<Table> tables,
    List<Sequence> sequences) {

  /** Name of the entry, the first one. */
  static final String NAME = "head";

  /** What this version writes, and the newest it reads. */
  static final int FORMAT = 1;

  private static final String FIRST_WORD = "claims-backup";
  private static final String IDENTIFIER = "[a-z_][a-z0-9_]{0,62}";

  /** Of the schema: its number, and the digest Flyway keeps of its text. */
  record AppliedMigration(String version, int checksum, String script) {}

  /** Columns in the order of the rows. */
  record Table(String name, List<String> columns) {}

  /** The value it would go on from, and whether that one was given out. */
  record Sequence(String name, long value, boolean called) {}

  /** The schema's level: the newest migration. */
  String level() {
    return migrations.get(migrations.size() - 1).version();
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST_WORD + " " + FORMAT);
    lines.add("product " + product);
    lines.add("made " + made);
    lines.add("postgresql " + postgresql);
    migrations.forEach(
        m -> lines.add("migration " + m.version() + " " + m.checksum() + " " + m.script()));
    tables.forEach(t -> lines.add("table " + t.name() + " " + String.join(",", t.columns())));
    sequences.forEach(s -> lines.add("sequence " + s.name() + " " + s.value() + " " + s.called()));
    return String.join("\n", lines) + "\n";
  }

  /**
   * @throws BackupRefused when a newer version wrote it
   */
  static Head parse(String text) throws Damaged, BackupRefused {
    List<String[]> lines = text.lines().map(line -> line.split(" ")).toList();
    refuseNewer(lines);
    try {
      Head head =
          new Head(
              one(lines, "product"),
              Instant.parse(one(lines, "made")),
              one(lines, "postgresql"),
              all(lines, "migration")
                  .map(w -> new AppliedMigration(w[1], Integer.parseInt(w[2]), w[3]))
                  .toList(),
              all(lines, "table").map(w -> new Table(identifier(w[1]), columns(w[2]))).toList(),
              all(lines, "sequence")
                  .map(
                      w ->
                          new Sequence(
                              identifier(w[1]), Long.parseLong(w[2]), Boolean.parseBoolean(w[3])))
                  .toList());
      if (!head.text().equals(text) || head.migrations().isEmpty()) {
        throw new Damaged("its head is not as it was written");
      }
      return head;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
      throw new Damaged("its head is not readable", e);
    }
  }

  private static void refuseNewer(List<String[]> lines) throws Damaged, BackupRefused {
    String[] first = lines.isEmpty() ? new String[0] : lines.get(0);
    if (first.length != 2 || !first[0].equals(FIRST_WORD) || !first[1].matches("[1-9][0-9]{0,8}")) {
      throw new Damaged("its head is not readable");
    }
    if (Integer.parseInt(first[1]) > FORMAT) {
      throw new BackupRefused(
          "The backup has format "
              + first[1]
              + " and this version of Claims reads format "
              + FORMAT
              + ": restore it with the version that wrote it, or a later one.");
    }
  }

  private static Stream<String[]> all(List<String[]> lines, String word) {
    return lines.stream().filter(line -> line[0].equals(word));
  }

  private static String one(List<String[]> lines, String word) {
    return all(lines, word).findFirst().orElseThrow(IllegalArgumentException::new)[1];
  }

  private static List<String> columns(String words) {
    return Stream.of(words.split(",")).map(Head::identifier).toList();
  }

  private static String identifier(String word) {
    if (!word.matches(IDENTIFIER)) {
      throw new IllegalArgumentException(word);
    }
    return word;
  }
}

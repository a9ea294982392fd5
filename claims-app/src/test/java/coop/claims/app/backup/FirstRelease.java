package coop.claims.app.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The demo's data as the first release kept it, at schema level 12, in the words of a backup: its
 * head, then each table's rows as COPY's text. Of its documents only the rows are kept.
 */
final class FirstRelease {

  private static final String FILE = "level-12.txt";

  private FirstRelease() {}

  /** Makes that schema in an empty database and brings the rows. */
  static void bringInto(Place empty) throws Exception {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    FirstRelease.class.getResourceAsStream(FILE), StandardCharsets.UTF_8));
        EmptyDatabase database = EmptyDatabase.take(empty)) {
      Head head = head(lines);
      var tables =
          head.tables().stream().collect(Collectors.toMap(Head.Table::name, Function.identity()));
      database.makeSchema(head);
      database.open(head.tables());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        database.begin(tables.get(line.substring("copy ".length())));
        for (line = lines.readLine(); !line.equals("\\."); line = lines.readLine()) {
          byte[] row = (line + "\n").getBytes(StandardCharsets.UTF_8);
          database.rows(row, row.length);
        }
        database.end();
      }
      database.commit(head);
    }
  }

  private static Head head(BufferedReader lines) throws IOException, BackupRefused {
    StringBuilder text = new StringBuilder();
    for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
      text.append(line).append('\n');
    }
    return Head.parse(text.toString());
  }
}

package coop.claims.persistence.shared;

import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of a list and how its pages follow one another: by the values the last row shown has in
 * that order, so a page costs the same wherever it is and nothing is skipped or shown twice when
 * rows come or go. The last key is unique, and no key is null.
 */
public final class Keyset {

  private final String name;
  private final boolean descending;
  private final List<Key> keys;

  private Keyset(String name, boolean descending, List<Key> keys) {
    this.name = name;
    this.descending = descending;
    this.keys = keys;
  }

  /**
   * One thing to order by.
   *
   * @param expression exactly as an index has it, of the row called {@code c}
   * @param type the database's, for the cursor's value
   */
  public record Key(String expression, String type) {}

  /**
   * @param name tells this order from the others of the same list: a cursor of another is refused
   */
  public static Keyset by(String name, boolean descending, Key... keys) {
    return new Keyset(name, descending, List.of(keys));
  }

  /**
   * The page asked for, cut before it is joined to anything: joins make the database misjudge how
   * many rows there will be, and then it sorts them all instead of walking the index.
   *
   * @param rows the rows of one table, for example {@code select c.* from claim c}, with conditions
   * @param columns to read of a row, which is called {@code c}, and of what is joined to it
   * @param joins from {@code join} on; empty for none; each row finds exactly one partner
   * @throws coop.claims.domain.shared.RefusalException MALFORMED {@code page.bad-cursor}
   */
  public <T> Page<T> page(
      Sql sql,
      Query rows,
      String columns,
      String joins,
      PageRequest request,
      Sql.Reader<T> reader) {
    Cursor cursor =
        request.cursor() == null ? null : Cursor.read(request.cursor(), name, keys.size());
    boolean backwards = cursor != null && cursor.backwards();
    if (cursor != null) {
      rows.where(beyond(backwards), cursor.values().toArray());
    }
    Query query =
        new Query("select " + columns + ", " + keyColumns() + " from (")
            .add(rows)
            .add(order(backwards))
            .add("limit " + (request.size() + 1) + ") c")
            .add(joins)
            .add(order(backwards));
    List<Found<T>> found = find(sql, query, reader, cursor != null);
    boolean more = found.size() > request.size();
    List<Found<T>> shown = new ArrayList<>(found.subList(0, more ? request.size() : found.size()));
    if (backwards) {
      Collections.reverse(shown);
    }
    return page(shown, cursor != null, backwards, more);
  }

  private <T> Page<T> page(
      List<Found<T>> shown, boolean continued, boolean backwards, boolean more) {
    List<T> items = shown.stream().map(Found::item).toList();
    if (shown.isEmpty()) {
      return Page.of(items);
    }
    boolean following = backwards || more;
    boolean before = backwards ? more : continued;
    Found<T> last = shown.get(shown.size() - 1);
    return new Page<>(
        items,
        following ? Cursor.after(name, last.keys()).write() : null,
        before ? Cursor.before(name, shown.get(0).keys()).write() : null);
  }

  private <T> List<Found<T>> find(Sql sql, Query query, Sql.Reader<T> reader, boolean fromCursor) {
    try {
      return sql.list(query, row -> new Found<>(reader.read(row), keysOf(row)));
    } catch (PersistenceException failed) {
      if (fromCursor && isUnreadableValue(failed.getCause())) {
        throw Cursor.bad();
      }
      throw failed;
    }
  }

  /** The cursor's values passed as text, and the database could not read one as its type. */
  private static boolean isUnreadableValue(Throwable cause) {
    return cause instanceof SQLException refused
        && refused.getSQLState() != null
        && refused.getSQLState().startsWith("22");
  }

  private List<String> keysOf(Row row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      values.add(row.text("key_" + i));
    }
    return values;
  }

  private String keyColumns() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> "(" + keys.get(i).expression() + ")::text as key_" + i)
        .collect(Collectors.joining(", "));
  }

  private String beyond(boolean backwards) {
    String expressions = keys.stream().map(Key::expression).collect(Collectors.joining(", "));
    String values =
        keys.stream().map(k -> "?::text::" + k.type()).collect(Collectors.joining(", "));
    return "(" + expressions + ") " + (descending ^ backwards ? "<" : ">") + " (" + values + ")";
  }

  private String order(boolean backwards) {
    String direction = descending ^ backwards ? " desc" : " asc";
    return "order by "
        + keys.stream().map(k -> k.expression() + direction).collect(Collectors.joining(", "));
  }

  private record Found<T>(T item, List<String> keys) {}
}

package coop.claims.persistence.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A statement put together piece by piece, its arguments beside its text and never in it. */
public final class Query {

  private final StringBuilder text;
  private final List<Object> arguments = new ArrayList<>();
  private boolean conditional;

  public Query(String start, Object... arguments) {
    this.text = new StringBuilder(start);
    this.arguments.addAll(Arrays.asList(arguments));
  }

  /** Appends text as it is. */
  public Query add(String piece, Object... values) {
    text.append(' ').append(piece);
    arguments.addAll(Arrays.asList(values));
    return this;
  }

  /** Appends another query as it is. */
  public Query add(Query other) {
    return add(other.text(), other.arguments().toArray());
  }

  /** Adds a condition: the first with {@code where}, the others with {@code and}. */
  public Query where(String condition, Object... values) {
    text.append(conditional ? " and " : " where ").append(condition);
    arguments.addAll(Arrays.asList(values));
    conditional = true;
    return this;
  }

  /** Adds another query as a condition. */
  public Query where(Query condition) {
    return where(condition.text(), condition.arguments().toArray());
  }

  /** Adds {@code column = value}, unless the value is null, which does not filter. */
  public Query whereEqual(String column, Object value) {
    return value == null ? this : where(column + " = ?", value);
  }

  String text() {
    return text.toString();
  }

  List<Object> arguments() {
    return Collections.unmodifiableList(arguments);
  }
}

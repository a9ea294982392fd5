package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All rows, and the one transaction there is at a time. Rows are immutable values. */
final class Tables {

  private final boolean walled;
  private final List<Table<?, ?>> all = new ArrayList<>();
  private Actor actor;

  /**
   * @param walled whether a partner's transaction sees its own organisation's rows only
   */
  Tables(boolean walled) {
    this.walled = walled;
  }

  <K, V> Table<K, V> table() {
    Table<K, V> table = new Table<>();
    all.add(table);
    return table;
  }

  synchronized <T> T inTransaction(Actor as, Supplier<T> work) {
    if (actor != null) {
      throw new IllegalStateException("transactions are not nested");
    }
    actor = as;
    boolean committed = false;
    try {
      T result = work.get();
      committed = true;
      return result;
    } finally {
      actor = null;
      for (Table<?, ?> table : all) {
        table.end(committed);
      }
    }
  }

  /** Runs the work, its transactions included, and then undoes all of it. */
  synchronized <T> T undoing(Supplier<T> work) {
    List<Map<?, ?>> before = new ArrayList<>();
    all.forEach(table -> before.add(table.copy()));
    try {
      return work.get();
    } finally {
      for (int i = 0; i < all.size(); i++) {
        all.get(i).restore(before.get(i));
      }
    }
  }

  /** Whether the transaction at hand may see rows of that organisation. */
  boolean shows(UUID organisationId) {
    Actor bound = bound();
    return !walled || !bound.isPartner() || bound.organisationId().equals(organisationId);
  }

  private Actor bound() {
    if (actor == null) {
      throw new IllegalStateException("storage is used inside a transaction only");
    }
    return actor;
  }

  /** Rows by key, in the order they were added. */
  final class Table<K, V> {

    private Map<K, V> rows = new LinkedHashMap<>();
    private Map<K, V> before;

    Optional<V> get(K key) {
      bound();
      return Optional.ofNullable(rows.get(key));
    }

    Stream<V> stream() {
      bound();
      return List.copyOf(rows.values()).stream();
    }

    boolean isEmpty() {
      bound();
      return rows.isEmpty();
    }

    void add(K key, V row) {
      if (get(key).isPresent()) {
        throw new IllegalStateException("there is already a row " + key);
      }
      put(key, row);
    }

    void put(K key, V row) {
      bound();
      if (before == null) {
        before = new LinkedHashMap<>(rows);
      }
      rows.put(key, row);
    }

    void remove(K key) {
      bound();
      if (before == null) {
        before = new LinkedHashMap<>(rows);
      }
      rows.remove(key);
    }

    private Map<K, V> copy() {
      return new LinkedHashMap<>(rows);
    }

    @SuppressWarnings("unchecked")
    private void restore(Map<?, ?> copy) {
      rows = (Map<K, V>) copy;
    }

    private void end(boolean committed) {
      if (!committed && before != null) {
        rows = before;
      }
      before = null;
    }
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts a sorted list into pages. A cursor names the row beside which the page begins, so nothing is
 * skipped or shown twice when rows come or go elsewhere.
 */
final class Pages {

  private static final String AFTER = "after:";
  private static final String BEFORE = "before:";

  private Pages() {}

  static <T> Page<T> page(
      List<T> rows, Comparator<T> order, Function<T, ?> id, PageRequest request) {
    List<T> sorted = rows.stream().sorted(order).toList();
    int from = 0;
    int to = sorted.size();
    String cursor = request.cursor();
    if (cursor != null && cursor.startsWith(BEFORE)) {
      to = position(sorted, id, cursor.substring(BEFORE.length()));
      from = Math.max(0, to - request.size());
    } else if (cursor != null) {
      if (!cursor.startsWith(AFTER)) {
        throw bad();
      }
      from = position(sorted, id, cursor.substring(AFTER.length())) + 1;
    }
    to = Math.min(to, from + request.size());
    List<T> items = sorted.subList(from, to);
    if (items.isEmpty()) {
      return Page.of(items);
    }
    return new Page<>(
        items,
        to < sorted.size() ? AFTER + id.apply(items.get(items.size() - 1)) : null,
        from > 0 ? BEFORE + id.apply(items.get(0)) : null);
  }

  private static <T> int position(List<T> sorted, Function<T, ?> id, String key) {
    for (int i = 0; i < sorted.size(); i++) {
      if (id.apply(sorted.get(i)).toString().equals(key)) {
        return i;
      }
    }
    throw bad();
  }

  private static RuntimeException bad() {
    return Refusal.of(Refusal.Kind.MALFORMED, "page.bad-cursor").asException();
  }
}

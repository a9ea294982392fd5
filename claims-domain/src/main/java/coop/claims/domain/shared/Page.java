package coop.claims.domain.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A slice of a list by keyset, never by offset.
 *
 * @param items in the list's order
 * @param next cursor of the following page, null on the last
 * @param previous cursor of the page before, null on the first
 */
public record Page<T>(List<T> items, String next, String previous) {

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<? super T, R> each) {
    return new Page<>(items.stream().<R>map(each).toList(), next, previous);
  }

  public static <T> Page<T> of(List<T> items) {
    return new Page<>(items, null, null);
  }
}

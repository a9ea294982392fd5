package coop.claims.domain.shared;

import java.util.ArrayList;
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

  private static final int MOST_PAGES = 100;

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<? super T, R> each) {
    return new Page<>(items.stream().<R>map(each).toList(), next, previous);
  }

  /**
   * The whole of a list that has an owner and so is short, such as a partner's own locations.
   *
   * @param list answers the page that is asked for
   * @throws IllegalStateException when it is not short after all
   */
  public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
    List<T> all = new ArrayList<>();
    String cursor = null;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Page<T> page = list.apply(new PageRequest(cursor, PageRequest.MOST));
      all.addAll(page.items());
      cursor = page.next();
      if (cursor == null) {
        return List.copyOf(all);
      }
    }
    throw new IllegalStateException("more than " + MOST_PAGES + " full pages");
  }

  public static <T> Page<T> of(List<T> items) {
    return new Page<>(items, null, null);
  }
}

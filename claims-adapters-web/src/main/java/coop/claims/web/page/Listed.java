package coop.claims.web.page;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Outcome.Refused;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import coop.claims.domain.shared.Refusal;
import java.util.function.Function;

/** Reads one page of a list for a screen. */
public final class Listed {

  private Listed() {}

  /**
   * The page at the cursor. A cursor that does not fit, such as one of another order, gives the
   * first page: an old address still opens.
   */
  public static <T> Page<T> at(String cursor, Function<PageRequest, Outcome<Page<T>>> list) {
    if (cursor == null || cursor.isBlank()) {
      return list.apply(PageRequest.first()).orThrow();
    }
    Outcome<Page<T>> found = list.apply(PageRequest.at(cursor));
    boolean unfit =
        found instanceof Refused<Page<T>> refused
            && refused.refusal().kind() == Refusal.Kind.MALFORMED;
    return (unfit ? list.apply(PageRequest.first()) : found).orThrow();
  }
}

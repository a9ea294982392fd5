package coop.claims.web.shared;

import coop.claims.domain.shared.Page;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list, or a page of one. */
public record Listing<T>(
    @Schema(required = true) List<T> items,
    @Schema(description = "The cursor of the next page; absent on the last.") String next) {

  public static <D, T> Listing<T> of(Page<D> page, Function<? super D, T> each) {
    return new Listing<>(page.items().stream().map(each).toList(), page.next());
  }

  public static <D, T> Listing<T> of(List<D> all, Function<? super D, T> each) {
    return new Listing<>(all.stream().map(each).toList(), null);
  }
}

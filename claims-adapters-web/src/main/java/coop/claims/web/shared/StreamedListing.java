package coop.claims.web.shared;

import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.PageRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A whole list as {@code {"items": [...]}}, sent page by page: each page is a transaction of its
 * own and is forgotten once sent, so that memory does not grow with the list. A list that broke off
 * lacks its end and is no JSON.
 */
public final class StreamedListing<T> implements StreamingOutput {

  private final Function<PageRequest, Outcome<Page<T>>> list;
  private final Function<? super T, ? extends Record> each;
  private final Page<T> first;

  /** Reads the first page, so that a refusal is still an answer. */
  public StreamedListing(
      Function<PageRequest, Outcome<Page<T>>> list, Function<? super T, ? extends Record> each) {
    this.list = list;
    this.each = each;
    this.first = ApiProblem.unlessDone(list.apply(request(null)));
  }

  private static PageRequest request(String cursor) {
    return new PageRequest(cursor, PageRequest.MOST);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    String separator = "{\"items\":[";
    Page<T> page = first;
    boolean empty = true;
    while (true) {
      for (T item : page.items()) {
        send(out, separator + RecordWriter.write(each.apply(item)));
        separator = ",";
        empty = false;
      }
      if (page.next() == null) {
        break;
      }
      page = list.apply(request(page.next())).orThrow();
    }
    send(out, (empty ? separator : "") + "]}");
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

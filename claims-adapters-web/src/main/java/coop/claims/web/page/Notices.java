package coop.claims.web.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a posted form has to say on the page it leads to. Kept in the session until the next page is
 * read, which takes it.
 */
@SessionScoped
public class Notices implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;

  private final List<Notice> waiting = new ArrayList<>();

  /**
   * @param field client id of the field it is about; null for none
   */
  public record Notice(boolean good, String field, String text) implements Serializable {}

  /** Something was done. */
  public synchronized void say(String text) {
    add(new Notice(true, null, text));
  }

  /** Something was not done, for a page that is built anew. */
  public synchronized void complain(String field, String text) {
    add(new Notice(false, field, text));
  }

  private void add(Notice notice) {
    if (waiting.size() < MOST) {
      waiting.add(notice);
    }
  }

  synchronized List<Notice> take() {
    List<Notice> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}

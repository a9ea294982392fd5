package coop.claims.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a page has to say: what was wrong, each with the field it is about, and what was done.
 * The frame lists it at the top; a field shows its own beside itself.
 */
@Named("messages")
@RequestScoped
public class Messages {

  @Inject Notices notices;
  @Inject HttpServletRequest request;

  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> good = new ArrayList<>();
  private final List<TypedWords> typed = new ArrayList<>();
  private boolean collected;
  private boolean outdated;

  /**
   * One thing wrong.
   *
   * @param field client id of the field; null when it is about the whole page
   * @param label of the field; null as well
   */
  public record Wrong(String field, String label, String text) {}

  /** About the whole page. */
  public void wrong(String text) {
    wrong.add(new Wrong(null, null, text));
  }

  /** About one field, by its client id. */
  public void wrong(String field, String label, String text) {
    wrong.add(new Wrong(field, label, text));
  }

  /** The page no longer shows what is true: it can be opened again from beside the messages. */
  void outdated() {
    outdated = true;
  }

  public boolean isOutdated() {
    return outdated;
  }

  /** Words whose field is on the page no longer. */
  void keep(List<TypedWords> words) {
    typed.addAll(words);
  }

  public List<TypedWords> getTyped() {
    return typed;
  }

  public void good(String text) {
    good.add(text);
  }

  /** In the order they were found. */
  public List<Wrong> getWrong() {
    collect();
    return wrong;
  }

  public List<String> getGood() {
    collect();
    return good;
  }

  public boolean isAnyWrong() {
    return !getWrong().isEmpty();
  }

  /** What stands beside a field. */
  public List<String> beside(String clientId) {
    collect();
    return wrong.stream().filter(w -> clientId.equals(w.field())).map(Wrong::text).toList();
  }

  /** Ids of what describes a field's input: its help and what is wrong with it; null for none. */
  public String describing(String clientId, Object help) {
    List<String> ids = new ArrayList<>();
    if (help != null && !help.toString().isEmpty()) {
      ids.add(clientId + ":help");
    }
    if (isWrong(clientId)) {
      ids.add(clientId + ":error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  public boolean isWrong(String clientId) {
    return !beside(clientId).isEmpty();
  }

  private void collect() {
    if (collected) {
      return;
    }
    collected = true;
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getMessageList().forEach(m -> wrong.add(new Wrong(null, null, m.getSummary())));
    if (request.getSession(false) == null) {
      return;
    }
    for (Notices.Notice notice : notices.take()) {
      if (notice.good()) {
        good.add(notice.text());
      } else {
        wrong.add(new Wrong(notice.field(), null, notice.text()));
      }
    }
  }
}

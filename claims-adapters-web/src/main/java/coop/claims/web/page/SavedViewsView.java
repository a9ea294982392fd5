package coop.claims.web.page;

import coop.claims.domain.account.SavedView;
import coop.claims.domain.account.SavedViews;
import coop.claims.domain.account.SavedViews.NewView;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/**
 * The saved views of the list the browser is at. The address is the view: opening one means going
 * to its address, and saving one means keeping the address as it is. A list that is opened without
 * any parameter opens with the view chosen for that; {@code view=all} stands for no wish at all.
 */
@Named("savedViews")
@RequestScoped
public class SavedViewsView {

  /** Says which view an address came from. */
  static final String VIEW = "view";

  static final String CURSOR = "cursor";

  @Inject SavedViews views;
  @Inject CallContext context;
  @Inject Frame frame;
  @Inject Posting posting;
  @Inject HttpServletRequest request;

  private List<SavedView> list;
  private String name;
  private boolean opensFirst;

  /** One of them, as a way to go. */
  public record Way(UUID id, String address, String name, boolean opensFirst, boolean current) {}

  /** By name. */
  public List<Way> getList() {
    String current = request.getParameter(VIEW);
    return list().stream()
        .map(
            view ->
                new Way(
                    view.id(),
                    address(view),
                    view.name(),
                    view.opensFirst(),
                    view.id().toString().equals(current)))
        .toList();
  }

  private List<SavedView> list() {
    if (list == null) {
      list = views.list(context.actor(), page()).orThrow();
    }
    return list;
  }

  /** The list's code is its path. */
  private String page() {
    return request.getServletPath().replaceFirst("\\.xhtml$", "").substring(1);
  }

  static String address(SavedView view) {
    return Address.of("/" + view.page()).query(view.query()).with(VIEW, view.id()).toString();
  }

  /** Goes to the view that opens first, if the address asks for nothing; answers whether it did. */
  public boolean opensFirst() {
    if (request.getQueryString() != null || !"GET".equals(request.getMethod())) {
      return false;
    }
    return list().stream()
        .filter(SavedView::opensFirst)
        .findFirst()
        .map(
            view -> {
              posting.go(address(view));
              return true;
            })
        .orElse(false);
  }

  /** Keeps the address the form was shown at. */
  public void save() {
    String query = frame.getHere().without(CURSOR).without(VIEW).query();
    String page = page();
    posting
        .run(
            "view.save",
            () -> views.save(context.actor(), new NewView(page, name, query, opensFirst)))
        .ifPresent(
            saved ->
                posting.done(
                    Address.of("/" + page).query(query).with(VIEW, saved.id()).toString(),
                    "views.saved",
                    name.strip()));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isFirst() {
    return opensFirst;
  }

  public void setFirst(boolean first) {
    this.opensFirst = first;
  }
}

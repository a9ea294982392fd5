package coop.claims.web.page;

import coop.claims.domain.account.SavedView;
import coop.claims.domain.account.SavedViews;
import coop.claims.domain.account.SavedViews.Edit;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.Queries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;

/** One saved view: its name, whether its list opens with it, and taking it away. */
@Named("savedView")
@ViewScoped
public class SavedViewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SavedViews views;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject HttpServletRequest request;

  private UUID id;
  private String page;
  private String address;
  private String shown;
  private String name;
  private boolean first;
  private long version;

  @PostConstruct
  void read() {
    id = Queries.id(request.getParameter("id")).orElse(null);
  }

  /** Reads the view, so that an unknown one is answered before anything is shown. */
  public void load() {
    if (id == null) {
      throw Refusal.notFound().asException();
    }
    SavedView view = views.one(context.actor(), id).orThrow();
    page = view.page();
    address = SavedViewsView.address(view);
    shown = view.name();
    name = view.name();
    first = view.opensFirst();
    version = view.version();
  }

  public void save() {
    posting
        .run(
            "view.change",
            () ->
                views.change(
                    context.actor(),
                    id,
                    posting.version(),
                    new Edit(name == null ? "" : name, null, first)))
        .ifPresent(done -> posting.done(address, "views.changed", name.strip()));
  }

  public void delete() {
    posting
        .run("view.delete", () -> views.delete(context.actor(), id, posting.version()))
        .ifPresent(
            done ->
                posting.done(
                    Address.of("/" + page).with(SavedViewsView.VIEW, "all").toString(),
                    "views.deleted",
                    shown));
  }

  public String getShown() {
    return shown;
  }

  public String getAddress() {
    return address;
  }

  public long getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isFirst() {
    return first;
  }

  public void setFirst(boolean first) {
    this.first = first;
  }
}

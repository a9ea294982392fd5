package coop.claims.web.page;

import coop.claims.web.page.KeptFiles.Kept;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** What a {@code ui:file} shows when its page comes back: the file that was chosen for it. */
@Named("fileField")
@RequestScoped
public class FileField {

  @Inject Posting posting;
  @Inject Messages messages;
  @Inject KeptFiles files;
  @Inject HttpServletRequest request;

  private final Map<String, Kept> shown = new HashMap<>();

  /**
   * The file that goes along with the form when it is sent again; null when none was chosen, and
   * when it is the file that is wrong.
   */
  public Kept kept(UIComponent field) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String clientId = field.getClientId(faces);
    String form = request.getParameter(Posting.FORM);
    boolean posted = faces.isPostback() && form != null && clientId.startsWith(form + ":");
    if (!posted || messages.isWrong(clientId)) {
      return null;
    }
    return shown.computeIfAbsent(clientId, id -> chosen(id.substring(form.length() + 1)));
  }

  private Kept chosen(String path) {
    return posting
        .file(path)
        .map(files::keep)
        .or(() -> files.find(request.getParameter(KeptFiles.FIELD)))
        .orElse(null);
  }
}

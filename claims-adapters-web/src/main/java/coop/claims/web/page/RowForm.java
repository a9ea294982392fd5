package coop.claims.web.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import org.omnifaces.component.input.Form;

/**
 * A form inside a repetition, one for each row. The standard form remembers whether it was
 * submitted once for all rows, so that what was typed reaches the model in the last row only; this
 * one asks the request for its own row each time.
 */
@FacesComponent(
    value = "coop.claims.RowForm",
    createTag = true,
    tagName = "rowForm",
    namespace = "claims.row")
public class RowForm extends Form {

  @Override
  public boolean isSubmitted() {
    FacesContext context = FacesContext.getCurrentInstance();
    return context.getExternalContext().getRequestParameterMap().containsKey(getClientId(context));
  }
}

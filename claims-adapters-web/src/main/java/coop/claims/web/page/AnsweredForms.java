package coop.claims.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Notes that a posted form found the button it was sent by, before that button's work is done. */
public class AnsweredForms implements ActionListener {

  private static final String ANSWERED = "claims.answered";

  private final ActionListener wrapped;

  public AnsweredForms(ActionListener wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public void processAction(ActionEvent event) {
    FacesContext.getCurrentInstance().getAttributes().put(ANSWERED, true);
    wrapped.processAction(event);
  }

  static boolean answered(FacesContext faces) {
    return faces.getAttributes().containsKey(ANSWERED);
  }
}

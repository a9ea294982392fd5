package coop.claims.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Sees to it that no posted form is dropped without a word. The server keeps the components of a
 * page and its beans apart and may forget either: a page without its beans counts as expired. A
 * form that is on the page no longer, because things went on since it was shown, is never asked
 * what it was sent for: that is told, with the words that were in it.
 */
public class FormWatch implements PhaseListener {

  private static final long serialVersionUID = 1L;

  /**
   * Stands in the page's state and beside its beans: where one is without the other, it is lost.
   */
  private static final String REMEMBERED = "claims.remembered";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    UIViewRoot page = event.getFacesContext().getViewRoot();
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW && page != null && isForgotten(page)) {
      throw new ViewExpiredException("its beans are gone", page.getViewId());
    }
  }

  private static boolean isForgotten(UIViewRoot page) {
    boolean kept = page.getViewMap(false) != null && page.getViewMap().containsKey(REMEMBERED);
    return page.getAttributes().containsKey(REMEMBERED) && !kept;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    UIViewRoot page = faces.getViewRoot();
    if (event.getPhaseId() != PhaseId.RENDER_RESPONSE || page == null) {
      return;
    }
    if (!faces.isPostback()) {
      remember(page);
    } else if (!AnsweredForms.answered(faces) && faces.getMessageList().isEmpty()) {
      CDI.current().select(Posting.class).get().unanswered();
    }
  }

  private static void remember(UIViewRoot page) {
    if (page.getViewMap(false) != null) {
      page.getViewMap().put(REMEMBERED, true);
      page.getAttributes().put(REMEMBERED, true);
    }
  }
}

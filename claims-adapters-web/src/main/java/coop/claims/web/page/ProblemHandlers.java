package coop.claims.web.page;

import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.RefusalException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * What becomes of what goes wrong on a page. A refused read ({@code outcome.orThrow()}) and a
 * fault, which is logged, give the problem page with the right status. A form whose page was open
 * too long leads back to that page, which says so.
 */
public class ProblemHandlers extends ExceptionHandlerFactory {

  private static final Logger LOG = Logger.getLogger(ProblemHandlers.class.getName());

  private static final Map<Refusal.Kind, Integer> STATUS =
      Map.of(
          Refusal.Kind.UNAUTHENTICATED, HttpServletResponse.SC_FORBIDDEN,
          Refusal.Kind.FORBIDDEN, HttpServletResponse.SC_FORBIDDEN,
          Refusal.Kind.NOT_FOUND, HttpServletResponse.SC_NOT_FOUND,
          Refusal.Kind.MALFORMED, HttpServletResponse.SC_NOT_FOUND);

  public ProblemHandlers(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {

    private Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
      while (queued.hasNext()) {
        ExceptionQueuedEventContext event = queued.next().getContext();
        FacesContext faces = event.getContext();
        Throwable cause = cause(event.getException());
        if (isFault(cause)) {
          LOG.log(Level.SEVERE, "A page failed", event.getException());
        }
        if (!faces.getExternalContext().isResponseCommitted()) {
          answer(faces, cause);
          queued.remove();
        }
      }
      getWrapped().handle();
    }

    private static boolean isFault(Throwable cause) {
      return !(cause instanceof RefusalException) && !isOutdated(cause);
    }

    /** The page is no longer remembered, or the form is not the one that was shown. */
    private static boolean isOutdated(Throwable cause) {
      return cause instanceof ViewExpiredException || cause instanceof CspException;
    }

    private static Throwable cause(Throwable thrown) {
      Throwable cause = thrown;
      while (cause.getCause() != null && isFault(cause)) {
        cause = cause.getCause();
      }
      return cause;
    }

    private static void answer(FacesContext faces, Throwable cause) {
      ExternalContext external = faces.getExternalContext();
      try {
        external.responseReset();
        if (isOutdated(cause)) {
          openAgain(external);
        } else {
          external.responseSendError(status(cause), "");
        }
        faces.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static int status(Throwable cause) {
      return cause instanceof RefusalException refused
          ? STATUS.getOrDefault(refused.refusal().kind(), HttpServletResponse.SC_CONFLICT)
          : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void openAgain(ExternalContext external) throws IOException {
      String text = CDI.current().select(Wording.class).get().get("page.expired");
      CDI.current().select(Notices.class).get().complain(null, text);
      HttpServletRequest request = (HttpServletRequest) external.getRequest();
      String query = request.getQueryString();
      external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
  }
}

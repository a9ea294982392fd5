package coop.claims.app.wiring;

import coop.claims.web.shared.CallContext;
import coop.claims.web.shared.CallContext.IdempotencyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;

/** The idempotency key of the request at hand; jobs have no request and no key. */
@ApplicationScoped
class RequestKeys {

  @Inject private CallContext call;
  @Inject private BeanManager beans;

  Optional<IdempotencyKey> take() {
    return inRequest() ? call.takeKey() : Optional.empty();
  }

  private boolean inRequest() {
    try {
      return beans.getContext(RequestScoped.class).isActive();
    } catch (ContextNotActiveException noRequest) {
      return false;
    }
  }
}

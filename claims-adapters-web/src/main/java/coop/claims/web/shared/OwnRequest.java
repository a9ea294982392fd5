package coop.claims.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.function.Supplier;

/** What belongs to a request is there for work that none has asked for directly. */
@ApplicationScoped
public class OwnRequest {

  @ActivateRequestContext
  public <T> T of(Supplier<T> work) {
    return work.get();
  }
}

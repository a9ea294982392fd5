package coop.claims.web.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Reads the next page of an export while the one before is written. */
@ApplicationScoped
public class PagesAhead {

  @Resource private ManagedExecutorService threads;
  @Inject private OwnRequest own;

  /** Begins to read, on another thread and as a request of its own. */
  public <T> CompletableFuture<T> begin(Supplier<T> page) {
    return CompletableFuture.supplyAsync(() -> own.of(page), threads);
  }
}

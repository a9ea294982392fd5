package coop.claims.persistence.testing;

import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.persistence.shared.Binding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * The edge without a server: begins a transaction, binds the actor, works, commits, or rolls back
 * when refused or failed. It remembers the statements of the last call on this thread, the binding
 * left out, a batch as one.
 */
public final class SeEdge implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);
  private final EntityManager em;
  private final Binding binding;

  public SeEdge(DataSource source) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", counted(source));
    settings.put("eclipselink.session-name", "test-" + System.identityHashCode(this));
    settings.put("eclipselink.logging.level", "OFF");
    this.factory = Persistence.createEntityManagerFactory("claims", settings);
    this.em =
        (EntityManager)
            Proxy.newProxyInstance(
                SeEdge.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.invoke(current.get(), arguments);
                  } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                  }
                });
    this.binding = new Binding(em);
  }

  private DataSource counted(DataSource source) {
    QueryExecutionListener listener =
        new QueryExecutionListener() {
          @Override
          public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

          @Override
          public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            statements.get().add(queries.get(0).getQuery());
          }
        };
    return ProxyDataSourceBuilder.create(source).listener(listener).build();
  }

  /** For the adapters: the entity manager of the call at hand. */
  public EntityManager em() {
    return em;
  }

  /** Works as that actor; what is thrown rolls back. */
  public <T> T as(Actor actor, Supplier<T> work) {
    return call(actor, () -> Outcome.done(work.get())).orThrow();
  }

  public void run(Actor actor, Runnable work) {
    as(
        actor,
        () -> {
          work.run();
          return null;
        });
  }

  /** Calls an in-port as that actor; a refusal rolls back. */
  public <T> Outcome<T> call(Actor actor, Supplier<Outcome<T>> inPort) {
    EntityManager own = factory.createEntityManager();
    current.set(own);
    try {
      own.getTransaction().begin();
      if (actor != null) {
        binding.bind(actor);
      }
      statements.get().clear();
      Outcome<T> outcome = inPort.get();
      if (outcome.isDone()) {
        own.getTransaction().commit();
      }
      return outcome;
    } finally {
      if (own.getTransaction().isActive()) {
        own.getTransaction().rollback();
      }
      own.close();
      current.remove();
    }
  }

  /** The statements of the last call on this thread. */
  public List<String> statements() {
    return List.copyOf(statements.get());
  }

  @Override
  public void close() {
    factory.close();
  }
}

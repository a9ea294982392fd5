package coop.claims.app.edge;

import coop.claims.app.edge.Meter.End;
import coop.claims.domain.account.Actor;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Outcome.Refused;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.shared.CallContext.IdempotencyKey;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs each call of an in-port in a transaction of its own: begin, say to the database who acts,
 * look the idempotency key up, call, commit. A refusal or an exception rolls everything back, and
 * success is only answered once the commit is through.
 *
 * <p>A deadlock or a serialization failure, and a version that changed although the caller named
 * none, are tried again, at most {@value #MOST_TRIES} times in all. An in-port called from inside
 * another one joins its transaction; it must be for the same actor, because the database has been
 * told of that one only.
 */
public final class Edge {

  static final int MOST_TRIES = 3;

  /** Nothing an in-port does takes longer, unless something is wrong. */
  static final int LIMIT_SECONDS = 60;

  private static final Refusal SHOWN_ONCE =
      Refusal.of(Refusal.Kind.ILLEGAL_STEP, "idempotency.secret-shown-once");

  private static final Logger LOG = Logger.getLogger(Edge.class.getName());

  private final UserTransaction transaction;
  private final ActorBinding binding;
  private final Attempts attempts;
  private final Supplier<Optional<IdempotencyKey>> keys;
  private final Meter meter;
  private final Traces traces;
  private final Pause pause;
  private final ThreadLocal<Actor> bound = new ThreadLocal<>();

  /**
   * @param keys gives the key of the command at hand, once; empty when the caller sent none
   */
  public Edge(
      UserTransaction transaction,
      ActorBinding binding,
      Attempts attempts,
      Supplier<Optional<IdempotencyKey>> keys,
      Meter meter,
      Traces traces) {
    this(transaction, binding, attempts, keys, meter, traces, Pause.RANDOM);
  }

  Edge(
      UserTransaction transaction,
      ActorBinding binding,
      Attempts attempts,
      Supplier<Optional<IdempotencyKey>> keys,
      Meter meter,
      Traces traces,
      Pause pause) {
    this.transaction = transaction;
    this.binding = binding;
    this.attempts = attempts;
    this.keys = keys;
    this.meter = meter;
    this.traces = traces;
    this.pause = pause;
  }

  /** The service as everybody else sees it. */
  public <T> T around(Class<T> inPort, T service) {
    return around(inPort, service, Duration.ofSeconds(LIMIT_SECONDS));
  }

  /**
   * The same, for what takes in so much at once that it may take longer.
   *
   * @param limit of each transaction, to the second
   */
  public <T> T around(Class<T> inPort, T service, Duration limit) {
    return inPort.cast(
        Proxy.newProxyInstance(
            inPort.getClassLoader(),
            new Class<?>[] {inPort},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, inPort, method.getName(), arguments);
              }
              Call call =
                  new Call(
                      inPort.getSimpleName(), service, method, arguments, (int) limit.toSeconds());
              return transaction.getStatus() == Status.STATUS_NO_TRANSACTION
                  ? measured(call)
                  : joined(call);
            }));
  }

  private static Object ofObject(Object proxy, Class<?> inPort, String method, Object[] arguments) {
    return switch (method) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "edge of " + inPort.getSimpleName();
    };
  }

  private Object joined(Call call) throws Throwable {
    Actor actor = bound.get();
    if (actor == null) {
      throw new IllegalStateException(call + " met a transaction that the edge did not begin");
    }
    if (!actor.equals(call.actor())) {
      throw new IllegalStateException(call + " joins a transaction of another actor");
    }
    return call.invoke();
  }

  private Outcome<?> measured(Call call) throws Throwable {
    long begin = System.nanoTime();
    Traces.Running trace = traces.begins(call.inPort(), call.method().getName());
    End end = End.FAILED;
    try {
      Outcome<?> outcome = repeated(call);
      end = outcome.isDone() ? End.DONE : End.REFUSED;
      return outcome;
    } finally {
      trace.ended(end);
      meter.ended(
          call.inPort(), call.method().getName(), end, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private Outcome<?> repeated(Call call) throws Throwable {
    Optional<IdempotencyKey> key = call.isKept() ? keys.get() : Optional.empty();
    for (int tried = 1; ; tried++) {
      boolean last = tried == MOST_TRIES;
      try {
        Outcome<?> outcome = once(call, key);
        if (last || !changedMeanwhile(call, outcome)) {
          return outcome;
        }
      } catch (RuntimeException | Error failure) {
        if (last || !Passing.is(failure)) {
          throw failure;
        }
        LOG.log(Level.FINE, call + " is tried again", failure);
      }
      pause.before(tried + 1);
    }
  }

  private static boolean changedMeanwhile(Call call, Outcome<?> outcome) {
    return outcome instanceof Refused<?> refused
        && refused.refusal().kind() == Refusal.Kind.STALE
        && !call.namesVersion();
  }

  private Outcome<?> once(Call call, Optional<IdempotencyKey> key) throws Throwable {
    begin(call.limitSeconds());
    Outcome<?> outcome;
    try {
      bound.set(call.actor());
      binding.bind(call.actor());
      outcome = key.isPresent() ? underKey(call, key.get()) : call.invoke();
    } catch (Throwable failure) {
      rollBackAfter(failure);
      throw failure;
    } finally {
      bound.remove();
    }
    end(outcome.isDone());
    return outcome;
  }

  private Outcome<?> underKey(Call call, IdempotencyKey key) throws Throwable {
    Outcome<Optional<Receipt>> earlier = Outcome.of(() -> attempts.begin(call.actor(), key));
    if (!earlier.isDone()) {
      return earlier;
    }
    Optional<Receipt> answered = earlier.orThrow();
    if (answered.isPresent()) {
      return call.isReplayed() ? Outcome.done(answered.get()) : Outcome.refused(SHOWN_ONCE);
    }
    Outcome<?> outcome = call.invoke();
    if (outcome.isDone()) {
      attempts.end(call.actor(), key, Call.receipt(outcome.orThrow()));
    }
    return outcome;
  }

  private void begin(int limitSeconds) {
    try {
      transaction.setTransactionTimeout(limitSeconds);
      transaction.begin();
    } catch (SystemException | NotSupportedException e) {
      throw new IllegalStateException("No transaction can begin", e);
    }
  }

  private void end(boolean done) {
    try {
      if (done) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new NotCommitted(e);
    }
  }

  private void rollBackAfter(Throwable failure) {
    try {
      transaction.rollback();
    } catch (SystemException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}

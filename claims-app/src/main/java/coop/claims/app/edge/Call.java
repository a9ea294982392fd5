package coop.claims.app.edge;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.SignIn.NewToken;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;

/** One call of an in-port: its actor comes first, its answer is an {@link Outcome}. */
record Call(String inPort, Object service, Method method, Object[] arguments, int limitSeconds) {

  Actor actor() {
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof Actor actor) {
      return actor;
    }
    throw new IllegalArgumentException(this + " does not say who acts");
  }

  /** Whether it is a command that is kept beside its idempotency key. */
  boolean isKept() {
    return answers(Receipt.class) || answers(NewToken.class);
  }

  /** Whether the kept answer can be given again; a secret is shown once. */
  boolean isReplayed() {
    return answers(Receipt.class);
  }

  private boolean answers(Class<?> type) {
    return method.getGenericReturnType() instanceof ParameterizedType outcome
        && outcome.getRawType() == Outcome.class
        && outcome.getActualTypeArguments()[0] == type;
  }

  /** What is kept of that answer. */
  static Receipt receipt(Object answer) {
    return answer instanceof NewToken made ? new Receipt(made.token().id(), 0) : (Receipt) answer;
  }

  /**
   * Whether the caller named the version it had read. If not, a stale version is not the caller's
   * mistake and the work can be done again on what is there now.
   */
  boolean namesVersion() {
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (types[i] == Long.class && arguments[i] != null) {
        return true;
      }
    }
    return false;
  }

  Outcome<?> invoke() throws Throwable {
    try {
      return (Outcome<?>) method.invoke(service, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public String toString() {
    return inPort + "." + method.getName();
  }
}

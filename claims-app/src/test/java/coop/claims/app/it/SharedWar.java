package coop.claims.app.it;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the one {@link RunningWar} from the first test that needs it to the end of the run. */
final class SharedWar implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    war(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningWar.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return war(context);
  }

  private static RunningWar war(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedWar.class))
        .getOrComputeIfAbsent(RunningWar.class, key -> RunningWar.start(), RunningWar.class);
  }
}

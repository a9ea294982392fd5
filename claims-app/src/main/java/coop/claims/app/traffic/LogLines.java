package coop.claims.app.traffic;

import coop.claims.web.shared.RequestId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Puts the name of the request into every line that is logged while it runs, whoever logs it: the
 * server, a library, or we. However the server formats its lines, they stay as they are otherwise.
 */
@ApplicationScoped
public class LogLines {

  private final Map<Handler, Formatter> before = new LinkedHashMap<>();

  void atStart(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE)
          @Initialized(ApplicationScoped.class)
          Object start) {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      Formatter formatter = handler.getFormatter();
      if (formatter != null) {
        before.put(handler, formatter);
        handler.setFormatter(new Named(formatter));
      }
    }
  }

  @PreDestroy
  void atEnd() {
    before.forEach(Handler::setFormatter);
    before.clear();
  }

  /**
   * Adds the name to what another formatter wrote: a member of a JSON object, else a first word.
   */
  static final class Named extends Formatter {

    private final Formatter formatter;

    Named(Formatter formatter) {
      this.formatter = formatter;
    }

    @Override
    public String format(LogRecord entry) {
      String line = formatter.format(entry);
      return RequestId.current().map(id -> named(id, line)).orElse(line);
    }

    @Override
    public String getHead(Handler handler) {
      return formatter.getHead(handler);
    }

    @Override
    public String getTail(Handler handler) {
      return formatter.getTail(handler);
    }

    private static String named(String id, String line) {
      return line.startsWith("{")
          ? "{\"requestId\":\"" + id + "\"," + line.substring(1)
          : "[" + id + "] " + line;
    }
  }
}

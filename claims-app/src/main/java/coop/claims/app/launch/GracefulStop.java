package coop.claims.app.launch;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import sun.misc.Signal;

/**
 * What comes between SIGTERM and the end. The server would stop at once, in the middle of requests;
 * so the application is first told to be no longer ready and to take nothing new, and what runs may
 * come to its end within a limit. A second signal ends the wait.
 */
final class GracefulStop {

  /** As the application registers it. */
  private static final String TRAFFIC = "coop.claims:type=Traffic";

  private static final int SIGNALLED = 128;

  private final Duration limit;
  private final Consumer<String> log;
  private final AtomicBoolean asked = new AtomicBoolean();

  private GracefulStop(Duration limit, Consumer<String> log) {
    this.limit = limit;
    this.log = log;
  }

  /** From now on, for SIGTERM and the interrupt key. */
  static void within(Duration limit, Consumer<String> log) {
    GracefulStop stop = new GracefulStop(limit, log);
    for (String name : new String[] {"TERM", "INT"}) {
      try {
        Signal.handle(new Signal(name), stop::asked);
      } catch (IllegalArgumentException takenByTheMachine) {
        log.accept("SIG" + name + " stops Claims without waiting for requests.");
      }
    }
  }

  /** The machine calls it in a thread of its own. */
  private void asked(Signal signal) {
    if (asked.compareAndSet(false, true)) {
      try {
        letRequestsFinish();
      } catch (JMException | InterruptedException e) {
        log.accept("Requests cannot be waited for: " + e);
      }
    }
    System.exit(SIGNALLED + signal.getNumber());
  }

  private void letRequestsFinish() throws JMException, InterruptedException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName traffic = new ObjectName(TRAFFIC);
    try {
      beans.invoke(traffic, "stopTaking", new Object[0], new String[0]);
    } catch (InstanceNotFoundException notStartedYet) {
      return;
    }
    Instant end = Instant.now().plus(limit);
    int running = (Integer) beans.getAttribute(traffic, "Running");
    if (running > 0) {
      log.accept("Claims stops; " + running + " requests may finish.");
    }
    while (running > 0 && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      running = (Integer) beans.getAttribute(traffic, "Running");
    }
    if (running > 0) {
      log.accept(running + " requests did not finish within " + limit + ".");
    }
  }
}

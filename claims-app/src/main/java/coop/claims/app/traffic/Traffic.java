package coop.claims.app.traffic;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Counts the requests that run, and shows itself to the launcher under {@value #NAME}. */
@ApplicationScoped
public class Traffic implements TrafficMXBean {

  static final String NAME = "coop.claims:type=Traffic";

  private static final Logger LOG = Logger.getLogger(Traffic.class.getName());

  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean stopping;

  void atStart(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE)
          @Initialized(ApplicationScoped.class)
          Object start) {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    try {
      beans.registerMBean(new Shown(this), new ObjectName(NAME));
    } catch (InstanceAlreadyExistsException anotherDeployment) {
      LOG.log(Level.WARNING, "Two applications of this name: a stop waits for the first only");
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreDestroy
  void atEnd() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
    } catch (InstanceNotFoundException neverShown) {
      return;
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  public void begins() {
    running.incrementAndGet();
  }

  public void ends() {
    running.decrementAndGet();
  }

  @Override
  public int getRunning() {
    return running.get();
  }

  @Override
  public boolean isStopping() {
    return stopping;
  }

  @Override
  public void stopTaking() {
    stopping = true;
  }

  /** The bean itself and not the container's proxy of it, which JMX could not read. */
  private record Shown(Traffic traffic) implements TrafficMXBean {

    @Override
    public int getRunning() {
      return traffic.getRunning();
    }

    @Override
    public boolean isStopping() {
      return traffic.isStopping();
    }

    @Override
    public void stopTaking() {
      traffic.stopTaking();
    }
  }
}

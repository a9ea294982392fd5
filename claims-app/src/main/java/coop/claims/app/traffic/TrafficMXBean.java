package coop.claims.app.traffic;

/** What the launcher, or an operator's JMX client, asks and says about requests. */
public interface TrafficMXBean {

  /** Requests that are being answered, those of monitoring not counted. */
  int getRunning();

  /** Whether nothing new is taken. */
  boolean isStopping();

  /** From now on the server is not ready and takes nothing new; what runs goes on. */
  void stopTaking();
}

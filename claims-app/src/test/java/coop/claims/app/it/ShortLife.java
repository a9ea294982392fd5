package coop.claims.app.it;

import java.util.List;

/**
 * What a virtual machine is told that lives for some minutes only: code that is compiled once and
 * simply, and one collector beside few processors. A start then costs less than half the processor
 * time.
 */
public final class ShortLife {

  public static final List<String> OPTIONS =
      List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private ShortLife() {}
}

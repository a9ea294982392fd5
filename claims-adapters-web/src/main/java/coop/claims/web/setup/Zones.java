package coop.claims.web.setup;

import java.time.ZoneId;
import java.util.List;

/** Time zones to choose from. */
final class Zones {

  /** Where people live; the rest of the list are older names and offsets. */
  private static final String REGIONS =
      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

  /** By region. */
  static final List<String> ALL =
      ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches(REGIONS)).sorted().toList();

  private Zones() {}
}

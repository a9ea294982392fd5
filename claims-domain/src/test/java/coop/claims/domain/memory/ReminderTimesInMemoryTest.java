package coop.claims.domain.memory;

import coop.claims.domain.contract.ReminderTimesContract;
import coop.claims.domain.world.Ports;

class ReminderTimesInMemoryTest extends ReminderTimesContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.EventLogContract;
import coop.claims.domain.world.Ports;

class EventLogInMemoryTest extends EventLogContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.NoticesContract;
import coop.claims.domain.world.Ports;

class NoticesInMemoryTest extends NoticesContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.DeliveriesContract;
import coop.claims.domain.world.Ports;

class DeliveriesInMemoryTest extends DeliveriesContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.OutboxContract;
import coop.claims.domain.world.Ports;

class OutboxInMemoryTest extends OutboxContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

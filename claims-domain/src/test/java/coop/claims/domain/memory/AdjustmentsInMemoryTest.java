package coop.claims.domain.memory;

import coop.claims.domain.contract.AdjustmentsContract;
import coop.claims.domain.world.Ports;

class AdjustmentsInMemoryTest extends AdjustmentsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

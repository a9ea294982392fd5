package coop.claims.domain.memory;

import coop.claims.domain.contract.AccrualsContract;
import coop.claims.domain.world.Ports;

class AccrualsInMemoryTest extends AccrualsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

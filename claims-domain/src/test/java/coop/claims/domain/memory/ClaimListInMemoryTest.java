package coop.claims.domain.memory;

import coop.claims.domain.contract.ClaimListContract;
import coop.claims.domain.world.Ports;

class ClaimListInMemoryTest extends ClaimListContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

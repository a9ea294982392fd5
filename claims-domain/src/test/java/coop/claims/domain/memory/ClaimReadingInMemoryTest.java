package coop.claims.domain.memory;

import coop.claims.domain.contract.ClaimReadingContract;
import coop.claims.domain.world.Ports;

class ClaimReadingInMemoryTest extends ClaimReadingContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

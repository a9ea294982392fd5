package coop.claims.domain.memory;

import coop.claims.domain.contract.ClaimIndexContract;
import coop.claims.domain.world.Ports;

class ClaimIndexInMemoryTest extends ClaimIndexContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.ClaimsContract;
import coop.claims.domain.world.Ports;

class ClaimsInMemoryTest extends ClaimsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

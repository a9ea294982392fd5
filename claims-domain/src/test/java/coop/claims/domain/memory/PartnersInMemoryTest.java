package coop.claims.domain.memory;

import coop.claims.domain.contract.PartnersContract;
import coop.claims.domain.world.Ports;

class PartnersInMemoryTest extends PartnersContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

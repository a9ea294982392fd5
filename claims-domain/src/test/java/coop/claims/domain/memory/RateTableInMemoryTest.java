package coop.claims.domain.memory;

import coop.claims.domain.contract.RateTableContract;
import coop.claims.domain.world.Ports;

class RateTableInMemoryTest extends RateTableContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

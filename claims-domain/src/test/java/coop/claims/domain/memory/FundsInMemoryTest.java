package coop.claims.domain.memory;

import coop.claims.domain.contract.FundsContract;
import coop.claims.domain.world.Ports;

class FundsInMemoryTest extends FundsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

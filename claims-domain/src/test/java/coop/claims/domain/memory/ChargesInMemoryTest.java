package coop.claims.domain.memory;

import coop.claims.domain.contract.ChargesContract;
import coop.claims.domain.world.Ports;

class ChargesInMemoryTest extends ChargesContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

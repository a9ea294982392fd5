package coop.claims.domain.memory;

import coop.claims.domain.contract.SecondThoughtsContract;
import coop.claims.domain.world.Ports;

class SecondThoughtsInMemoryTest extends SecondThoughtsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.KeptTextsContract;
import coop.claims.domain.world.Ports;

class KeptTextsInMemoryTest extends KeptTextsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

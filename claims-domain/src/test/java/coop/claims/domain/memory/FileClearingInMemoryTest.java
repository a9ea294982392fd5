package coop.claims.domain.memory;

import coop.claims.domain.contract.FileClearingContract;
import coop.claims.domain.world.Ports;

class FileClearingInMemoryTest extends FileClearingContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.ProgramDocumentsContract;
import coop.claims.domain.world.Ports;

class ProgramDocumentsInMemoryTest extends ProgramDocumentsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

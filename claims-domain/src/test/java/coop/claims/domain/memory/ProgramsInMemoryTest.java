package coop.claims.domain.memory;

import coop.claims.domain.contract.ProgramsContract;
import coop.claims.domain.world.Ports;

class ProgramsInMemoryTest extends ProgramsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.PolicyReplaysContract;
import coop.claims.domain.world.Ports;

class PolicyReplaysInMemoryTest extends PolicyReplaysContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

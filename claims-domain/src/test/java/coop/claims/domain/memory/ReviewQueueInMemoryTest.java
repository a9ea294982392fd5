package coop.claims.domain.memory;

import coop.claims.domain.contract.ReviewQueueContract;
import coop.claims.domain.world.Ports;

class ReviewQueueInMemoryTest extends ReviewQueueContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.CommentsAndRequestsContract;
import coop.claims.domain.world.Ports;

class CommentsAndRequestsInMemoryTest extends CommentsAndRequestsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

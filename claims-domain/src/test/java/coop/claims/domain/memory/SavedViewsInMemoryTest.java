package coop.claims.domain.memory;

import coop.claims.domain.contract.SavedViewsContract;
import coop.claims.domain.world.Ports;

class SavedViewsInMemoryTest extends SavedViewsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.FundViewsContract;
import coop.claims.domain.world.Ports;

class FundViewsInMemoryTest extends FundViewsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.PaymentsContract;
import coop.claims.domain.world.Ports;

class PaymentsInMemoryTest extends PaymentsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

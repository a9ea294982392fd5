package coop.claims.domain.memory;

import coop.claims.domain.contract.AccountsContract;
import coop.claims.domain.world.Ports;

class AccountsInMemoryTest extends AccountsContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

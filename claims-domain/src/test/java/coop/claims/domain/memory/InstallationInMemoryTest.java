package coop.claims.domain.memory;

import coop.claims.domain.contract.InstallationContract;
import coop.claims.domain.world.Ports;

class InstallationInMemoryTest extends InstallationContract {

  @Override
  protected Ports empty() {
    return MemoryPorts.walled();
  }
}

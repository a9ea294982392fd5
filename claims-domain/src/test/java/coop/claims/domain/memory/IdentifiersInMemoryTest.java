package coop.claims.domain.memory;

import coop.claims.domain.claim.ClaimNumbers;
import coop.claims.domain.contract.IdentifiersContract;
import coop.claims.domain.shared.Ids;

class IdentifiersInMemoryTest extends IdentifiersContract {

  @Override
  protected Ids ids() {
    return new SequentialIds();
  }

  @Override
  protected ClaimNumbers claimNumbers() {
    return MemoryPorts.walled().claimNumbers();
  }
}

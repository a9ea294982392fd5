package coop.claims.domain.memory;

import coop.claims.domain.contract.CopyContract;
import coop.claims.domain.contract.DeletedDraftsContract;
import coop.claims.domain.contract.KeptAsideContract;
import coop.claims.domain.contract.PuttingBackContract;
import coop.claims.domain.world.Ports;
import org.junit.jupiter.api.Nested;

class SecondThoughtsInMemoryTest {

  @Nested
  class PutsBack extends PuttingBackContract {
    @Override
    protected Ports empty() {
      return MemoryPorts.walled();
    }
  }

  @Nested
  class KeepsAside extends KeptAsideContract {
    @Override
    protected Ports empty() {
      return MemoryPorts.walled();
    }
  }

  @Nested
  class RestoresDrafts extends DeletedDraftsContract {
    @Override
    protected Ports empty() {
      return MemoryPorts.walled();
    }
  }

  @Nested
  class Copies extends CopyContract {
    @Override
    protected Ports empty() {
      return MemoryPorts.walled();
    }
  }
}

package coop.claims.domain.memory;

import coop.claims.domain.contract.DocumentStoreContract;
import coop.claims.domain.evidence.DocumentStore;

class DocumentStoreInMemoryTest extends DocumentStoreContract {

  @Override
  protected DocumentStore empty() {
    return new InMemoryDocumentStore();
  }
}

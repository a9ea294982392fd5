package coop.claims.domain.memory;

import coop.claims.domain.memory.Tables.Table;
import coop.claims.domain.setup.Installation;
import coop.claims.domain.setup.MasterData.Entity;
import java.time.Instant;

/** {@link Installation} in memory. */
final class InMemoryInstallation implements Installation {

  private final Table<String, Entity> entities;
  private final Table<Boolean, Instant> demo;
  private final InMemoryAccounts accounts;
  private final InMemoryPartners partners;

  InMemoryInstallation(Tables tables, InMemoryAccounts accounts, InMemoryPartners partners) {
    this.entities = tables.table();
    this.demo = tables.table();
    this.accounts = accounts;
    this.partners = partners;
  }

  @Override
  public boolean isEmpty() {
    return entities.isEmpty() && accounts.isEmpty() && partners.isEmpty();
  }

  @Override
  public boolean isDemo() {
    return !demo.isEmpty();
  }

  @Override
  public void markDemo(Instant at) {
    demo.add(true, at);
  }

  @Override
  public void add(Entity entity) {
    entities.add(entity.code(), entity);
  }

  Entity entity(String code) {
    return entities.get(code).orElseThrow();
  }
}

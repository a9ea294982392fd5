package coop.claims.domain.setup;

/** The installation's own rows in storage. */
public interface Installation {

  boolean isEmpty();

  void add(MasterData.Entity entity);
}

/**
 * What every storage has to keep, as tests: one class for each port or a few that belong together,
 * run over the storage in memory and over the real one.
 *
 * <p>To test a storage, subclass each contract and supply {@link coop.claims.domain.world.Ports}
 * (or what the contract asks for) over a storage that holds nothing. Everything a test needs,
 * partners and programs included, it puts there itself, as the actors who may.
 */
package coop.claims.domain.contract;

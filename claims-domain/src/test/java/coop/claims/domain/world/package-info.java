/**
 * A small world to test in: two partners, three programs, people of every role, funds, a clock that
 * moves, and verbs that bring a claim to any status. It stands on any storage that supplies {@link
 * coop.claims.domain.world.Ports}, so the same stories run in memory and on a database.
 */
package coop.claims.domain.world;

/**
 * Claims in storage: one row for the claim, which every command locks first, and rows for what it
 * carries. A claim is read whole with one statement for each kind of part; saving writes what
 * changed. Lists are selected straight from the tables.
 */
package coop.claims.persistence.claim;

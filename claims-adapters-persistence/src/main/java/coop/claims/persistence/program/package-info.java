/**
 * Programs, periods and catalogue documents in storage. Published documents never change, so each
 * is read once and kept in memory.
 */
package coop.claims.persistence.program;

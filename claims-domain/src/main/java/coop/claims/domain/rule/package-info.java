/** What checks find, in words both sides read. */
package coop.claims.domain.rule;

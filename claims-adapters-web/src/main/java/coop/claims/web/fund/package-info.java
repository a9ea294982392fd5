/** Funds and their ledgers, as people and programs read them. */
package coop.claims.web.fund;

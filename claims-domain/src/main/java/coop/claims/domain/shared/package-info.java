/** What every word of the trade is built on: money, outcomes, refusals, pages and limits. */
package coop.claims.domain.shared;

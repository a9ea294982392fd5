/**
 * The demo: three partners, their people and a year of claims, so that somebody who starts Claims
 * for the first time finds it in use.
 *
 * <p>What happens in it is told in {@code demo/claims.json}, one entry for each claim: where it
 * belongs, what was spent, when, and the steps it took. It is played through the in-ports with the
 * clock moved along, each person acting for themselves, so every rule holds for it that holds for
 * anybody, and its history and ledger are what they would have been.
 */
package coop.claims.app.demo;

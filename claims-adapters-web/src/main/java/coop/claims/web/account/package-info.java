/** People at the door: who is signed in, their tokens, and their colleagues. */
package coop.claims.web.account;

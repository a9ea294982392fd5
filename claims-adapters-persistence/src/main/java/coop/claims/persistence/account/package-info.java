/** People, their roles and their tokens in storage, and an actor's rights as SQL conditions. */
package coop.claims.persistence.account;

/** What a load balancer and an operator ask: may requests come, and on which database. */
package coop.claims.app.health;

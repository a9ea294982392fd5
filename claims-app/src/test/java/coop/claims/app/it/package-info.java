/**
 * The whole application from outside: the built WAR on its server beside a real PostgreSQL, asked
 * over HTTP by the people of the demo. Every test makes the claims it needs; none counts on what
 * another left behind.
 */
package coop.claims.app.it;

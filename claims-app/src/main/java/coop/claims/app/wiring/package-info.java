/**
 * Puts the house together: storage adapters, services and the edge around every in-port. Everything
 * else asks for an in-port by its interface and gets it here.
 */
package coop.claims.app.wiring;

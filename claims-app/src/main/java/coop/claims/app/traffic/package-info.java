/**
 * The requests that run: how many, under which name the log speaks of them, and how they come to
 * their end before the server stops.
 */
package coop.claims.app.traffic;

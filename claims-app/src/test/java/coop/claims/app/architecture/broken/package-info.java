/** Breaks every rule of the house once. */
package coop.claims.app.architecture.broken;

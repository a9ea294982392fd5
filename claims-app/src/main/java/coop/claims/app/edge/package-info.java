/**
 * The edge of the application: what happens around every call of an in-port, whoever calls.
 *
 * <p>Decision: one {@link java.lang.reflect.Proxy} around every in-port, instead of a delegate
 * class for each. An in-port that is added later is wrapped without a line of code, and no method
 * can be forgotten. The price, a reflective call, does not show beside a statement sent to the
 * database.
 */
package coop.claims.app.edge;

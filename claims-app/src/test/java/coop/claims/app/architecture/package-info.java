/**
 * The house's rules, held by tests: which module sees which, in which order the domain's words
 * come, where frameworks and transactions may be. Beside the house stands a broken one ({@code
 * broken}) that breaks every rule once, so that no rule passes because it cannot fail.
 */
package coop.claims.app.architecture;

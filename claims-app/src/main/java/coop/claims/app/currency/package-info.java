/** Takes the reference rates of the European Central Bank apart. */
package coop.claims.app.currency;

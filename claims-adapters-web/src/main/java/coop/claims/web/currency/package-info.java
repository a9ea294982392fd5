/** Exchange rates on screen and over REST: the list, a form, and files that are looked at first. */
package coop.claims.web.currency;

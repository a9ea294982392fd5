/**
 * Who is asking. A server of this platform takes one authentication mechanism for an application,
 * so ours knows all ways in: the session of a screen, a bearer token, and a name and password where
 * a token is made. Every path is closed unless it is listed as open.
 */
package coop.claims.app.signin;

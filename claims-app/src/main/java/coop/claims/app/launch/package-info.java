/**
 * Starting Claims from the executable jar: the home, the PostgreSQL that lives in it, and then the
 * server.
 *
 * <p>These classes stand in the root of {@code claims.jar}, outside the WAR, and do their work
 * before the server exists. They know the JDK, the unpacker of the PostgreSQL archive and the one
 * class that boots the server; the WAR runs without them on any other server.
 */
package coop.claims.app.launch;

/**
 * The way to PostgreSQL: the data source, the migrations at start, and the refusal to work on a
 * database whose walls do not stand.
 *
 * <p>Two roles sign in. The owner ({@code claims.db.owner.*}) migrates the schema and is then gone;
 * the application ({@code claims.db.*}) must be a role that row-level security binds.
 */
package coop.claims.app.database;

/** What program documents need from outside: their syntaxes, and public holidays. */
package coop.claims.app.program;

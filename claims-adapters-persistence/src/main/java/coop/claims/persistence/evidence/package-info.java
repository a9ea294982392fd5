/**
 * Document bytes on the file system, under their digest, and the register of what is stored. What a
 * file is, is found by looking at its bytes.
 */
package coop.claims.persistence.evidence;

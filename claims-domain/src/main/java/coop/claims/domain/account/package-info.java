/**
 * People: who they are, whom they act for, what they may do where. Rights are (user, role,
 * location, program); they are read at every request, so a change holds at the next one.
 */
package coop.claims.domain.account;

/**
 * What every screen shares: the frame around it, its words, posting a form and telling what came of
 * it, amounts and moments as people write and read them. Posted forms run one command under one
 * idempotency key and answer with a redirect; a refusal is told beside the fields instead.
 */
package coop.claims.web.page;

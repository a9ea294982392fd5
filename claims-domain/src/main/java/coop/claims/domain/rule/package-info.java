/**
 * What is asked of a claim: one engine over facts, with findings in words both sides read.
 *
 * <p>It knows nothing of claims: a claim tells its facts. Whatever an activity asks for stands in
 * the program's document; no rule names an activity.
 */
package coop.claims.domain.rule;

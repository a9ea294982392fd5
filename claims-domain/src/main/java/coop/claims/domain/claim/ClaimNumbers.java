package coop.claims.domain.claim;

/**
 * Gives claim numbers: random, so that a partner cannot count the others' claims, with a check
 * character, so that a typing error is noticed.
 */
@FunctionalInterface
public interface ClaimNumbers {
  String next();
}

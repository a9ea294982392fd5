package coop.claims.persistence.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.ClaimNumbers;
import java.security.SecureRandom;

/**
 * Claim numbers nobody can guess; of a trillion, so that two alike are left to the unique index.
 */
public final class RandomClaimNumbers implements ClaimNumbers {

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    return ClaimNumber.random(random);
  }
}

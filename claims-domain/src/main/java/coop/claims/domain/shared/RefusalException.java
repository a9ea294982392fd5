package coop.claims.domain.shared;

/**
 * Carries a refusal out of an aggregate to the in-port that answers with it. It never leaves the
 * domain: {@link Outcome#of} turns it into {@link Outcome.Refused}. No stack trace, for a refusal
 * is an answer, not an accident.
 */
public final class RefusalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusalException(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}

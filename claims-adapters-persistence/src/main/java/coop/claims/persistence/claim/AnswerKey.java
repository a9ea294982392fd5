package coop.claims.persistence.claim;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What tells one answer from the others. */
class AnswerKey implements Serializable {

  private static final long serialVersionUID = 1L;

  UUID claimId;
  Answer.Kind kind;
  String requirement;

  AnswerKey() {}

  AnswerKey(UUID claimId, Answer.Kind kind, String requirement) {
    this.claimId = claimId;
    this.kind = kind;
    this.requirement = requirement;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnswerKey key
        && Objects.equals(claimId, key.claimId)
        && kind == key.kind
        && Objects.equals(requirement, key.requirement);
  }

  @Override
  public int hashCode() {
    return Objects.hash(claimId, kind, requirement);
  }
}

package coop.claims.domain.claim;

import coop.claims.domain.program.Programs.Setting;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes an approved claim over for payment, in the same transaction as the approval. */
@FunctionalInterface
public interface Settlement {

  void settle(Approved approved, Ids ids);

  /** An approved claim and which fund owes how much of it. */
  record Approved(
      UUID claimId, UUID organisationId, Instant approvedAt, Setting setting, List<Share> shares) {
    public Approved {
      shares = List.copyOf(shares);
    }
  }

  record Share(UUID fundId, String entityCode, Money amount) {}
}

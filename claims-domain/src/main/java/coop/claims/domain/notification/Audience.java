package coop.claims.domain.notification;

import coop.claims.domain.account.Accounts;
import coop.claims.domain.account.Role;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.claim.ClaimSnapshot;
import coop.claims.domain.claim.DocumentRequest;
import coop.claims.domain.claim.Life;
import coop.claims.domain.claim.Placement;
import coop.claims.domain.fund.LedgerCheck;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom something concerns. Of the partner: whoever handed the claim in (made it, as long as it is a
 * draft) and the incentives admins of its location and program; not everybody who may see it. Of
 * the vendor: whose work it becomes. Never somebody who is not active any more.
 */
final class Audience {

  private static final Set<Role> ADMINS = Set.of(Role.INCENTIVES_ADMIN);

  private final Accounts accounts;

  Audience(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Whom an event of a claim concerns.
   *
   * @param request the document request it is about; null for none
   */
  Collection<UserAccount> of(NoticeKind kind, ClaimSnapshot claim, DocumentRequest request) {
    Map<UUID, UserAccount> all = new LinkedHashMap<>();
    if (request != null) {
      UUID told = kind == NoticeKind.DOCUMENT_REQUESTED ? request.assignee() : request.requester();
      active(told).ifPresent(user -> all.put(told, user));
      return all.values();
    }
    partners(claim).forEach(user -> all.put(user.id(), user));
    vendors(kind, claim).forEach(user -> all.put(user.id(), user));
    return all.values();
  }

  /** Whom at the partner a claim concerns. */
  Collection<UserAccount> partners(ClaimSnapshot claim) {
    Map<UUID, UserAccount> all = new LinkedHashMap<>();
    Life life = claim.life();
    Placement place = claim.placement();
    active(life.submittedBy() == null ? life.createdBy() : life.submittedBy())
        .filter(user -> ClaimRights.mayView(user.actor(), place, life))
        .filter(user -> user.actor().isPartner())
        .ifPresent(user -> all.put(user.id(), user));
    admins(claim.organisationId(), place.locationId(), place.programCode())
        .forEach(user -> all.put(user.id(), user));
    return all.values();
  }

  /** The incentives admins of a partner for that location and program. */
  List<UserAccount> admins(UUID organisationId, UUID locationId, String programCode) {
    return holding(organisationId, ADMINS, locationId, programCode);
  }

  /** Who looks at a ledger that is wrong. */
  List<UserAccount> ofLedger(UUID locationId, String programCode) {
    return holding(null, LedgerCheck.PEOPLE, locationId, programCode);
  }

  private List<UserAccount> vendors(NoticeKind kind, ClaimSnapshot claim) {
    boolean disputed = claim.life().justification() != null;
    return switch (kind) {
      case CLAIM_SUBMITTED -> reviewers(claim);
      case CLAIM_RESUBMITTED -> disputed ? disputeReviewers(claim) : whoAsked(claim);
      case CLAIM_DISPUTED -> disputeReviewers(claim);
      default -> List.of();
    };
  }

  private List<UserAccount> reviewers(ClaimSnapshot claim) {
    return vendors(claim, Role.REVIEWER);
  }

  /** Whoever asked for the information; all reviewers, when that one is not there any more. */
  private List<UserAccount> whoAsked(ClaimSnapshot claim) {
    List<UserAccount> reviewers = reviewers(claim);
    UUID asked = claim.life().reviewerId();
    List<UserAccount> one = reviewers.stream().filter(user -> user.id().equals(asked)).toList();
    return one.isEmpty() ? reviewers : one;
  }

  /** Nobody who ever decided the claim decides its dispute. */
  private List<UserAccount> disputeReviewers(ClaimSnapshot claim) {
    return vendors(claim, Role.DISPUTE_REVIEWER).stream()
        .filter(user -> !claim.life().deciders().contains(user.id()))
        .toList();
  }

  private List<UserAccount> vendors(ClaimSnapshot claim, Role role) {
    Placement place = claim.placement();
    return holding(null, Set.of(role), place.locationId(), place.programCode());
  }

  private List<UserAccount> holding(
      UUID organisationId, Set<Role> roles, UUID locationId, String programCode) {
    return accounts.holding(organisationId, roles).stream()
        .filter(user -> user.actor().holdsAny(roles, locationId, programCode))
        .toList();
  }

  private Optional<UserAccount> active(UUID userId) {
    return accounts.byId(userId).filter(UserAccount::active);
  }
}

package coop.claims.domain.notification;

import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimRights;
import coop.claims.domain.fund.FundAccounts;
import coop.claims.domain.fund.LedgerCheck;

/**
 * Whether somebody may still see what a notice is about: rights may have gone since it was made.
 * Who was asked for a document needs no role for it.
 */
final class Sight {

  private Sight() {}

  static boolean sees(UserAccount user, NoticeLine line) {
    return user.active() && sees(user.actor(), line);
  }

  static boolean sees(Actor actor, NoticeLine line) {
    boolean own = line.notice().organisationId().equals(actor.organisationId());
    if (line.claimDeleted() || (actor.isPartner() && !own)) {
      return false;
    }
    if (line.kind().isOfRequest()) {
      return actor.isPartner();
    }
    if (line.kind() == NoticeKind.LEDGER_WRONG) {
      return actor.holdsAny(LedgerCheck.PEOPLE, line.locationId(), line.programCode());
    }
    if (line.notice().fundId() != null) {
      return actor.holdsAny(FundAccounts.READERS, line.locationId(), line.programCode());
    }
    return actor.holdsAny(
        actor.isPartner() ? ClaimRights.PARTNER_ROLES : ClaimRights.VENDOR_READERS,
        line.locationId(),
        line.programCode());
  }
}

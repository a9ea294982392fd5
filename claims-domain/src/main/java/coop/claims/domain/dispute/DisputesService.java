package coop.claims.domain.dispute;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimCheck;
import coop.claims.domain.claim.ClaimDesk;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.claim.ClaimFunds;
import coop.claims.domain.claim.ClaimMoney;
import coop.claims.domain.claim.ClaimVerb;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Checks;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.util.List;
import java.util.UUID;

/** Serves whoever contests a rejection, and the supervisor who allows it once more. */
public final class DisputesService implements Disputes {

  private final ClaimDesk desk;
  private final ClaimFunds funds;
  private final ClaimCheck check;

  public DisputesService(ClaimDesk desk, ClaimFunds funds, ClaimCheck check) {
    this.desk = desk;
    this.funds = funds;
    this.check = check;
  }

  @Override
  public Outcome<Receipt> raise(Actor actor, UUID claimId, Long version, String justification) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.DISPUTE);
          String words = words("justification", justification);
          ClaimMoney money = funds.of(open);
          int before = open.claim().submission();
          List<Finding> findings = check.of(actor, open, money);
          ClaimCheck.refuse(findings.stream().filter(Finding::isOverCap).toList());
          open.claim().dispute(open.deed(), words, open.setting(), findings);
          money.reserve(before);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> withdraw(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.WITHDRAW_DISPUTE);
          ClaimMoney money = funds.of(open);
          open.claim().withdrawDispute(open.deed());
          money.release(null);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> reopen(Actor actor, UUID claimId, Long version, String reason) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.REOPEN);
          open.claim().reopen(open.deed(), words("reason", reason), open.setting());
          return desk.close(open);
        });
  }

  private static String words(String field, String text) {
    Checks checks = new Checks();
    String words = checks.required(field, text, Limits.TEXT);
    checks.orRefuse();
    return words;
  }
}

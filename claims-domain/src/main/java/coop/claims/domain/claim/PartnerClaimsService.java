package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimDesk.Open;
import coop.claims.domain.fund.FundViews;
import coop.claims.domain.history.EventLog;
import coop.claims.domain.partner.Partners;
import coop.claims.domain.program.Programs;
import coop.claims.domain.rule.Finding;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Serves partners. Each use case opens the claim at the desk, lets it act, and closes it. Handing
 * in and taking back are here; writing the claim is {@link Drafting}, {@link CostEditing}, {@link
 * Answering} and {@link Commenting}.
 */
public final class PartnerClaimsService implements PartnerClaims {

  private final ClaimDesk desk;
  private final ClaimFunds funds;
  private final ClaimCheck check;
  private final Drafting drafting;
  private final CostEditing costs;
  private final Answering answering;
  private final Commenting commenting;

  public PartnerClaimsService(
      ClaimDesk desk,
      Claims claims,
      Partners partners,
      Programs programs,
      ClaimFunds funds,
      FundViews fundViews,
      EventLog log,
      Comments comments,
      ClaimCheck check,
      ClaimNumbers numbers) {
    this.desk = desk;
    this.funds = funds;
    this.check = check;
    this.drafting = new Drafting(desk, claims, partners, programs, fundViews, log, numbers);
    this.costs = new CostEditing(desk);
    this.answering = new Answering(desk);
    this.commenting = new Commenting(desk, claims, programs, log, comments);
  }

  @Override
  public Outcome<Receipt> create(Actor actor, NewClaim command) {
    return drafting.create(actor, command);
  }

  @Override
  public Outcome<Receipt> edit(Actor actor, UUID claimId, Long version, FormEdit command) {
    return drafting.edit(actor, claimId, version, command);
  }

  @Override
  public Outcome<Receipt> delete(Actor actor, UUID claimId, Long version) {
    return drafting.delete(actor, claimId, version);
  }

  @Override
  public Outcome<Receipt> submit(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.SUBMIT);
          Claim claim = open.claim();
          ClaimMoney money = funds.of(open);
          List<Finding> findings = check.of(actor, open, money);
          ClaimCheck.refuse(findings.stream().filter(Finding::isBlocking).toList());
          int before = claim.submission();
          claim.submit(open.deed(), open.setting(), findings);
          money.reserve(before);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> withdraw(Actor actor, UUID claimId, Long version) {
    return Outcome.of(
        () -> {
          Open open = desk.open(actor, claimId, version, ClaimVerb.WITHDRAW);
          ClaimMoney money = funds.of(open);
          open.claim().withdraw(open.deed());
          money.release(null);
          return desk.close(open);
        });
  }

  @Override
  public Outcome<Receipt> addInvoice(
      Actor actor, UUID claimId, Long version, InvoiceInput command) {
    return costs.addInvoice(actor, claimId, version, command);
  }

  @Override
  public Outcome<Receipt> changeInvoice(
      Actor actor, UUID claimId, Long version, UUID invoiceId, InvoiceInput command) {
    return costs.changeInvoice(actor, claimId, version, invoiceId, command);
  }

  @Override
  public Outcome<Receipt> removeInvoice(Actor actor, UUID claimId, Long version, UUID invoiceId) {
    return costs.removeInvoice(actor, claimId, version, invoiceId);
  }

  @Override
  public Outcome<Receipt> addStatement(
      Actor actor, UUID claimId, Long version, StatementInput command) {
    return costs.addStatement(actor, claimId, version, command);
  }

  @Override
  public Outcome<Receipt> changeStatement(
      Actor actor, UUID claimId, Long version, UUID statementId, StatementInput command) {
    return costs.changeStatement(actor, claimId, version, statementId, command);
  }

  @Override
  public Outcome<Receipt> removeStatement(
      Actor actor, UUID claimId, Long version, UUID statementId) {
    return costs.removeStatement(actor, claimId, version, statementId);
  }

  @Override
  public Outcome<Receipt> setMetric(
      Actor actor, UUID claimId, Long version, String requirement, String value) {
    return answering.setMetric(actor, claimId, version, requirement, value);
  }

  @Override
  public Outcome<Receipt> confirm(
      Actor actor, UUID claimId, Long version, String requirement, UUID documentId) {
    return answering.confirm(actor, claimId, version, requirement, documentId);
  }

  @Override
  public Outcome<Receipt> answerQuestions(
      Actor actor, UUID claimId, Long version, Map<String, String> answers) {
    return answering.answerQuestions(actor, claimId, version, answers);
  }

  @Override
  public Outcome<Receipt> answer(
      Actor actor, UUID claimId, Long version, UUID feedbackId, String text) {
    return answering.answer(actor, claimId, version, feedbackId, text);
  }

  @Override
  public Outcome<Receipt> comment(Actor actor, UUID claimId, NewComment command) {
    return commenting.comment(actor, claimId, command);
  }
}

package coop.claims.persistence.claim;

import coop.claims.domain.claim.CostLine;
import coop.claims.domain.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;

/** A cost line of an invoice or a statement. */
@Entity
@Table(name = "cost_line")
class CostLineRow implements PartRow<OwnedLine> {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "invoice_id")
  UUID invoiceId;

  @Column(name = "statement_id")
  UUID statementId;

  @Column(name = "position")
  int position;

  @Column(name = "expense_type")
  String expenseType;

  @Column(name = "description")
  String description;

  @Column(name = "currency")
  String currency;

  @Column(name = "amount")
  BigDecimal amount;

  @Column(name = "approved")
  BigDecimal approved;

  @Embedded JudgementColumns judgement = new JudgementColumns();

  @Column(name = "revision")
  int revision;

  @Column(name = "answers")
  String answers;

  @Override
  public void belongTo(ClaimRow claim) {
    claimId = claim.id;
    organisationId = claim.organisationId;
  }

  @Override
  public void take(OwnedLine owned, int place) {
    CostLine line = owned.line();
    id = line.id();
    invoiceId = owned.invoiceId();
    statementId = owned.statementId();
    position = place;
    expenseType = line.expenseType();
    description = line.description();
    currency = line.amount().currency().getCurrencyCode();
    amount = line.amount().amount();
    approved = line.approved() == null ? null : line.approved().amount();
    judgement.take(line.judgement());
    revision = line.revision();
    answers = AnswersJson.of(line.answers(), answers);
  }

  CostLine line() {
    Currency in = Currency.getInstance(currency);
    return new CostLine(
        id,
        expenseType,
        description,
        Money.exact(amount, in),
        approved == null ? null : Money.exact(approved, in),
        judgement.judgement(),
        revision,
        AnswersJson.read(answers));
  }
}

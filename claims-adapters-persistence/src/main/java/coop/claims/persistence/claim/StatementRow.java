package coop.claims.persistence.claim;

import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.claim.Statement.OtherCost;
import coop.claims.domain.claim.Statement.Work;
import coop.claims.domain.shared.Money;
import coop.claims.persistence.shared.RecordJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A certification statement and report; work and other cost as JSON, lines as rows. */
@Entity
@Table(name = "statement")
class StatementRow implements PartRow<Statement> {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "position")
  int position;

  @Column(name = "work_description")
  String workDescription;

  @Column(name = "work_from")
  LocalDate workFrom;

  @Column(name = "work_to")
  LocalDate workTo;

  @Column(name = "work")
  String work;

  @Column(name = "other_costs")
  String otherCosts;

  @Column(name = "currency")
  String currency;

  @Column(name = "total")
  BigDecimal total;

  @Column(name = "certifier_name")
  String certifierName;

  @Column(name = "certifier_title")
  String certifierTitle;

  @Column(name = "certified_on")
  LocalDate certifiedOn;

  @Column(name = "certified")
  boolean certified;

  @Column(name = "note")
  String note;

  @Override
  public void belongTo(ClaimRow claim) {
    claimId = claim.id;
    organisationId = claim.organisationId;
  }

  @Override
  public void take(Statement statement, int place) {
    id = statement.id();
    position = place;
    workDescription = statement.workDescription();
    workFrom = statement.workFrom();
    workTo = statement.workTo();
    work = jsonOf(statement.work(), Work.class, work);
    otherCosts = jsonOf(statement.otherCosts(), OtherCost.class, otherCosts);
    currency = statement.total().currency().getCurrencyCode();
    total = statement.total().amount();
    certifierName = statement.certifierName();
    certifierTitle = statement.certifierTitle();
    certifiedOn = statement.certifiedOn();
    certified = statement.certified();
    note = statement.note();
  }

  /** The database writes JSON in its own way: text that says the same is left alone. */
  private static <T extends Record> String jsonOf(List<T> values, Class<T> type, String before) {
    boolean same = before != null && values.equals(read(before, type));
    return same ? before : RecordJson.write(values, type);
  }

  private static <T extends Record> List<T> read(String json, Class<T> type) {
    return RecordJson.read(json, RecordJson.listOf(type));
  }

  Statement statement(List<CostLine> lines) {
    return new Statement(
        id,
        workDescription,
        workFrom,
        workTo,
        read(work, Work.class),
        read(otherCosts, OtherCost.class),
        Money.exact(total, Currency.getInstance(currency)),
        certifierName,
        certifierTitle,
        certifiedOn,
        certified,
        note,
        lines);
  }
}

package coop.claims.app.demo;

import coop.claims.app.demo.ScriptedClaim.Bill;
import coop.claims.app.demo.ScriptedClaim.Line;
import coop.claims.app.demo.ScriptedClaim.OwnWork;
import coop.claims.domain.account.Actor;
import coop.claims.domain.account.UserAccount;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.claim.PartnerClaims.OtherCostInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.PartnerClaims.WorkInput;
import coop.claims.domain.partner.Location;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The partner enters invoices and statements, each with its file. */
final class CostSteps {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int FIRST_INVOICE = 40_117;

  private final InPorts inPorts;
  private final Script script;
  private final Cast cast;

  CostSteps(InPorts inPorts, Script script, Cast cast) {
    this.inPorts = inPorts;
    this.script = script;
    this.cast = cast;
  }

  void enter(ClaimInPlay claim) {
    ActivityDates dates = ActivityDates.of(claim, cast);
    Location location = cast.location(claim.script.location());
    String customer = cast.organisation(location.organisationId()).name() + ", " + location.name();
    for (int i = 0; i < claim.script.bills().size(); i++) {
      bill(claim, i, dates, location, customer);
    }
    if (claim.script.ownWork() != null) {
      ownWork(claim, dates, customer);
    }
  }

  private void bill(
      ClaimInPlay claim, int index, ActivityDates dates, Location location, String customer) {
    Bill bill = claim.script.bills().get(index);
    BigDecimal net =
        bill.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal percent = BigDecimal.valueOf(script.taxPercent().get(location.country()));
    BigDecimal tax = net.multiply(percent).divide(HUNDRED, net.scale(), RoundingMode.HALF_UP);
    int number = FIRST_INVOICE + claim.script.number() * 73 + index * 11;
    LocalDate date = dates.invoiced(index);
    InvoiceInput input =
        new InvoiceInput(
            bill.vendor(),
            date.getYear() + "-" + number,
            date,
            net,
            tax,
            net.add(tax),
            null,
            lines(bill.lines()));
    Actor actor = cast.actor(claim.script.by());
    UUID invoice =
        claim.heard(inPorts.claims().addInvoice(actor, claim.id, claim.version(), input));
    UUID file =
        file(
            claim,
            Document.Kind.INVOICE,
            invoice,
            "invoice-" + input.number() + ".pdf",
            Papers.invoice(bill, input, customer, currency(claim)));
    if (claim.invoiceFile == null) {
      claim.invoiceFile = file;
    }
  }

  private void ownWork(ClaimInPlay claim, ActivityDates dates, String customer) {
    OwnWork work = claim.script.ownWork();
    UserAccount certifier = cast.admin(cast.user(claim.script.by()).organisationId());
    StatementInput input =
        new StatementInput(
            work.description(),
            dates.start(),
            dates.end(),
            work.rows().stream()
                .map(row -> new WorkInput(row.role(), row.hours(), row.hourlyCost()))
                .toList(),
            List.<OtherCostInput>of(),
            certifier.displayName(),
            "Head of partner programs",
            dates.created(),
            true,
            null,
            lines(work.lines()));
    Actor actor = cast.actor(claim.script.by());
    UUID statement =
        claim.heard(inPorts.claims().addStatement(actor, claim.id, claim.version(), input));
    file(
        claim,
        Document.Kind.STATEMENT,
        statement,
        "certification-statement.pdf",
        Papers.statement(work, input, customer, currency(claim)));
  }

  private UUID file(
      ClaimInPlay claim, Document.Kind kind, UUID owner, String fileName, byte[] bytes) {
    return claim.heard(
        inPorts
            .evidence()
            .upload(
                cast.actor(claim.script.by()),
                claim.id,
                claim.version(),
                new NewDocument(
                    kind,
                    owner.toString(),
                    fileName,
                    null,
                    null,
                    () -> new ByteArrayInputStream(bytes))));
  }

  private String currency(ClaimInPlay claim) {
    return cast.data().funds().stream()
        .filter(f -> f.snapshot().periodId().equals(claim.plan.period().id()))
        .findFirst()
        .map(f -> f.currency().getCurrencyCode())
        .orElseThrow();
  }

  private static List<LineInput> lines(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                new LineInput(
                    null, line.expenseType(), line.description(), line.amount(), line.answers()))
        .toList();
  }
}

package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.claim.PartnerClaims.OtherCostInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.PartnerClaims.WorkInput;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements of in-house work, and what both kinds of cost have in common. */
class StatementTest extends Story {

  @Test
  void hoursTimesCostIsRoundedHalfEvenToTheMinorUnit() {
    assertThat(worked("0.05", "0.50")).isEqualTo(eur("0.02"));
    assertThat(worked("0.15", "0.50")).isEqualTo(eur("0.08"));
    assertThat(worked("7.25", "61.50")).isEqualTo(eur("445.88"));
    assertThat(worked("9999.99", "1.00")).isEqualTo(eur("9999.99"));
  }

  @ParameterizedTest
  @CsvSource({
    "0,        work[0].hours=statement.hours",
    "-1,       work[0].hours=statement.hours",
    "0.001,    work[0].hours=statement.hours",
    "10000,    work[0].hours=statement.hours",
    "1E+99999, work[0].hours=statement.hours",
    "0.01,     ''",
    "7.50,     ''",
    "7.500,    ''",
    "9999.99,  ''"
  })
  void hoursHaveTwoDecimals(String hours, String wrong) {
    UUID claim = world.draft();
    Outcome<Receipt> outcome =
        in().claims()
            .addStatement(
                people().user,
                claim,
                null,
                statement(
                    List.of(new WorkInput("Designer", number(hours), number("60"))), List.of()));

    if (wrong.isEmpty()) {
      assertThat(outcome.isDone()).isTrue();
    } else {
      assertThat(violations(outcome)).containsExactly(wrong);
    }
  }

  /** Today is 2 June 2026 in the program's zone. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-25, ''",
    "2026-02-24, certifiedOn=statement.certified-before-work",
    "2026-06-02, ''",
    "2026-06-03, certifiedOn=date.in-future"
  })
  void workIsCertifiedWhenItIsDoneAndNotInAdvance(LocalDate certifiedOn, String wrong) {
    StatementInput s = Samples.statement(true, Samples.line(SampleCatalogue.DESIGN, "700"));
    StatementInput on =
        new StatementInput(
            s.workDescription(),
            s.workFrom(),
            s.workTo(),
            s.work(),
            s.otherCosts(),
            s.certifierName(),
            s.certifierTitle(),
            certifiedOn,
            true,
            null,
            s.lines());

    Outcome<Receipt> added = in().claims().addStatement(people().user, world.draft(), null, on);

    if (wrong.isEmpty()) {
      assertThat(added.isDone()).isTrue();
    } else {
      assertThat(violations(added)).containsExactly(wrong);
    }
  }

  @Test
  void workThatIsTooDearIsRefusedAndNoAccident() {
    WorkInput minister = new WorkInput("Minister", number("9999.99"), number("999999999999999.99"));

    assertThat(
            code(
                in().claims()
                    .addStatement(
                        people().user,
                        world.draft(),
                        null,
                        statement(List.of(minister), List.of()))))
        .isEqualTo("money.too-large");
  }

  @Test
  void aStatementReportsSomeCost() {
    UUID claim = world.draft();

    assertThat(
            violations(
                in().claims()
                    .addStatement(people().user, claim, null, statement(List.of(), List.of()))))
        .containsExactly("work=statement.no-cost");
    assertThat(
            in().claims()
                .addStatement(
                    people().user,
                    claim,
                    null,
                    statement(List.of(), List.of(new OtherCostInput("Photos", number("1")))))
                .isDone())
        .isTrue();
  }

  @Test
  void aStatementsLinesReachItsTotalAndNoCentMore() {
    UUID claim = world.draft();
    StatementInput exactly = Samples.statement(true, Samples.line("DESIGN", "700"));
    StatementInput over = Samples.statement(true, Samples.line("DESIGN", "700.01"));

    assertThat(violations(in().claims().addStatement(people().user, claim, null, over)))
        .containsExactly("lines=lines.over-total");
    UUID statement = done(in().claims().addStatement(people().user, claim, null, exactly)).id();
    assertThat(world.claim(claim).content().statement(statement).orElseThrow().total())
        .isEqualTo(eur("700.00"));
    assertThat(world.claim(claim).claimed()).isEqualTo(eur("700.00"));
  }

  @Test
  void everythingWrongWithAStatementIsToldAtOnce() {
    StatementInput wrong =
        new StatementInput(
            null,
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 1),
            Arrays.asList(new WorkInput(" ", null, number("0"))),
            List.of(new OtherCostInput(null, null)),
            "x".repeat(121),
            null,
            null,
            false,
            null,
            null);

    assertThat(violations(in().claims().addStatement(people().user, world.draft(), null, wrong)))
        .containsExactlyInAnyOrder(
            "workDescription=field.required",
            "workTo=date.before-start",
            "work[0].role=field.required",
            "work[0].hours=field.required",
            "work[0].hourlyCost=money.not-positive",
            "otherCosts[0].description=field.required",
            "otherCosts[0].amount=field.required",
            "certifierName=field.too-long",
            "certifierTitle=field.required",
            "certifiedOn=field.required");
  }

  @Test
  void aStatementHasAtMostFiftyRowsOfEachKind() {
    WorkInput row = new WorkInput("Designer", number("1"), number("1"));
    OtherCostInput cost = new OtherCostInput("Photo", number("1"));
    UUID claim = world.draft();

    assertThat(
            violations(
                in().claims()
                    .addStatement(
                        people().user,
                        claim,
                        null,
                        statement(Collections.nCopies(51, row), Collections.nCopies(51, cost)))))
        .containsExactlyInAnyOrder(
            "work=statement.too-many-rows", "otherCosts=statement.too-many-rows");
    assertThat(
            in().claims()
                .addStatement(
                    people().user,
                    claim,
                    null,
                    statement(Collections.nCopies(50, row), Collections.nCopies(50, cost)))
                .isDone())
        .isTrue();
  }

  @Test
  void aClaimHasAtMostFiftyLinesOverAllItsInvoicesAndStatements() {
    UUID claim = world.draft();
    done(add(claim, invoice("49", "0", "49", lines(49))));
    UUID last = done(add(claim, invoice("1", "0", "1", line("1")))).id();

    assertThat(violations(add(claim, invoice("1", "0", "1", line("1")))))
        .containsExactly("lines=claim.too-many-lines");
    assertThat(
            violations(
                in().claims()
                    .addStatement(
                        people().user,
                        claim,
                        null,
                        Samples.statement(true, Samples.line("DESIGN", "1")))))
        .containsExactly("lines=claim.too-many-lines");
    assertThat(
            violations(
                in().claims()
                    .changeInvoice(
                        people().user, claim, null, last, invoice("2", "0", "2", lines(2)))))
        .containsExactly("lines=claim.too-many-lines");
    assertThat(world.claim(claim).content().lines()).hasSize(50);
    done(in().claims().removeInvoice(people().user, claim, null, last));
    assertThat(add(claim, invoice("1", "0", "1", line("1"))).isDone()).isTrue();
  }

  @Test
  void everyChangeStandsInTheHistoryAndNoChangeDoesNot() {
    UUID claim = world.draft();
    UUID invoice = done(add(claim, invoice("10", "0", "10", line("4")))).id();
    UUID id = world.line(claim).id();
    LineInput same = new LineInput(id, "MEDIA", null, number("4.00"));
    long version = world.version(claim);

    Receipt unchanged = done(change(claim, invoice, invoice("10", "0", "10", same)));
    assertThat(unchanged.version()).isEqualTo(version);
    assertThat(world.version(claim)).isEqualTo(version);
    done(change(claim, invoice, invoice("11", "0", "11", same)));
    UUID statement =
        done(in().claims().addStatement(people().user, claim, null, Samples.statement(true))).id();
    done(
        in().claims()
            .changeStatement(people().user, claim, null, statement, Samples.statement(false)));
    done(in().claims().removeStatement(people().user, claim, null, statement));

    assertThat(actions(claim))
        .containsExactly(
            "claim.created",
            "invoice.added",
            "invoice.changed",
            "statement.added",
            "statement.changed",
            "statement.removed");
  }

  private Money worked(String hours, String cost) {
    return new Statement.Work("x", number(hours), eur(cost)).amount();
  }

  private Outcome<Receipt> add(UUID claim, InvoiceInput invoice) {
    return in().claims().addInvoice(people().user, claim, null, invoice);
  }

  private Outcome<Receipt> change(UUID claim, UUID id, InvoiceInput invoice) {
    return in().claims().changeInvoice(people().user, claim, null, id, invoice);
  }

  private static InvoiceInput invoice(String net, String tax, String gross, LineInput... lines) {
    return new InvoiceInput(
        "Weekly Trade Press",
        "WTP-1",
        Samples.INVOICE_DATE,
        number(net),
        tax == null ? null : number(tax),
        number(gross),
        null,
        List.of(lines));
  }

  private static StatementInput statement(List<WorkInput> work, List<OtherCostInput> other) {
    StatementInput s = Samples.statement(true);
    return new StatementInput(
        s.workDescription(),
        s.workFrom(),
        s.workTo(),
        work,
        other,
        s.certifierName(),
        s.certifierTitle(),
        s.certifiedOn(),
        true,
        null,
        List.of());
  }

  private static LineInput line(String amount) {
    return Samples.line(SampleCatalogue.MEDIA, amount);
  }

  private static LineInput[] lines(int count) {
    return Collections.nCopies(count, line("1")).toArray(LineInput[]::new);
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}

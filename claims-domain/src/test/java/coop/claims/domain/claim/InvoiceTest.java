package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.violation;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices and their lines as people type them. */
class InvoiceTest extends Story {

  @ParameterizedTest
  @CsvSource({
    "cloud,   0.01,   ''",
    "cloud,   5,      ''",
    "cloud,   0,      money.not-positive",
    "cloud,   -1,     money.not-positive",
    "cloud,   0.001,  money.scale",
    "cloud,   999999999999999.99, ''",
    "cloud,   1000000000000000,   money.too-large",
    "cloud,   1E+999999999,       money.too-large",
    "devices, 1,      ''",
    "devices, 1.0,    ''",
    "devices, 1.5,    money.scale",
    "hosting, 1.234,  ''",
    "hosting, 1.2345, money.scale"
  })
  void anAmountIsMoreThanNothingAtItsCurrencysScale(String program, String amount, String wrong) {
    UUID claim = draftIn(program);
    Outcome<Receipt> outcome =
        in().claims()
            .addInvoice(
                people().user,
                claim,
                null,
                invoice("1", "0", "1", new LineInput(null, "MEDIA", null, number(amount))));

    if (wrong.isEmpty()) {
      assertThat(outcome.isDone() || isOnlyMoreThanTheInvoice(outcome)).isTrue();
    } else {
      assertThat(violations(outcome)).containsExactly("lines[0].amount=" + wrong);
    }
  }

  private static boolean isOnlyMoreThanTheInvoice(Outcome<Receipt> outcome) {
    return violations(outcome).equals(List.of("lines=lines.over-net"))
        || violations(outcome).equals(List.of("lines=lines.over-gross"));
  }

  @Test
  void amountsOfTheClaimAreInTheFundsCurrency() {
    UUID claim = draftIn("devices");
    done(
        in().claims()
            .addInvoice(
                people().user,
                claim,
                null,
                Samples.invoice(Samples.line(SampleCatalogue.MEDIA, "1500"))));

    assertThat(world.claim(claim).claimed()).isEqualTo(Money.of("1500", "JPY"));
  }

  @Test
  void grossIsNetPlusTax() {
    UUID claim = world.draft();

    assertThat(violations(add(claim, invoice("100", "21", "121.01"))))
        .containsExactly("gross=invoice.gross-differs");
    assertThat(
            violation(add(claim, invoice("100", "21", "120")), "invoice.gross-differs").arguments())
        .containsExactly(eur("121.00"));
    assertThat(add(claim, invoice("100", "21", "121")).isDone()).isTrue();
    assertThat(add(claim, invoice("100", null, "100")).isDone()).isTrue();
    assertThat(violations(add(claim, invoice("100", "-1", "99"))))
        .containsExactly("tax=money.negative");
    assertThat(violations(add(claim, invoice("0", "1", "1"))))
        .containsExactly("net=money.not-positive");
  }

  @Test
  void linesReachTheNetAndNoCentMore() {
    UUID claim = world.draft();

    assertThat(add(claim, invoice("100", "21", "121", line("60"), line("40"))).isDone()).isTrue();
    Outcome<Receipt> over = add(claim, invoice("100", "21", "121", line("60"), line("40.01")));
    assertThat(violations(over)).containsExactly("lines=lines.over-net");
    assertThat(violation(over, "lines.over-net").arguments())
        .containsExactly(eur("100.01"), eur("100.00"));
  }

  @Test
  void whereTheProgramReimbursesTaxLinesReachTheGross() {
    UUID claim = draftIn("hosting");

    assertThat(add(claim, invoice("100", "21", "121", line("121"))).isDone()).isTrue();
    assertThat(violations(add(claim, invoice("100", "21", "121", line("121.001")))))
        .containsExactly("lines=lines.over-gross");
  }

  @Test
  void everythingWrongWithAnInvoiceIsToldAtOnce() {
    UUID claim = world.draft();
    InvoiceInput empty =
        new InvoiceInput("x".repeat(121), " ", null, null, null, null, "x".repeat(4001), null);

    assertThat(violations(add(claim, empty)))
        .containsExactlyInAnyOrder(
            "vendor=field.too-long",
            "number=field.required",
            "date=field.required",
            "net=field.required",
            "gross=field.required",
            "note=field.too-long");
    LineInput bad = new LineInput(null, null, "x".repeat(121), null);
    assertThat(violations(add(claim, invoice("1", "0", "1", bad, line("0.5")))))
        .containsExactlyInAnyOrder(
            "lines[0].expenseType=field.required",
            "lines[0].description=field.too-long",
            "lines[0].amount=field.required");
    assertThat(world.claim(claim).content()).isEqualTo(Content.EMPTY);
  }

  @Test
  void sumsThatAreTooLargeAreRefusedAndNoAccident() {
    UUID claim = world.draft();
    String most = "999999999999999.99";

    assertThat(code(add(claim, invoice(most, most, most)))).isEqualTo("money.too-large");
    assertThat(code(add(claim, invoice(most, "0", most, line(most), line(most)))))
        .isEqualTo("money.too-large");
    assertThat(add(claim, invoice(most, "0", most, line(most))).isDone()).isTrue();
    assertThat(code(add(claim, invoice(most, "0", most, line(most))))).isEqualTo("money.too-large");
  }

  @Test
  void oneInvoiceWithFiftyLinesFitsAndWithFiftyOneDoesNot() {
    UUID claim = world.draft();

    assertThat(violations(add(claim, invoice("51", "0", "51", lines(51)))))
        .containsExactly("lines=claim.too-many-lines");
    assertThat(add(claim, invoice("50", "0", "50", lines(50))).isDone()).isTrue();
  }

  @Test
  void aLineKeepsItsIdentityAndAForeignOneIsUnknown() {
    UUID claim = world.draft();
    UUID invoice = done(add(claim, invoice("10", "0", "10", line("4"), line("6")))).id();
    UUID other = done(add(claim, invoice("10", "0", "10", line("1")))).id();
    List<CostLine> before = world.claim(claim).content().invoice(invoice).orElseThrow().lines();
    UUID foreign = world.claim(claim).content().invoice(other).orElseThrow().lines().get(0).id();

    LineInput kept = new LineInput(before.get(1).id(), "MEDIA", null, number("5"));
    done(change(claim, invoice, invoice("10", "0", "10", kept, line("3"))));

    List<CostLine> after = world.claim(claim).content().invoice(invoice).orElseThrow().lines();
    assertThat(after.get(0).id()).isEqualTo(before.get(1).id());
    assertThat(after.get(0).revision()).isEqualTo(2);
    assertThat(after.get(1).id()).isNotIn(before.get(0).id(), before.get(1).id());
    LineInput stranger = new LineInput(foreign, "MEDIA", null, number("1"));
    assertThat(violations(change(claim, invoice, invoice("10", "0", "10", stranger))))
        .containsExactly("lines[0].id=line.unknown");
    assertThat(violations(change(claim, invoice, invoice("10", "0", "10", kept, kept))))
        .containsExactly("lines[1].id=line.twice");
  }

  @Test
  void removingAnInvoiceTakesItsFileAlong() {
    UUID claim = world.filled();
    UUID invoice = world.claim(claim).content().invoices().get(0).id();

    done(in().claims().removeInvoice(people().user, claim, null, invoice));

    assertThat(world.claim(claim).content().documents()).hasSize(1);
    assertThat(lastEvent(claim).action()).isEqualTo("invoice.removed");
    assertThat(lastEvent(claim).item()).isEqualTo("invoice:" + invoice);
    assertThat(lastEvent(claim).data()).containsEntry("claimed", "0.00 EUR");
  }

  @Test
  void afterASubmissionTheFileOfARemovedInvoiceIsKeptForTheRecord() {
    UUID claim = world.actionRequired();
    UUID invoice = world.claim(claim).content().invoices().get(0).id();

    done(in().claims().removeInvoice(people().user, claim, null, invoice));

    assertThat(world.claim(claim).content().documents()).hasSize(2);
    assertThat(world.claim(claim).content().currentDocuments()).hasSize(1);
    assertThat(world.claim(claim).content().invoices()).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    UUID claim = world.draft();
    UUID nobody = world.ports().ids().next();

    assertThat(kind(change(claim, nobody, invoice("1", "0", "1")))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().claims().removeInvoice(people().user, claim, null, nobody)))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(
            kind(
                in().claims()
                    .changeStatement(people().user, claim, null, nobody, Samples.statement(true))))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(in().claims().removeStatement(people().user, claim, null, nobody)))
        .isEqualTo(Kind.NOT_FOUND);
  }

  private UUID draftIn(String program) {
    UUID period =
        switch (program) {
          case "devices" -> places().devices.id();
          case "hosting" -> places().hosting.id();
          default -> places().cloud.id();
        };
    return done(in().claims()
            .create(people().user, Samples.newClaim(places().amsterdam.id(), period)))
        .id();
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

package coop.claims.web.claim;

import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.web.shared.Amount;
import coop.claims.web.shared.Amounts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice as JSON. */
@Schema(
    description =
        "A third party's invoice. Its file is a document of kind INVOICE whose slot is this id.")
record InvoiceBody(
    @Schema(required = true) UUID id,
    @Schema(required = true, example = "Northlight Media") String vendor,
    @Schema(required = true, example = "NL-2026-118") String number,
    @Schema(required = true) LocalDate date,
    @Schema(required = true) Amount net,
    @Schema(required = true) Amount tax,
    @Schema(required = true) Amount gross,
    @Schema(example = "Campaign part one") String note,
    @Schema(required = true) List<LineBody> lines) {

  static InvoiceBody of(Invoice invoice) {
    return new InvoiceBody(
        invoice.id(),
        invoice.vendor(),
        invoice.number(),
        invoice.date(),
        Amount.of(invoice.net()),
        Amount.of(invoice.tax()),
        Amount.of(invoice.gross()),
        invoice.note(),
        LineBody.of(invoice.lines()));
  }

  /** An invoice as it shall be. */
  @Schema(name = "NewInvoice", description = "An invoice as it shall be, with all its lines.")
  record New(
      @Schema(required = true, example = "Northlight Media") String vendor,
      @Schema(required = true, example = "NL-2026-118") String number,
      @Schema(required = true) LocalDate date,
      @Schema(required = true) Amount net,
      @Schema(description = "Absent means none.") Amount tax,
      @Schema(required = true, description = "Net plus tax.") Amount gross,
      @Schema(example = "Campaign part one") String note,
      @Schema(description = "Their sum is at most the net (the gross where tax is reimbursed).")
          List<LineBody.New> lines) {

    static New of(Invoice invoice) {
      return new New(
          invoice.vendor(),
          invoice.number(),
          invoice.date(),
          Amount.of(invoice.net()),
          Amount.of(invoice.tax()),
          Amount.of(invoice.gross()),
          invoice.note(),
          LineBody.New.of(invoice.lines()));
    }

    InvoiceInput input(Currency currency) {
      Amounts amounts = new Amounts(currency);
      InvoiceInput input =
          new InvoiceInput(
              vendor,
              number,
              date,
              amounts.take("net", net),
              amounts.take("tax", tax),
              amounts.take("gross", gross),
              note,
              LineBody.New.inputs(lines, amounts));
      amounts.orRefuse();
      return input;
    }
  }
}

package coop.claims.app.demo;

import coop.claims.app.demo.ScriptedClaim.Bill;
import coop.claims.app.demo.ScriptedClaim.Hours;
import coop.claims.app.demo.ScriptedClaim.OwnWork;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import java.time.LocalDate;
import java.util.Objects;

/** Makes the files of the demo: real PDF and PNG files with what a claim says in them. */
final class Papers {

  private static final String HALL_PHOTO = "photo";

  private Papers() {}

  static byte[] invoice(Bill bill, InvoiceInput input, String customer, String currency) {
    SamplePdf pdf =
        new SamplePdf(bill.vendor())
            .heading("Invoice " + input.number())
            .text("Date of invoice: " + input.date())
            .text("Bill to: " + customer)
            .gap();
    bill.lines().forEach(line -> pdf.row(line.description(), line.amount().toPlainString()));
    return pdf.rule()
        .row("Net", input.net().toPlainString())
        .row("Tax", input.tax().toPlainString())
        .row("Total in " + currency, input.gross().toPlainString())
        .gap()
        .text("Payable within 30 days. Thank you for working with us.")
        .bytes();
  }

  static byte[] statement(
      OwnWork work, StatementInput input, String organisation, String currency) {
    SamplePdf pdf =
        new SamplePdf("Certification statement and report")
            .text(organisation + " certifies that the work below was done by its own people.")
            .heading("Work")
            .text(input.workDescription())
            .text("From " + input.workFrom() + " to " + input.workTo())
            .gap();
    for (Hours row : work.rows()) {
      pdf.row(
          row.role() + ", " + row.hours() + " hours at " + row.hourlyCost() + " " + currency,
          row.hours().multiply(row.hourlyCost()).setScale(2).toPlainString());
    }
    return pdf.gap()
        .text("Certified by " + input.certifierName() + ", " + input.certifierTitle())
        .text("Date: " + input.certifiedOn())
        .bytes();
  }

  /**
   * @param edition 1 for the first file, 2 for the one that replaces it
   */
  static byte[] proof(
      ScriptedClaim claim, String fileName, String requirement, LocalDate date, int edition) {
    if (fileName.endsWith(".png")) {
      long seed = Objects.hash(claim.number(), fileName, edition);
      return fileName.contains(HALL_PHOTO) ? SamplePng.photo(seed) : SamplePng.page(seed);
    }
    return new SamplePdf(claim.name())
        .heading(requirement)
        .text("Date: " + date + (edition > 1 ? " (complete version)" : ""))
        .gap()
        .text(claim.description())
        .gap()
        .heading("Company and contact")
        .text("Name, address and telephone number stand on every page of the original.")
        .heading("Vendor content")
        .text("The products of the vendor are named and shown as the program asks for.")
        .bytes();
  }
}

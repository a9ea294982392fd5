package coop.claims.domain.world;

import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.PartnerClaims.FormEdit;
import coop.claims.domain.claim.PartnerClaims.InvoiceInput;
import coop.claims.domain.claim.PartnerClaims.LineInput;
import coop.claims.domain.claim.PartnerClaims.NewClaim;
import coop.claims.domain.claim.PartnerClaims.OtherCostInput;
import coop.claims.domain.claim.PartnerClaims.StatementInput;
import coop.claims.domain.claim.PartnerClaims.WorkInput;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What people type and upload, valid unless a test changes something. */
public final class Samples {

  public static final LocalDate ACTIVITY_START = LocalDate.of(2026, 3, 2);
  public static final LocalDate ACTIVITY_END = LocalDate.of(2026, 3, 20);
  public static final LocalDate INVOICE_DATE = LocalDate.of(2026, 3, 31);

  private static final byte[] PNG = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    '\r',
    '\n',
    0x1a,
    '\n',
    0,
    0,
    0,
    13,
    'I',
    'H',
    'D',
    'R',
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    1,
    8,
    2,
    0,
    0,
    0
  };

  private Samples() {}

  public static NewClaim newClaim(UUID locationId, UUID periodId) {
    return newClaim(locationId, periodId, "Spring print campaign");
  }

  public static NewClaim newClaim(UUID locationId, UUID periodId, String name) {
    return new NewClaim(
        locationId,
        periodId,
        SampleCatalogue.PRINT_AD,
        name,
        null,
        ACTIVITY_START,
        ACTIVITY_END,
        "Two pages in the trade press",
        null);
  }

  /** The form of {@link #newClaim} again. */
  public static FormEdit form() {
    return new FormEdit(
        SampleCatalogue.PRINT_AD,
        "Spring print campaign",
        ACTIVITY_START,
        ACTIVITY_END,
        "Two pages in the trade press",
        null,
        null);
  }

  public static FormEdit form(String activity, String preApprovalId) {
    return new FormEdit(
        activity,
        "Spring print campaign",
        ACTIVITY_START,
        ACTIVITY_END,
        "Two pages in the trade press",
        preApprovalId,
        null);
  }

  /** One invoice over exactly its lines, without tax. */
  public static InvoiceInput invoice(LineInput... lines) {
    return invoice(INVOICE_DATE, lines);
  }

  public static InvoiceInput invoice(LocalDate date, LineInput... lines) {
    BigDecimal net =
        Arrays.stream(lines).map(LineInput::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new InvoiceInput(
        "Weekly Trade Press", "WTP-2026-118", date, net, null, net, null, List.of(lines));
  }

  public static LineInput line(String expenseType, String amount) {
    return line(null, expenseType, amount);
  }

  public static LineInput line(UUID id, String expenseType, String amount) {
    return new LineInput(id, expenseType, null, new BigDecimal(amount));
  }

  /** Ten hours at 60, and 100 of other cost: 700 in all. */
  public static StatementInput statement(boolean certified, LineInput... lines) {
    return new StatementInput(
        "Layout of the advertisement",
        LocalDate.of(2026, 2, 20),
        LocalDate.of(2026, 2, 25),
        List.of(new WorkInput("Graphic designer", new BigDecimal("10"), new BigDecimal("60"))),
        List.of(new OtherCostInput("Stock photos", new BigDecimal("100"))),
        "Nora Lind",
        "Head of marketing",
        LocalDate.of(2026, 3, 1),
        certified,
        null,
        List.of(lines));
  }

  public static NewDocument proof(String slot, String note) {
    return document(Document.Kind.PROOF, slot, "advert.pdf", note, pdf("proof for " + slot));
  }

  public static NewDocument document(
      Document.Kind kind, String slot, String fileName, String note, byte[] bytes) {
    return new NewDocument(kind, slot, fileName, note, null, () -> new ByteArrayInputStream(bytes));
  }

  public static NewDocument replacing(UUID old, NewDocument with) {
    return new NewDocument(
        with.kind(), with.slot(), with.fileName(), with.note(), old, with.bytes());
  }

  /** A PDF as far as its first bytes tell; different content gives different bytes. */
  public static byte[] pdf(String content) {
    return ("%PDF-1.7\n" + content + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** A PDF of exactly that many bytes. */
  public static byte[] pdfOf(int size) {
    byte[] bytes = Arrays.copyOf(pdf("padding"), size);
    Arrays.fill(bytes, Math.min(9, size), size, (byte) ' ');
    return bytes;
  }

  public static byte[] png() {
    return PNG.clone();
  }
}

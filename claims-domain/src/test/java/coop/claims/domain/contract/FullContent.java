package coop.claims.domain.contract;

import coop.claims.domain.claim.Confirmation;
import coop.claims.domain.claim.Content;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Document;
import coop.claims.domain.claim.Invoice;
import coop.claims.domain.claim.ItemState;
import coop.claims.domain.claim.Judgement;
import coop.claims.domain.claim.Metric;
import coop.claims.domain.claim.ReasonCode;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.claim.Statement.OtherCost;
import coop.claims.domain.claim.Statement.Work;
import coop.claims.domain.evidence.StoredFile;
import coop.claims.domain.evidence.StoredFile.ScanState;
import coop.claims.domain.shared.Ids;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Sha256;
import coop.claims.domain.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A content with everything in it that a content can have. */
final class FullContent {

  private static final Judgement CUT =
      new Judgement(ItemState.ACCEPTED, ReasonCode.AMOUNT_NOT_PROVEN, "Half is proven");
  private static final Judgement WRONG =
      new Judgement(ItemState.REJECTED, ReasonCode.WRONG_DOCUMENT, "Another campaign's");
  private static final Judgement UNCLEAR =
      new Judgement(ItemState.NEEDS_CHANGE, ReasonCode.OTHER, "Who counted?");

  private FullContent() {}

  static Content of(Ids ids, World world) {
    UUID firstInvoice = ids.next();
    UUID statement = ids.next();
    Document proof = document(ids, world, Document.Kind.PROOF, "final-piece", "As printed", null);
    Document retired =
        new Document(
            ids.next(),
            Document.Kind.PROOF,
            "final-piece",
            file("retired"),
            "old.pdf",
            null,
            world.people().colleague.userId(),
            world.clock().instant(),
            false,
            null,
            WRONG,
            3);
    return new Content(
        List.of(
            new Invoice(
                firstInvoice,
                "Press & Söner AB",
                "R-1 / 2026",
                LocalDate.of(2026, 1, 31),
                eur("1000.00"),
                eur("250.00"),
                eur("1250.00"),
                "Paid",
                List.of(
                    new CostLine(
                        ids.next(),
                        "MEDIA",
                        "Front page",
                        eur("600.00"),
                        eur("300.00"),
                        CUT,
                        2,
                        Map.of("person", "Ada Åkesson", "conference", "Inspire")),
                    new CostLine(
                        ids.next(), "PRINT", null, eur("0.01"), null, Judgement.PENDING, 1))),
            new Invoice(
                ids.next(),
                "Second",
                "2",
                LocalDate.of(2026, 2, 28),
                eur("10.00"),
                eur("0.00"),
                eur("10.00"),
                null,
                List.of())),
        List.of(
            new Statement(
                statement,
                "Layout",
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 2, 2),
                List.of(
                    new Work("Designer", new BigDecimal("7.25"), eur("61.50")),
                    new Work("Intern", new BigDecimal("0.50"), eur("9.99"))),
                List.of(new OtherCost("Photos", eur("12.34"))),
                eur("463.22"),
                "Nora Lind",
                "Head of marketing",
                LocalDate.of(2026, 3, 1),
                true,
                "Signed on paper too",
                List.of(
                    new CostLine(
                        ids.next(),
                        "DESIGN",
                        null,
                        eur("463.22"),
                        eur("0.00"),
                        new Judgement(ItemState.ACCEPTED, ReasonCode.NOT_ELIGIBLE, "In-house"),
                        1)))),
        List.of(
            proof,
            retired,
            document(ids, world, Document.Kind.PROOF, "final-piece", "Better", retired.id()),
            document(ids, world, Document.Kind.INVOICE, firstInvoice.toString(), null, null),
            document(ids, world, Document.Kind.STATEMENT, statement.toString(), "Signed", null),
            document(ids, world, Document.Kind.ADDITIONAL, null, null, null)),
        List.of(
            new Metric("reach", "25000.5", UNCLEAR, 4),
            new Metric("results-summary", "Many\nclicks", Judgement.PENDING, 1)),
        List.of(
            new Confirmation("company-brand", proof.id(), Judgement.ACCEPTED, 2),
            new Confirmation("vendor-content", proof.id(), Judgement.PENDING, 1)),
        Map.of("venue", "Málaga", "seo", "true"));
  }

  static List<StoredFile> files(Content content) {
    return content.documents().stream().map(Document::file).distinct().toList();
  }

  private static Document document(
      Ids ids, World world, Document.Kind kind, String slot, String note, UUID supersedes) {
    return new Document(
        ids.next(),
        kind,
        slot,
        file(kind + " " + note),
        kind + " ü.pdf",
        note,
        world.people().user.userId(),
        world.clock().instant(),
        true,
        supersedes,
        Judgement.PENDING,
        1);
  }

  private static StoredFile file(String content) {
    return new StoredFile(
        Sha256.hex(content), content.length(), "application/pdf", ScanState.NOT_CONFIGURED);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}

package coop.claims.domain.claim;

import static coop.claims.domain.world.Outcomes.code;
import static coop.claims.domain.world.Outcomes.done;
import static coop.claims.domain.world.Outcomes.kind;
import static coop.claims.domain.world.Outcomes.refusal;
import static coop.claims.domain.world.Outcomes.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.claims.domain.claim.ClaimEvidence.DocumentContent;
import coop.claims.domain.claim.ClaimEvidence.NewDocument;
import coop.claims.domain.shared.Limits;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Receipt;
import coop.claims.domain.shared.Refusal.Kind;
import coop.claims.domain.world.SampleCatalogue;
import coop.claims.domain.world.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploading: what is taken, how much of it, and where it goes. */
class UploadTest extends Story {

  @Test
  void anUploadedDocumentOpensAgain() throws IOException {
    UUID claim = world.draft();
    byte[] bytes = Samples.pdf("a proof");

    Receipt receipt =
        done(
            upload(
                claim,
                Samples.document(
                    Document.Kind.PROOF,
                    SampleCatalogue.FINAL_PIECE,
                    "C:\\Users\\me\\adv\u00e9rt.pdf",
                    " Page 3 ",
                    bytes)));

    assertThat(receipt.version()).isEqualTo(2);
    Document document = world.claim(claim).content().document(receipt.id()).orElseThrow();
    assertThat(document.fileName()).isEqualTo("adv\u00e9rt.pdf");
    assertThat(document.note()).isEqualTo("Page 3");
    assertThat(document.uploadedBy()).isEqualTo(people().user.userId());
    assertThat(document.uploadedAt()).isEqualTo(world.clock().instant());
    assertThat(document.current()).isTrue();
    assertThat(lastEvent(claim).action()).isEqualTo("document.added");
    assertThat(lastEvent(claim).item()).isEqualTo("document:" + receipt.id());
    assertThat(lastEvent(claim).data())
        .containsEntry("sha256", document.file().sha256())
        .containsEntry("kind", "PROOF")
        .containsEntry("slot", SampleCatalogue.FINAL_PIECE);
    DocumentContent content = done(in().evidence().content(people().user, claim, receipt.id()));
    assertThat(content.mediaType()).isEqualTo("application/pdf");
    assertThat(content.size()).isEqualTo(bytes.length);
    assertThat(content.inline()).isTrue();
    try (InputStream again = content.bytes().open()) {
      assertThat(again.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void aFileOfTwentyFiveMegabytesIsTakenAndOneByteMoreIsNot() {
    UUID claim = world.draft();

    assertThat(
            upload(claim, additional("most.pdf", Samples.pdfOf((int) Limits.FILE_BYTES))).isDone())
        .isTrue();
    Outcome<Receipt> over =
        upload(claim, additional("more.pdf", Samples.pdfOf((int) Limits.FILE_BYTES + 1)));
    assertThat(code(over)).isEqualTo("document.too-large");
    assertThat(kind(over)).isEqualTo(Kind.TOO_LARGE);
    assertThat(world.claim(claim).content().documents()).hasSize(1);
  }

  @Test
  void aClaimHoldsTwoHundredMegabytes() {
    UUID claim = world.draft();
    byte[] most = Samples.pdfOf((int) Limits.FILE_BYTES);
    for (int i = 0; i < 8; i++) {
      done(upload(claim, additional("most.pdf", most)));
    }

    Outcome<Receipt> over = upload(claim, additional("straw.pdf", Samples.pdf("one more")));

    assertThat(code(over)).isEqualTo("claim.too-many-bytes");
    assertThat(kind(over)).isEqualTo(Kind.TOO_LARGE);
    assertThat(refusal(over).arguments()).containsExactly(200);
    UUID first = world.claim(claim).content().documents().get(0).id();
    done(upload(claim, Samples.replacing(first, additional("less.pdf", Samples.pdf("less")))));
    assertThat(upload(claim, additional("straw.pdf", Samples.pdf("one more"))).isDone()).isTrue();
  }

  @Test
  void whatIsKeptForTheRecordCountsAsWell() {
    UUID claim = world.filled();
    for (int i = 0; i < 98; i++) {
      done(upload(claim, additional("a.pdf", Samples.pdf("document " + i))));
    }
    world.ask(world.take(world.submit(claim)), people().reviewer);
    UUID last = world.claim(claim).content().documents().get(99).id();

    Outcome<Receipt> over =
        upload(claim, Samples.replacing(last, additional("b.png", Samples.png())));

    assertThat(code(over)).isEqualTo("claim.too-many-documents");
  }

  @Test
  void aClaimHoldsAHundredDocuments() {
    UUID claim = world.draft();
    for (int i = 0; i < 100; i++) {
      done(upload(claim, additional("a.pdf", Samples.pdf("document " + i))));
    }

    Outcome<Receipt> over = upload(claim, additional("a.pdf", Samples.pdf("document 100")));

    assertThat(code(over)).isEqualTo("claim.too-many-documents");
    assertThat(refusal(over).arguments()).containsExactly(100);
    UUID first = world.claim(claim).content().documents().get(0).id();
    assertThat(upload(claim, Samples.replacing(first, additional("b.pdf", Samples.png()))).isDone())
        .isFalse();
    done(upload(claim, Samples.replacing(first, additional("b.png", Samples.png()))));
    done(
        in().evidence()
            .remove(
                people().user, claim, null, world.claim(claim).content().documents().get(5).id()));
    assertThat(upload(claim, additional("a.pdf", Samples.pdf("again"))).isDone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.exe,   document.type-not-accepted, UNSUPPORTED_TYPE",
    "noname,  document.type-not-accepted, UNSUPPORTED_TYPE",
    "a.png,   document.type-mismatch,     UNSUPPORTED_TYPE"
  })
  void aFileThatIsNotTakenOrNotWhatItsNameSaysIsRefused(String name, String code, Kind kind) {
    UUID claim = world.draft();
    Outcome<Receipt> outcome = upload(claim, additional(name, Samples.pdf("x")));

    assertThat(code(outcome)).isEqualTo(code);
    assertThat(kind(outcome)).isEqualTo(kind);
    assertThat(world.claim(claim).version()).isEqualTo(1);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(code(upload(world.draft(), additional("a.pdf", new byte[0]))))
        .isEqualTo("document.empty");
  }

  @Test
  void aProofHasTheTypeItsRequirementWants() {
    UUID claim = world.draft();
    done(
        in().claims()
            .edit(people().user, claim, null, Samples.form(SampleCatalogue.DIGITAL_AD, null)));
    Outcome<Receipt> wrong = upload(claim, Samples.proof(SampleCatalogue.SCREENSHOT, "Ad"));

    assertThat(code(wrong)).isEqualTo("document.type-not-wanted");
    assertThat(refusal(wrong).arguments()).containsExactly("image/png, image/jpeg");
    assertThat(
            upload(
                    claim,
                    Samples.document(
                        Document.Kind.PROOF,
                        SampleCatalogue.SCREENSHOT,
                        "ad.png",
                        "Ad",
                        Samples.png()))
                .isDone())
        .isTrue();
    UUID page = done(upload(claim, Samples.proof(SampleCatalogue.LANDING_PAGE, "Page"))).id();
    assertThat(
            code(
                in().evidence()
                    .moveToSlot(
                        people().user,
                        claim,
                        null,
                        page,
                        Document.Kind.PROOF,
                        SampleCatalogue.SCREENSHOT)))
        .isEqualTo("document.type-not-wanted");
  }

  @Test
  void everythingWrongWithAnUploadIsToldAtOnce() {
    UUID claim = world.draft();
    NewDocument wrong =
        Samples.document(
            Document.Kind.PROOF, "no-such", "x".repeat(201), "n".repeat(4001), Samples.png());

    assertThat(violations(upload(claim, wrong)))
        .containsExactlyInAnyOrder(
            "fileName=field.too-long", "note=field.too-long", "slot=document.slot-unknown");
    assertThat(violations(upload(claim, Samples.document(null, null, null, null, Samples.png()))))
        .containsExactlyInAnyOrder("fileName=field.required", "kind=field.required");
    String longest = "x".repeat(196) + ".png";
    assertThat(upload(claim, additional(longest, Samples.png())).isDone()).isTrue();
    assertThat(violations(upload(claim, additional("x" + longest, Samples.png()))))
        .containsExactly("fileName=field.too-long");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "PROOF,      null",
        "PROOF,      reach",
        "PROOF,      company-brand",
        "INVOICE,    null",
        "INVOICE,    final-piece",
        "INVOICE,    00000000-0000-7000-8000-000000000000",
        "STATEMENT,  null",
        "ADDITIONAL, final-piece"
      })
  void aDocumentGoesWhereItsKindBelongs(Document.Kind kind, String slot) {
    UUID claim = world.filled();

    assertThat(violations(upload(claim, Samples.document(kind, slot, "a.png", "x", Samples.png()))))
        .containsExactly("slot=document.slot-unknown");
  }

  @Test
  void bytesThatCannotBeReadAreAnAccidentAndChangeNothing() {
    UUID claim = world.draft();
    NewDocument broken =
        new NewDocument(
            Document.Kind.ADDITIONAL,
            null,
            "a.pdf",
            null,
            null,
            () -> {
              throw new IOException("connection reset");
            });

    assertThatThrownBy(() -> upload(claim, broken)).isInstanceOf(UncheckedIOException.class);
    assertThat(world.version(claim)).isEqualTo(1);
  }

  private static NewDocument additional(String name, byte[] bytes) {
    return Samples.document(Document.Kind.ADDITIONAL, null, name, null, bytes);
  }

  private Outcome<Receipt> upload(UUID claim, NewDocument document) {
    return in().evidence().upload(people().user, claim, null, document);
  }
}

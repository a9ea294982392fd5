package coop.claims.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.ClaimViews.ClaimDetail;
import coop.claims.domain.claim.CostLine;
import coop.claims.domain.claim.Statement;
import coop.claims.domain.claim.Statement.OtherCost;
import coop.claims.domain.claim.Statement.Work;
import coop.claims.domain.shared.Money;
import coop.claims.web.shared.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementPaperTest {

  private static final ClaimDetail CLAIM = new SampleClaim().detail();

  @Test
  void theSheetSaysWhatIsCertifiedAndByWhom() throws IOException {
    String sheet = text(paper("Two internal workshops", true, 1).pdf());

    assertThat(sheet)
        .contains("Aurora Digital", "Aurora Dublin", "Two internal workshops")
        .contains("Trainer 1", "12.50", "80.00\u00a0EUR", "1,000.00\u00a0EUR")
        .contains("Room of our own", "150.00\u00a0EUR", "1,150.00\u00a0EUR")
        .contains("Niamh Byrne", "Head of marketing", "20 Nov 2026", "I certify")
        .doesNotContain("Not certified yet");
  }

  @Test
  void whatIsNotCertifiedSaysSo() throws IOException {
    assertThat(text(paper("Work", false, 1).pdf())).contains("Not certified yet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('x')</script> & \"more\"",
        "Łódź, Αθήνα, Göteborg, Кишинёв",
        "before\u0007after\uFFFFend",
        "</style><img src=\"file:///etc/passwd\"/>"
      })
  void whateverWasTypedIsPrintedAsText(String typed) throws IOException {
    byte[] pdf = paper(typed, true, 1).pdf();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
    assertThat(text(pdf).replaceAll("\\s+", " "))
        .contains(typed.replaceAll("[\u0007\uFFFF]", "\uFFFD").split("\uFFFD")[0].strip());
  }

  @Test
  void manyRowsGoOverToFurtherPages() throws IOException {
    try (PDDocument document = Loader.loadPDF(paper("Work", true, 50).pdf())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      assertThat(new PDFTextStripper().getText(document)).contains("Trainer 50", "2 / ");
    }
  }

  @Test
  void aListenerIsToldLanguageAndTitle() throws IOException {
    byte[] pdf = paper("Travail", true, 1, Locale.FRENCH).pdf();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .startsWith("Attestation de coûts internes");
    }
  }

  private static StatementPaper paper(String description, boolean certified, int rows) {
    return paper(description, certified, rows, Locale.ENGLISH);
  }

  private static StatementPaper paper(
      String description, boolean certified, int rows, Locale locale) {
    List<Work> work = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      work.add(new Work("Trainer " + row, new BigDecimal("12.50"), Money.of("80.00", "EUR")));
    }
    Statement statement =
        new Statement(
            new UUID(9, 1),
            description,
            LocalDate.of(2026, 11, 9),
            LocalDate.of(2026, 11, 13),
            work,
            List.of(new OtherCost("Room of our own", Money.of("150.00", "EUR"))),
            Money.of("1150.00", "EUR"),
            "Niamh Byrne",
            "Head of marketing",
            LocalDate.of(2026, 11, 20),
            certified,
            null,
            List.of(line()));
    return new StatementPaper(CLAIM, statement, Texts.in(locale));
  }

  private static CostLine line() {
    return CLAIM.claim().content().lines().get(0);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}

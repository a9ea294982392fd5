package coop.claims.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.evidence.StoredFile.ScanState;
import org.junit.jupiter.api.Test;

class FileTypesTest {

  @Test
  void theLastEndingCountsWhateverItsCase() {
    assertThat(FileTypes.accepted("a.PDF")).isEqualTo(FileTypes.accepted("b.pdf")).isPresent();
    assertThat(FileTypes.accepted("a.exe.pdf")).isPresent();
    assertThat(FileTypes.accepted("a.pdf.exe")).isEmpty();
    assertThat(FileTypes.accepted("pdf")).isEmpty();
    assertThat(FileTypes.accepted("a.")).isEmpty();
    assertThat(FileTypes.accepted("")).isEmpty();
  }

  @Test
  void everyEndingTheSpecificationNamesIsTakenAndNoOther() {
    assertThat(FileTypes.endings())
        .containsExactlyInAnyOrder(
            "pdf", "png", "jpg", "jpeg", "docx", "xlsx", "pptx", "eml", "msg", "csv");
  }

  @Test
  void onlyPicturesAndPdfAreShownInPlace() {
    assertThat(FileTypes.isShownInBrowser("application/pdf")).isTrue();
    assertThat(FileTypes.isShownInBrowser("image/png")).isTrue();
    assertThat(FileTypes.isShownInBrowser("text/csv")).isFalse();
    assertThat(FileTypes.isShownInBrowser("message/rfc822")).isFalse();
  }

  @Test
  void whatIsWaitingOrInfectedIsNotServed() {
    assertThat(ScanState.CLEAN.isServed()).isTrue();
    assertThat(ScanState.NOT_CONFIGURED.isServed()).isTrue();
    assertThat(ScanState.WAITING.isServed()).isFalse();
    assertThat(ScanState.INFECTED.isServed()).isFalse();
    assertThat(ScanState.UNAVAILABLE.isServed()).isFalse();
  }
}

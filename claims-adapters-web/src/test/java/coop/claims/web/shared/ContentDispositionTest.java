package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "a.pdf|inline; filename=\"a.pdf\"; filename*=UTF-8''a.pdf",
        "reçu d’août.pdf|inline; filename=\"recu d_aout.pdf\";"
            + " filename*=UTF-8''re%C3%A7u%20d%E2%80%99ao%C3%BBt.pdf",
        "a\";b%.pdf|inline; filename=\"a__b_.pdf\"; filename*=UTF-8''a%22%3Bb%25.pdf",
        "../../etc/passwd|inline; filename=\".._.._etc_passwd\";"
            + " filename*=UTF-8''.._.._etc_passwd",
        "c:\\x.pdf|inline; filename=\"c:_x.pdf\"; filename*=UTF-8''c%3A_x.pdf",
      })
  void aNameIsSafeAndWhole(String name, String header) {
    assertThat(ContentDisposition.of(name, true)).isEqualTo(header);
  }

  @Test
  void noNameEndsTheHeader() {
    assertThat(ContentDisposition.of("a\r\nSet-Cookie: x=1.pdf", false))
        .startsWith("attachment;")
        .doesNotContain("\r", "\n");
  }
}

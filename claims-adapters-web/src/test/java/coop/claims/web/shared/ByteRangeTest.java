package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-9, 0, 9",
    "bytes=0-99, 0, 9",
    "bytes=5-, 5, 9",
    "bytes=9-, 9, 9",
    "bytes=-3, 7, 9",
    "bytes=-99, 0, 9",
  })
  void aRangeIsTakenFromTenBytes(String header, long first, long last) {
    assertThat(ByteRange.parse(header, 10)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-2",
        "bytes=0-1,3-4",
        "lines=0-1",
        "bytes=99999999999999999999-"
      })
  void whatIsNoSingleRangeMeansAllOfIt(String header) {
    assertThat(ByteRange.parse(header, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
  void aRangeOutsideIsUnsatisfiable(String header) {
    assertThat(ByteRange.parse(header, 10)).contains(ByteRange.UNSATISFIABLE);
  }

  @Test
  void exactlyTheRangeIsCopied() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream("0123456789".getBytes());
    in.skipNBytes(3);
    ByteRange range = new ByteRange(3, 5);
    range.copy(in, out);
    assertThat(out).hasToString("345");
    assertThat(range.of(10)).isEqualTo("bytes 3-5/10");
    assertThat(range.length()).isEqualTo(3);
  }

  @Test
  void aFileThatIsTooShortIsNoticed() {
    assertThatThrownBy(
            () ->
                new ByteRange(0, 9)
                    .copy(new ByteArrayInputStream(new byte[4]), new ByteArrayOutputStream()))
        .isInstanceOf(EOFException.class);
  }
}

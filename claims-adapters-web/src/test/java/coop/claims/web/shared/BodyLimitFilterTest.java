package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyLimitFilterTest {

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws IOException {
    assertThat(counted(10, 10).readAllBytes()).hasSize(10);
  }

  @Test
  void oneByteMoreEndsTheRequest() {
    assertThatThrownBy(() -> counted(11, 10).readAllBytes())
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(ApiProblem.class);
  }

  @Test
  void bytesReadOneByOneCountToo() {
    assertThatThrownBy(
            () -> {
              InputStream in = counted(11, 10);
              while (in.read() >= 0) {
                assertThat(in).isNotNull();
              }
            })
        .hasCauseInstanceOf(ApiProblem.class);
  }

  private static InputStream counted(int size, long most) {
    return new BodyLimitFilter.Counted(
        new ByteArrayInputStream(new byte[size]), most, "request.too-large");
  }
}

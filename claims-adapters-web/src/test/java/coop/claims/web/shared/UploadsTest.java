package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadsTest {

  private static final Set<String> FIELDS = Set.of("kind", "note");

  private final Uploads uploads = new Uploads();

  @BeforeEach
  void aCallWithAKey() {
    uploads.context = new CallContext();
    uploads.call = new IdempotentCall();
    uploads.call.begin("key", "claims/1/documents", "POST /claims/{claim}/documents");
  }

  @Test
  void theFileCanBeReadAsOftenAsWanted() throws IOException {
    try (Upload upload =
        uploads.receive(List.of(file("a.pdf", "bytes"), field("note", " Why ")), FIELDS)) {
      assertThat(upload.fileName()).isEqualTo("a.pdf");
      assertThat(upload.text("note")).isEqualTo(" Why ");
      assertThat(upload.text("kind")).isNull();
      for (int time = 0; time < 2; time++) {
        try (InputStream in = upload.open()) {
          assertThat(in).hasContent("bytes");
        }
      }
    }
  }

  @Test
  void nothingIsLeftOnceItIsClosed() {
    Upload upload = uploads.receive(List.of(file("a.pdf", "bytes")), FIELDS);
    upload.close();
    assertThatThrownBy(upload::open).isInstanceOf(IOException.class);
  }

  @Test
  void missingUnknownAndRepeatedPartsAreRefusedTogether() {
    ApiProblem problem =
        catchThrowableOfType(
            ApiProblem.class,
            () ->
                uploads.receive(
                    List.of(field("note", "a"), field("note", "b"), field("bogus", "c")), FIELDS));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.refusal().violations())
        .extracting(v -> v.path() + " " + v.code())
        .containsExactly(
            "note request.repeated-field", "bogus request.unknown-field", "file field.required");
  }

  @Test
  void theSameUploadHasTheSameDigestAndAnotherOneAnother() {
    String digest = digest(file("a.pdf", "bytes"), field("note", "x"));
    assertThat(digest(field("note", "x"), file("a.pdf", "bytes"))).isEqualTo(digest);
    assertThat(digest(file("a.pdf", "bytez"), field("note", "x"))).isNotEqualTo(digest);
    assertThat(digest(file("b.pdf", "bytes"), field("note", "x"))).isNotEqualTo(digest);
    assertThat(digest(file("a.pdf", "bytes"), field("note", "y"))).isNotEqualTo(digest);
  }

  @Test
  void theNameIsWhatTheUploaderCalledIt() {
    assertThat(nameOf("reçu.pdf")).isEqualTo("reçu.pdf");
    assertThat(nameOf(new String("reçu.pdf".getBytes(StandardCharsets.UTF_8), latin())))
        .isEqualTo("reçu.pdf");
    assertThat(nameOf("C:\\fakepath\\a.pdf")).isEqualTo("a.pdf");
    assertThat(nameOf("../../a.pdf")).isEqualTo("a.pdf");
    assertThat(nameOf("say %22hello%22.pdf")).isEqualTo("say \"hello\".pdf");
  }

  private static java.nio.charset.Charset latin() {
    return StandardCharsets.ISO_8859_1;
  }

  private String nameOf(String given) {
    try (Upload upload = uploads.receive(List.of(file(given, "x")), FIELDS)) {
      return upload.fileName();
    }
  }

  private String digest(EntityPart... parts) {
    uploads.receive(List.of(parts), FIELDS).close();
    return uploads.context.takeKey().orElseThrow().bodySha256();
  }

  private static EntityPart file(String name, String content) {
    return new Part("file", name, content);
  }

  private static EntityPart field(String name, String content) {
    return new Part(name, null, content);
  }

  private record Part(String name, String fileName, String content) implements EntityPart {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public Optional<String> getFileName() {
      return Optional.ofNullable(fileName);
    }

    @Override
    public InputStream getContent() {
      return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public <T> T getContent(Class<T> type) {
      throw new UnsupportedOperationException("an upload is its name, its file name and its bytes");
    }

    @Override
    public <T> T getContent(GenericType<T> type) {
      throw new UnsupportedOperationException("an upload is its name, its file name and its bytes");
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
      throw new UnsupportedOperationException("an upload is its name, its file name and its bytes");
    }

    @Override
    public MediaType getMediaType() {
      throw new UnsupportedOperationException("an upload is its name, its file name and its bytes");
    }
  }
}

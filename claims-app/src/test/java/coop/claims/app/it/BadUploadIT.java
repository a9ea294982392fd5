package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not what a claim needs do not get into it; those that are open again. */
@OnTheWar
class BadUploadIT {

  private static final int MOST_BYTES = 25 * 1024 * 1024;
  private static final String PROOF = "landing-page";

  private final Rest partner;
  private final Place place;

  BadUploadIT(RunningWar war) {
    partner = war.as("aurora-admin");
    place = Place.of(partner, "CLOUD-DIRECT");
  }

  static Stream<Arguments> wrongFiles() {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};
    return Stream.of(
        arguments("empty.pdf", new byte[0], 422, "document.empty"),
        arguments("setup.exe", program, 415, "document.type-not-accepted"),
        arguments("page.html", page, 415, "document.type-not-accepted"),
        arguments("drawing.svg", page, 415, "document.type-not-accepted"),
        arguments("nothing", Papers.pdf("x"), 415, "document.type-not-accepted"),
        arguments("picture.png", Papers.pdf("x"), 415, "document.type-mismatch"),
        arguments("paper.pdf", Papers.png("x"), 415, "document.type-mismatch"),
        arguments("paper.pdf", page, 415, "document.type-mismatch"),
        arguments("photo.jpg", program, 415, "document.type-mismatch"),
        arguments("table.xlsx", Papers.pdf("x"), 415, "document.type-mismatch"),
        arguments("text.docx", page, 415, "document.type-mismatch"));
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void aFileThatIsNotWhatItShouldBeIsNotTaken(
      String fileName, byte[] bytes, int status, String code) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();

    claim.upload("PROOF", PROOF, fileName, bytes, "A note").mustRefuse(status, code);

    assertThat(claim.everything()).isEqualTo(before);
  }

  static Stream<Arguments> wrongFields() {
    String rule = "input.invalid";
    String form = "request.malformed";
    return Stream.of(
        arguments("kind", null, 422, rule, "kind", "field.required"),
        arguments("kind", "PICTURE", 400, form, "kind", "request.not-one-of"),
        arguments("slot", "no-such-proof", 422, rule, "slot", "document.slot-unknown"),
        arguments("slot", null, 422, rule, "slot", "document.slot-unknown"),
        arguments("note", "n".repeat(4_001), 422, rule, "note", "field.too-long"),
        arguments("supersedesId", "the first", 400, form, "supersedesId", "request.not-an-id"),
        arguments("colour", "red", 400, form, "colour", "request.unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void aWrongFieldBesideTheFileIsRefused(
      String field, String value, int status, String code, String path, String violation) {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    Multipart form = Multipart.form();
    Stream.of("kind", "slot")
        .filter(name -> !name.equals(field))
        .forEach(name -> form.field(name, name.equals("kind") ? "PROOF" : PROOF));
    if (value != null) {
      form.field(field, value);
    }
    form.file("page.png", "image/png", Papers.png("x"));

    partner.upload(claim.path("documents"), form).mustRefuseAt(status, code, path, violation);

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aFormWithoutAFileOrWithTwoIsMalformed() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();
    Multipart none = Multipart.form().field("kind", "PROOF").field("slot", PROOF);
    Multipart two =
        Multipart.form()
            .field("kind", "PROOF")
            .field("slot", PROOF)
            .file("a.png", "image/png", Papers.png("a"))
            .file("b.png", "image/png", Papers.png("b"));

    partner
        .upload(claim.path("documents"), none)
        .mustRefuseAt(400, "request.malformed", "file", "field.required");
    partner
        .upload(claim.path("documents"), two)
        .mustRefuseAt(400, "request.malformed", "file", "request.repeated-field");
    partner
        .post(claim.path("documents"), Json.object("kind", "PROOF"))
        .mustRefuse(415, "request.media-type");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aFileNameThatIsTooLongIsRefused() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    var before = claim.everything();

    claim
        .upload("PROOF", PROOF, "n".repeat(197) + ".png", Papers.png("x"), "A note")
        .mustRefuseAt(422, "input.invalid", "fileName", "field.too-long");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void aFileOfTheLargestSizeIsTakenAndOneByteMoreIsNot() {
    OwnClaim claim = OwnClaim.draft(partner, place);

    partner.upload(claim.path("documents"), proof(MOST_BYTES)).must(201);
    var before = claim.everything();
    partner
        .upload(claim.path("documents"), proof(MOST_BYTES + 1))
        .mustRefuse(413, "document.too-large");

    assertThat(claim.everything()).isEqualTo(before);
  }

  @Test
  void whatWasTakenOpensAgainAsItWas() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    byte[] picture = Papers.png("round trip");
    String id = claim.upload("PROOF", PROOF, "../../été.png", picture, "Ça marche").must(201).id();

    Reply content = partner.get(claim.path("documents/" + id + "/content")).must(200);

    assertThat(content.response().body()).isEqualTo(picture);
    assertThat(content.header("Content-Type")).isEqualTo("image/png");
    assertThat(content.header("Content-Disposition")).startsWith("inline").doesNotContain("..");
    assertThat(content.header("Content-Security-Policy")).contains("sandbox");
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    JsonObject said = partner.get(claim.path("documents/" + id)).must(200).json();
    assertThat(said.getString("fileName")).isEqualTo("été.png");
    assertThat(said.getString("note")).isEqualTo("Ça marche");
    Reply part =
        partner.get(claim.path("documents/" + id + "/content"), "Range", "bytes=4-9").must(206);
    assertThat(part.response().body()).isEqualTo(Arrays.copyOfRange(picture, 4, 10));
    partner.get(claim.path("documents/" + id + "/content"), "Range", "bytes=9000000-").must(416);
  }

  @Test
  void aDocumentIsFoundByItsClaimOnly() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    OwnClaim other = OwnClaim.draft(partner, place);
    String id = claim.upload("PROOF", PROOF, "p.png", Papers.png("p"), "Note").must(201).id();

    partner.get(other.path("documents/" + id)).mustRefuse(404, "not-found");
    partner.get(other.path("documents/" + id + "/content")).mustRefuse(404, "not-found");
    partner
        .delete(other.path("documents/" + id), "If-Match", other.read().etag())
        .mustRefuse(404, "not-found");
    partner
        .get(claim.path("documents/" + UUID.randomUUID() + "/content"))
        .mustRefuse(404, "not-found");
  }

  @Test
  void aSpreadsheetIsOfferedAndNotShown() {
    OwnClaim claim = OwnClaim.draft(partner, place);
    byte[] table = "name,amount\nroom,12.50\n".getBytes(StandardCharsets.UTF_8);
    Multipart form =
        Multipart.form().field("kind", "ADDITIONAL").file("list.csv", "text/csv", table);
    String id = partner.upload(claim.path("documents"), form).must(201).id();

    Reply content = partner.get(claim.path("documents/" + id + "/content")).must(200);

    assertThat(content.header("Content-Disposition")).startsWith("attachment");
    assertThat(Base64.getEncoder().encodeToString(content.response().body()))
        .isEqualTo(Base64.getEncoder().encodeToString(table));
  }

  private static Multipart proof(int size) {
    byte[] head = Papers.pdf("large");
    InputStreamOf rest = new InputStreamOf(size - head.length);
    return Multipart.form()
        .field("kind", "PROOF")
        .field("slot", PROOF)
        .field("note", "A large one")
        .file(
            "large.pdf",
            "application/pdf",
            () -> new SequenceInputStream(new ByteArrayInputStream(head), rest.open()));
  }

  /** So many line ends, never all in memory. */
  private record InputStreamOf(int size) {
    InputStream open() {
      return new InputStream() {
        private int left = size;

        @Override
        public int read() {
          return left-- > 0 ? '\n' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          if (left <= 0) {
            return -1;
          }
          int count = Math.min(length, left);
          Arrays.fill(into, offset, offset + count, (byte) '\n');
          left -= count;
          return count;
        }
      };
    }
  }
}

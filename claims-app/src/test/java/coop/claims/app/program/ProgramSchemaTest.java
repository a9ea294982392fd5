package coop.claims.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import coop.claims.domain.program.ProgramDocument;
import coop.claims.domain.program.ProgramDocumentReader;
import coop.claims.domain.program.ProgramDocumentReader.Reading;
import coop.claims.domain.program.ProgramDocumentText;
import coop.claims.domain.world.SampleDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema says what the reader takes, by the word of another implementation. */
class ProgramSchemaTest {

  private static final String ROOT = "https://claims.invalid/api/v1/catalogues/schema";
  private static final String FOLDER = "/coop/claims/web/program/";

  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(
              SpecVersion.VersionFlag.V202012,
              builder ->
                  builder.schemaLoaders(
                      loaders ->
                          loaders.schemas(
                              Map.of(
                                  ROOT,
                                  resource(FOLDER + "program.schema.json"),
                                  ROOT + "/catalogue",
                                  resource(FOLDER + "catalogue.schema.json")))))
          .getSchema(SchemaLocation.of(ROOT));

  private final ProgramDocumentReader reader = new ProgramDocumentReader(new JollydayHolidays());

  @Test
  void theSampleIsValidAsWrittenAndSpelledOut() {
    String text = SampleDocument.text();
    ProgramDocument document = read(text).document();

    assertThat(faults(text)).isEmpty();
    assertThat(faults(ProgramDocumentText.canonical(document))).isEmpty();
  }

  @Test
  void theDemosCatalogueIsValidWithinADocument() {
    String text = withDemoCatalogue();

    assertThat(read(text).faults()).isEmpty();
    assertThat(faults(text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatTheReaderRefusesTheSchemaRefusesToo(String part, String by) {
    String text = SampleDocument.with(part, by);

    assertThat(read(text).faults()).isNotEmpty();
    assertThat(faults(text)).isNotEmpty();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("\"family\": \"OTHER\",", ""),
        Arguments.of("\"family\": \"OTHER\"", "\"family\": \"NONE\""),
        Arguments.of("\"family\"", "\"famly\""),
        Arguments.of("\"zone\"", "\"timeZone\""),
        Arguments.of("\"reviewBusinessDays\": 3", "\"reviewDays\": 3"),
        Arguments.of("\"reviewBusinessDays\": 3", "\"reviewBusinessDays\": 0"),
        Arguments.of("\"reviewBusinessDays\": 3", "\"reviewBusinessDays\": \"3\""),
        Arguments.of("\"currency\": \"SEK\"}]", "\"currency\": \"SEK\", \"country\": \"SE\"}]"),
        Arguments.of("\"every\": \"HALF_YEAR\"", "\"every\": \"DECADE\""),
        Arguments.of("\"count\": 3", "\"count\": 0"),
        Arguments.of("\"count\": 3", "\"number\": 3"),
        Arguments.of("\"deadlineDay\": 15", "\"deadlineDay\": 31"),
        Arguments.of("\"amount\": \"5000.00\"", "\"amount\": 5000"),
        Arguments.of("\"coopSharePercent\": 40", "\"coopSharePercent\": 0"),
        Arguments.of("\"taxInvoiceRequired\": true}]", "\"taxInvoice\": true}]"),
        Arguments.of("\"mandatory\": false", "\"must\": false"),
        Arguments.of("\"kind\": \"CORE\"", "\"kind\": \"HEART\""),
        Arguments.of("\"source\": \"INVOICE\"", "\"proof\": \"INVOICE\""),
        Arguments.of("\"category\": \"DEMAND_GENERATION\",", ""));
  }

  /** Every field the schema speaks of is one the reader knows. */
  @Test
  void theReaderKnowsEveryFieldOfTheSchema() {
    JsonObject root = object(resource(FOLDER + "program.schema.json"));
    JsonObject properties = root.getJsonObject("properties");

    for (String field : properties.keySet()) {
      String text = "{\"" + field + "\": null}";
      assertThat(unknown(text)).as(field).isEmpty();
    }
    for (String part : new String[] {"calendar", "terms"}) {
      for (String field : properties.getJsonObject(part).getJsonObject("properties").keySet()) {
        assertThat(unknown("{\"" + part + "\": {\"" + field + "\": null}}")).as(field).isEmpty();
      }
    }
    assertThat(unknown("{\"else\": null}")).hasSize(1);
  }

  private Stream<String> unknown(String text) {
    return read(text).faults().stream()
        .filter(fault -> fault.code().equals("setup.unknown-field"))
        .map(fault -> fault.path());
  }

  private Reading read(String text) {
    return reader.read(
        new ProgramTexts().read(text.getBytes(StandardCharsets.UTF_8)), SampleDocument.SKILLS, 1);
  }

  private Set<?> faults(String text) {
    return schema.validate(text, InputFormat.JSON);
  }

  private static String withDemoCatalogue() {
    JsonObject sample = object(SampleDocument.text());
    return Json.createObjectBuilder(sample)
        .add("catalogue", object(resource("/demo/activities.json")))
        .build()
        .toString();
  }

  private static JsonObject object(String text) {
    try (JsonReader json = Json.createReader(new StringReader(text))) {
      return json.readObject();
    }
  }

  private static String resource(String name) {
    try (InputStream in = ProgramSchemaTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

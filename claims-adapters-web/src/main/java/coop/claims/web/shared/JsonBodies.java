package coop.claims.web.shared;

import coop.claims.domain.shared.Refusal.Kind;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads and writes the JSON bodies of the API, all of them records, a merge patch too: the server
 * prefers the reader of the nearest type, and its own reads any object.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {

  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    JsonObject json = parse(body.readAllBytes());
    return generic == MergePatch.class
        ? new MergePatch(json)
        : RecordReader.read(json, ((Class<?>) generic).asSubclass(Record.class));
  }

  /** A body that a resource takes as it came. */
  public static <T extends Record> T read(byte[] body, Class<T> type) {
    return RecordReader.read(parse(body), type);
  }

  private static JsonObject parse(byte[] body) {
    if (body.length == 0) {
      throw ApiProblem.of(Kind.MALFORMED, "request.body-missing");
    }
    try {
      readToTheEnd(body);
      try (JsonReader reader = READERS.createReader(stream(body), StandardCharsets.UTF_8)) {
        JsonValue value = reader.readValue();
        if (value.getValueType() == ValueType.OBJECT) {
          return value.asJsonObject();
        }
      }
    } catch (JsonParsingException unreadable) {
      JsonLocation place = unreadable.getLocation();
      throw ApiProblem.of(
          Kind.MALFORMED,
          "request.no-json",
          (int) place.getLineNumber(),
          (int) place.getColumnNumber());
    } catch (RuntimeException nestedTooDeeplyOrWorse) {
      throw ApiProblem.of(Kind.MALFORMED, "request.no-json-object");
    }
    throw ApiProblem.of(Kind.MALFORMED, "request.no-json-object");
  }

  /** A reader stops after the first value and would overlook what follows it. */
  private static void readToTheEnd(byte[] body) {
    try (JsonParser parser = PARSERS.createParser(stream(body), StandardCharsets.UTF_8)) {
      while (parser.hasNext()) {
        parser.next();
      }
    }
  }

  private static InputStream stream(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public void writeTo(
      Record answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(RecordWriter.write(answer).toString().getBytes(StandardCharsets.UTF_8));
  }
}

package coop.claims.web.api;

import coop.claims.web.shared.IdempotencyFilter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * The document at {@code /openapi}, made from the resource classes themselves. The server's own
 * scanner is switched off: it knows ids, dates and lists of records only as "object", and nothing
 * of what our filters do.
 */
public class ApiDescription implements OASModelReader {

  private static final String TITLE = "Co-op claims";
  private static final String ABOUT =
      "Claims on co-op marketing funds, from the first draft to the payment due. Everything the"
          + " screens do can be done here. Ids are strings; money is an amount as a string with its"
          + " currency; instants are UTC. A claim's version is its ETag: changes and steps send it"
          + " back as If-Match. Texts of problems come in the Accept-Language; programs decide by"
          + " the code.";

  private final Schemas schemas = new Schemas();
  private final Operations operations = new Operations(schemas);

  @Override
  public OpenAPI buildModel() {
    OpenAPI document =
        OASFactory.createOpenAPI()
            .openapi("3.0.3")
            .info(OASFactory.createInfo().title(TITLE).version("1").description(ABOUT))
            .addServer(OASFactory.createServer().url("/").description("This installation."))
            .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
    Api.RESOURCES.stream()
        .map(resource -> resource.getAnnotation(Tag.class).name())
        .distinct()
        .forEach(name -> document.addTag(OASFactory.createTag().name(name)));
    Map<String, PathItem> paths = paths();
    document.paths(OASFactory.createPaths());
    paths.forEach(document.getPaths()::addPathItem);
    return document.components(components());
  }

  private Map<String, PathItem> paths() {
    Map<String, PathItem> paths = new TreeMap<>();
    for (Class<?> resource : Api.RESOURCES) {
      for (Method method : served(resource)) {
        String verb = Operations.verb(method).orElseThrow();
        paths
            .computeIfAbsent(path(resource, method), path -> OASFactory.createPathItem())
            .setOperation(HttpMethod.valueOf(verb), operations.of(resource, method));
      }
    }
    return paths;
  }

  static List<Method> served(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(method -> Operations.verb(method).isPresent())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  static String path(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    return Api.ROOT
        + "/"
        + resource.getAnnotation(Path.class).value()
        + (below == null ? "" : "/" + below.value());
  }

  private Components components() {
    Components components =
        OASFactory.createComponents()
            .addSecurityScheme(
                "bearer",
                OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description("A token of POST /api/v1/tokens, shown once, 90 days at most."))
            .addSecurityScheme(
                "basic",
                OASFactory.createSecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("basic")
                    .description("User name and password, only for making a token."))
            .addHeader(
                HttpHeaders.ETAG,
                OASFactory.createHeader()
                    .description("The claim's version, to be sent back as If-Match.")
                    .schema(text().example("\"3\"")))
            .addHeader(
                HttpHeaders.LOCATION,
                OASFactory.createHeader().description("The new thing.").schema(text()))
            .addParameter(
                HttpHeaders.IF_MATCH,
                header(HttpHeaders.IF_MATCH, "The ETag the claim was read with.")
                    .required(true)
                    .example("\"3\""))
            .addParameter(
                "If-Match-optional",
                header(HttpHeaders.IF_MATCH, "The ETag, if another change shall refuse this one.")
                    .example("\"3\""))
            .addParameter(
                IdempotencyFilter.HEADER,
                header(
                        IdempotencyFilter.HEADER,
                        "At most 100 characters. The same key with the same request is done once.")
                    .example("5f0c9a52-6f0e-4b1c-9a53-7f2d1f1f6f1e"))
            .addParameter("cursor", query("cursor", "The next of the page before.", text()))
            .addParameter(
                "size",
                query(
                    "size",
                    "Of a page: 1 to 100, 25 when absent.",
                    OASFactory.createSchema().type(SchemaType.INTEGER)));
    Problems.responses(schemas).forEach(components::addResponse);
    schemas.named().forEach(components::addSchema);
    return components;
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .in(In.HEADER)
        .name(name)
        .description(description)
        .schema(text());
  }

  private static Parameter query(String name, String description, Schema schema) {
    return OASFactory.createParameter()
        .in(In.QUERY)
        .name(name)
        .description(description)
        .schema(schema);
  }

  private static Schema text() {
    return OASFactory.createSchema().type(SchemaType.STRING);
  }
}

package coop.claims.web.api;

import coop.claims.web.shared.Created;
import coop.claims.web.shared.Gone;
import coop.claims.web.shared.IdempotencyFilter;
import coop.claims.web.shared.MergePatch;
import coop.claims.web.shared.Versioned;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes one method of a resource, and what our filters and mappers add to every one. */
final class Operations {

  private static final String TABLE = "text/csv";

  private final Schemas schemas;

  Operations(Schemas schemas) {
    this.schemas = schemas;
  }

  /** GET, POST and so on; empty for a method that serves no request. */
  static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst();
  }

  Operation of(Class<?> resource, Method method) {
    var described =
        method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    Operation operation =
        OASFactory.createOperation()
            .operationId(method.getName())
            .summary(described.summary())
            .addTag(resource.getAnnotation(Tag.class).name());
    if (!described.description().isEmpty()) {
      operation.description(described.description());
    }
    String verb = verb(method).orElseThrow();
    for (java.lang.reflect.Parameter parameter : method.getParameters()) {
      describe(operation, method, parameter);
    }
    if (verb.equals("POST")) {
      operation.addParameter(shared(IdempotencyFilter.HEADER));
    }
    for (SecurityRequirement scheme : method.getAnnotationsByType(SecurityRequirement.class)) {
      operation.addSecurityRequirement(
          OASFactory.createSecurityRequirement().addScheme(scheme.name()));
    }
    return operation.responses(responses(method, verb));
  }

  private void describe(Operation operation, Method method, java.lang.reflect.Parameter parameter) {
    if (parameter.isAnnotationPresent(PathParam.class)) {
      operation.addParameter(
          OASFactory.createParameter()
              .in(In.PATH)
              .name(parameter.getAnnotation(PathParam.class).value())
              .required(true)
              .schema(schemas.of(String.class)));
    } else if (parameter.isAnnotationPresent(QueryParam.class)) {
      operation.addParameter(query(parameter));
    } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
      String name = parameter.getAnnotation(HeaderParam.class).value();
      boolean optional = isIfMatchOptional(method);
      operation.addParameter(
          name.equals(HttpHeaders.IF_MATCH)
              ? shared(optional ? "If-Match-optional" : name)
              : header(name));
    } else {
      body(operation, method, parameter);
    }
  }

  /** Where a thing may be made, not only changed. */
  private static boolean isIfMatchOptional(Method method) {
    return method.isAnnotationPresent(PUT.class) || method.getReturnType() == Created.class;
  }

  private Parameter query(java.lang.reflect.Parameter parameter) {
    String name = parameter.getAnnotation(QueryParam.class).value();
    if (Set.of("cursor", "size").contains(name)) {
      return shared(name);
    }
    var described =
        parameter.getAnnotation(
            org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
    Parameter query = OASFactory.createParameter().in(In.QUERY).name(name);
    Schema schema = name.endsWith("Id") ? schemas.of(UUID.class) : schemas.of(String.class);
    if (described != null) {
      if (!described.description().isEmpty()) {
        query.description(described.description());
      }
      if (!described.example().isEmpty()) {
        query.example(described.example());
      }
      if (described.schema().implementation() != Void.class) {
        schema = schemas.of(described.schema().implementation());
      }
    }
    if (Collection.class.isAssignableFrom(parameter.getType())) {
      schema = OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(schema);
    }
    return query.schema(schema);
  }

  private Parameter header(String name) {
    return OASFactory.createParameter().in(In.HEADER).name(name).schema(schemas.of(String.class));
  }

  private static Parameter shared(String name) {
    return OASFactory.createParameter().ref("#/components/parameters/" + name);
  }

  private void body(Operation operation, Method method, java.lang.reflect.Parameter parameter) {
    var described =
        parameter.getAnnotation(
            org.eclipse.microprofile.openapi.annotations.parameters.RequestBody.class);
    Class<?> type =
        described == null || described.content().length == 0
            ? parameter.getType()
            : described.content()[0].schema().implementation();
    operation.requestBody(
        OASFactory.createRequestBody()
            .required(described == null || described.required() || isUpload(parameter))
            .content(bodies(method.getAnnotation(Consumes.class).value(), schemas.of(type))));
  }

  /** A table may stand where an object may. */
  private static Content bodies(String[] mediaTypes, Schema schema) {
    Content content = content(mediaTypes[0], schema);
    if (Arrays.asList(mediaTypes).contains(TABLE)) {
      content.addMediaType(
          TABLE,
          OASFactory.createMediaType()
              .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING)));
    }
    return content;
  }

  private static boolean isUpload(java.lang.reflect.Parameter parameter) {
    return parameter.getParameterizedType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == EntityPart.class;
  }

  private APIResponses responses(Method method, String verb) {
    APIResponses responses = OASFactory.createAPIResponses();
    if (method.getReturnType() == Response.class) {
      responses.addAPIResponse("200", file("The whole file.", method));
      if (takesRange(method)) {
        responses.addAPIResponse("206", file("The part asked for.", method));
        responses.addAPIResponse("304", OASFactory.createAPIResponse().description("Unchanged."));
        responses.addAPIResponse("416", problem(416));
      }
    } else {
      success(method, responses);
    }
    problems(method, verb).forEach(s -> responses.addAPIResponse(s.toString(), problem(s)));
    return responses;
  }

  /** A list as a file in a format of the caller's choice. */
  private static boolean isExport(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(QueryParam.class))
        .anyMatch(query -> query != null && query.value().equals("format"));
  }

  private void success(Method method, APIResponses responses) {
    Class<?> raw = method.getReturnType();
    if (raw == void.class || raw == Gone.class) {
      APIResponse done = OASFactory.createAPIResponse().description("Done.");
      responses.addAPIResponse("204", raw == Gone.class ? versioned(done) : done);
      return;
    }
    Type body = method.getGenericReturnType();
    boolean wrapped = raw == Created.class || raw == Versioned.class;
    if (wrapped) {
      body = ((ParameterizedType) body).getActualTypeArguments()[0];
    }
    APIResponse answer =
        OASFactory.createAPIResponse()
            .description(raw == Created.class ? "Made." : "Done.")
            .content(content(MediaType.APPLICATION_JSON, schemas.of(body)));
    if (raw == Created.class) {
      answer.addHeader(
          HttpHeaders.LOCATION, OASFactory.createHeader().ref("#/components/headers/Location"));
    }
    responses.addAPIResponse(
        raw == Created.class ? "201" : "200", wrapped ? versioned(answer) : answer);
  }

  private static APIResponse versioned(APIResponse response) {
    return response.addHeader(
        HttpHeaders.ETAG, OASFactory.createHeader().ref("#/components/headers/ETag"));
  }

  private static boolean takesRange(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
        .anyMatch(header -> header != null && header.value().equals("Range"));
  }

  private static APIResponse file(String description, Method method) {
    Produces produced = method.getAnnotation(Produces.class);
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            content(
                produced == null ? MediaType.WILDCARD : produced.value()[0],
                OASFactory.createSchema().type(Schema.SchemaType.STRING).format("binary")));
  }

  private static Content content(String mediaType, Schema schema) {
    return OASFactory.createContent()
        .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
  }

  private static APIResponse problem(int status) {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + Problems.nameOf(status));
  }

  /** Which problems can come, by what the method reads. */
  private static Set<Integer> problems(Method method, String verb) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403, 500));
    boolean ifMatch = false;
    for (java.lang.reflect.Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(PathParam.class)) {
        statuses.add(404);
      }
      HeaderParam header = parameter.getAnnotation(HeaderParam.class);
      ifMatch |= header != null && header.value().equals(HttpHeaders.IF_MATCH);
      if (parameter.getType().isRecord()
          || parameter.getType() == MergePatch.class
          || parameter.getType() == byte[].class
          || parameter.getType() == InputStream.class
          || isUpload(parameter)) {
        statuses.addAll(Set.of(413, 415));
      }
    }
    if (!verb.equals("GET")) {
      statuses.addAll(Set.of(409, 422));
    }
    if (method.getAnnotationsByType(SecurityRequirement.class).length > 0) {
      statuses.add(429);
    }
    if (isExport(method)) {
      statuses.addAll(Set.of(422, 429));
    }
    if (ifMatch) {
      statuses.add(412);
      if (!isIfMatchOptional(method)) {
        statuses.add(428);
      }
    }
    return statuses;
  }
}

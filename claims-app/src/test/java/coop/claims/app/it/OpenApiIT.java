package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import coop.claims.app.it.OpenApi.Operation;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the application says of its own interface is complete. */
@OnTheWar
class OpenApiIT {

  /** Everything of section "REST" of the design that this far exists. */
  private static final List<String> ROUTES =
      List.of(
          "GET /me",
          "POST /tokens",
          "GET /tokens",
          "GET /tokens/{}",
          "DELETE /tokens/{}",
          "GET /programs",
          "GET /programs/{}/periods",
          "GET /programs/{}/activities",
          "POST /exchange-rates",
          "GET /exchange-rates",
          "GET /exchange-rates/{}",
          "POST /exchange-rates/batch",
          "GET /exchange-rates/template",
          "GET /funds",
          "GET /funds/{}/entries",
          "POST /claims",
          "GET /claims",
          "GET /claims/{}",
          "PATCH /claims/{}",
          "DELETE /claims/{}",
          "POST /claims/{}/invoices",
          "GET /claims/{}/invoices",
          "GET /claims/{}/invoices/{}",
          "PATCH /claims/{}/invoices/{}",
          "DELETE /claims/{}/invoices/{}",
          "POST /claims/{}/statements",
          "GET /claims/{}/statements",
          "GET /claims/{}/statements/{}",
          "PATCH /claims/{}/statements/{}",
          "DELETE /claims/{}/statements/{}",
          "POST /claims/{}/documents",
          "GET /claims/{}/documents",
          "GET /claims/{}/documents/{}",
          "PATCH /claims/{}/documents/{}",
          "DELETE /claims/{}/documents/{}",
          "GET /claims/{}/documents/{}/content",
          "POST /claims/{}/metrics",
          "GET /claims/{}/metrics",
          "GET /claims/{}/metrics/{}",
          "PATCH /claims/{}/metrics/{}",
          "DELETE /claims/{}/metrics/{}",
          "POST /claims/{}/comments",
          "GET /claims/{}/comments",
          "GET /claims/{}/comments/{}",
          "POST /claims/{}/document-requests",
          "GET /claims/{}/document-requests",
          "GET /claims/{}/document-requests/{}",
          "DELETE /claims/{}/document-requests/{}",
          "GET /claims/{}/check",
          "POST /claims/{}/submission",
          "POST /claims/{}/withdrawal",
          "POST /claims/{}/review",
          "POST /claims/{}/release",
          "POST /claims/{}/information-request",
          "POST /claims/{}/approval",
          "POST /claims/{}/rejection",
          "POST /claims/{}/dispute",
          "POST /claims/{}/dispute-withdrawal",
          "POST /claims/{}/reopening",
          "POST /claims/{}/feedback",
          "GET /claims/{}/feedback",
          "POST /claims/{}/item-decisions",
          "GET /claims/{}/item-decisions",
          "GET /claims/{}/decisions",
          "GET /claims/{}/history",
          "GET /claims/{}/payments",
          "GET /review-queue",
          "GET /notifications",
          "POST /notifications/{}/read-mark",
          "POST /notifications/read-marks",
          "GET /me/notifications",
          "PATCH /me/notifications",
          "GET /mail/dead-letters",
          "POST /mail/replays",
          "GET /organisations",
          "GET /locations",
          "GET /enrollments",
          "GET /users");

  private final OpenApi api;
  private final RunningWar war;

  OpenApiIT(RunningWar war) {
    this.war = war;
    api = OpenApi.of(war);
  }

  @Test
  void everyRouteOfTheDesignIsThere() {
    Set<String> described = new TreeSet<>();
    api.operations().forEach(each -> described.add(each.name().replaceAll("\\{[^}]*}", "{}")));

    assertThat(described).containsAll(ROUTES);
  }

  @Test
  void everyOperationHasAnIdASummaryATagAndSecurity() {
    assertThat(api.document().getJsonArray("security")).isNotEmpty();
    assertThat(schemes()).contains("bearer", "basic");
    assertSoftly(
        all -> {
          for (Operation each : api.operations()) {
            JsonObject said = each.said();
            all.assertThat(said.getString("operationId", "")).as("id of %s", each).isNotBlank();
            all.assertThat(said.getString("summary", "")).as("summary of %s", each).isNotBlank();
            all.assertThat(said.containsKey("tags")).as("tag of %s", each).isTrue();
          }
        });
    assertThat(api.operations().stream().map(each -> each.said().getString("operationId")))
        .doesNotHaveDuplicates();
  }

  private Set<String> schemes() {
    return api.document().getJsonObject("components").getJsonObject("securitySchemes").keySet();
  }

  @Test
  void everyAnswerHasASchemaAndEveryProblemIsOne() {
    assertSoftly(
        all -> {
          for (Operation each : api.operations()) {
            JsonObject responses = each.said().getJsonObject("responses");
            all.assertThat(responses.keySet()).as("%s", each).contains("400", "401", "500");
            for (String status : responses.keySet()) {
              JsonObject response = api.resolved(responses.getJsonObject(status));
              if (Integer.parseInt(status) >= 400) {
                all.assertThat(schemaOf(response, "application/problem+json"))
                    .as("%s of %s", status, each)
                    .endsWith("/Problem");
              } else if (!Set.of("204", "304").contains(status)) {
                all.assertThat(
                        isFile(response) || !schemaOf(response, "application/json").isEmpty())
                    .as("%s of %s has a schema", status, each)
                    .isTrue();
              }
            }
          }
        });
  }

  /** Whether the answer is bytes to be kept, and says so. */
  private static boolean isFile(JsonObject response) {
    return response.containsKey("content")
        && response.getJsonObject("content").values().stream()
            .map(media -> media.asJsonObject().getJsonObject("schema"))
            .allMatch(schema -> schema.getString("format", "").equals("binary"));
  }

  private static String schemaOf(JsonObject response, String mediaType) {
    JsonObject content = response.getJsonObject("content");
    if (content == null || !content.containsKey(mediaType)) {
      return "";
    }
    JsonObject schema = content.getJsonObject(mediaType).getJsonObject("schema");
    return schema == null ? "" : schema.getString("$ref", schema.toString());
  }

  @Test
  void whatChangesSomethingSaysItsVersionAndItsKey() {
    assertSoftly(
        all -> {
          for (Operation each : api.operations()) {
            Set<String> statuses = each.said().getJsonObject("responses").keySet();
            if (each.method().equals("PATCH")) {
              all.assertThat(statuses).as("%s", each).contains("412", "428", "409", "422");
            }
            if (each.method().equals("POST")) {
              all.assertThat(parameters(each)).as("%s", each).contains("Idempotency-Key");
            }
            if (each.hasPlaceholder()) {
              all.assertThat(statuses).as("%s", each).contains("404");
            }
            if (statuses.contains("428")) {
              all.assertThat(parameters(each)).as("%s", each).contains("If-Match");
            }
          }
        });
  }

  private List<String> parameters(Operation each) {
    JsonArray parameters = each.said().getJsonArray("parameters");
    return parameters == null
        ? List.of()
        : parameters.getValuesAs(JsonObject.class).stream()
            .map(api::resolved)
            .map(parameter -> parameter.getString("name"))
            .toList();
  }

  @Test
  void everySchemaSaysItsFieldsAndGivesAnExampleOfAllThatAreRequired() {
    JsonObject schemas = api.document().getJsonObject("components").getJsonObject("schemas");

    assertThat(schemas.keySet()).contains("Problem", "Money", "Claim", "NewClaim");
    assertSoftly(
        all ->
            schemas.keySet().stream()
                .filter(name -> schemas.getJsonObject(name).containsKey("properties"))
                .forEach(
                    name -> {
                      JsonObject schema = schemas.getJsonObject(name);
                      JsonObject fields = schema.getJsonObject("properties");
                      fields
                          .keySet()
                          .forEach(
                              field ->
                                  all.assertThat(fields.getJsonObject(field).keySet())
                                      .as("type of %s.%s", name, field)
                                      .containsAnyOf("type", "$ref", "allOf", "oneOf"));
                      if (!name.endsWith("List") && !isFileAlone(fields)) {
                        all.assertThat(schema.getJsonObject("example"))
                            .as("example of %s", name)
                            .isNotNull();
                        all.assertThat(schema.getJsonObject("example").keySet())
                            .as("example of %s", name)
                            .containsAll(required(schema));
                      }
                    }));
  }

  private static boolean isFileAlone(JsonObject fields) {
    return fields.values().stream()
        .allMatch(field -> field.asJsonObject().getString("format", "").equals("binary"));
  }

  /** Of what can be written as JSON: the bytes of a file cannot. */
  private static List<String> required(JsonObject schema) {
    JsonObject fields = schema.getJsonObject("properties");
    return schema.containsKey("required")
        ? schema.getJsonArray("required").getValuesAs(JsonString::getString).stream()
            .filter(name -> !fields.getJsonObject(name).getString("format", "").equals("binary"))
            .toList()
        : List.of();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    follow(api.document(), broken);

    assertThat(broken).isEmpty();
  }

  private void follow(JsonValue value, List<String> broken) {
    if (value instanceof JsonArray list) {
      list.forEach(each -> follow(each, broken));
    } else if (value instanceof JsonObject object) {
      if (object.get("$ref") instanceof JsonString reference) {
        try {
          api.resolved(object);
        } catch (RuntimeException nowhere) {
          broken.add(reference.getString());
        }
      }
      object.values().forEach(each -> follow(each, broken));
    }
  }

  @Test
  void whatIsNotDescribedIsNotFoundAndAnotherMethodIsNotAllowed() {
    Rest partner = war.as("aurora-admin");

    partner.get("no-such-thing").mustRefuse(404, "not-found");
    Reply wrongMethod = partner.patch("claims", Json.object());
    wrongMethod.mustRefuse(405, "request.method-not-allowed");
    assertThat(wrongMethod.header("Allow")).contains("GET", "POST");
  }
}

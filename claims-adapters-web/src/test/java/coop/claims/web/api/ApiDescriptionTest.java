package coop.claims.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.spi.OASFactoryResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description as it is made, without a server. */
class ApiDescriptionTest {

  private static final Pattern REFERENCE = Pattern.compile("ref=#/components/(\\w+)/([\\w-]+)");

  private static OpenAPI api;

  @BeforeAll
  static void describe() {
    OASFactoryResolver.setInstance(new RecordedModel());
    api = new ApiDescription().buildModel();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Map<String, Set<String>> known =
        Map.of(
            "schemas", api.getComponents().getSchemas().keySet(),
            "responses", api.getComponents().getResponses().keySet(),
            "parameters", api.getComponents().getParameters().keySet(),
            "headers", api.getComponents().getHeaders().keySet());
    Set<String> lost =
        REFERENCE
            .matcher(api.toString())
            .results()
            .filter(r -> !known.getOrDefault(r.group(1), Set.of()).contains(r.group(2)))
            .map(r -> r.group())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(lost).isEmpty();
    assertThat(known.get("schemas")).contains("Claim", "NewClaim", "Invoice", "Problem");
  }

  @Test
  void idsDatesInstantsAndMoneyAreWhatTheyAre() {
    Map<String, Schema> claim = schema("Claim").getProperties();
    assertThat(claim.get("id").getFormat()).isEqualTo("uuid");
    assertThat(claim.get("activityStart").getFormat()).isEqualTo("date");
    assertThat(claim.get("statusSince").getFormat()).isEqualTo("date-time");
    assertThat(claim.get("claimed").getAllOf().get(0).getRef()).endsWith("/Money");
    assertThat(schema("Money").getProperties().get("amount").getType())
        .isEqualTo(SchemaType.STRING);
    assertThat(schema("ClaimStatus").getEnumeration()).contains("PARTNER_ACTION_REQUIRED");
    assertThat(claim.get("invoices").getItems().getRef()).endsWith("/Invoice");
    assertThat(schema("Claim").getRequired()).contains("id", "status", "allowedActions");
  }

  @Test
  void listsHaveItemsAndTheNextPage() {
    assertThat(schema("ClaimSummaryList").getProperties()).containsOnlyKeys("items", "next");
  }

  @Test
  void stepsNeedTheVersionAndAdditionsMaySendIt() {
    assertThat(operation("/api/v1/claims/{claim}/submission", HttpMethod.POST).toString())
        .contains("parameters/If-Match}")
        .contains("parameters/Idempotency-Key")
        .contains("responses/VersionMissing", "responses/Stale", "responses/IllegalStep");
    assertThat(operation("/api/v1/claims/{claim}/invoices", HttpMethod.POST).toString())
        .contains("parameters/If-Match-optional")
        .doesNotContain("responses/VersionMissing");
  }

  @Test
  void onlyMakingATokenTakesAPassword() {
    assertThat(operation("/api/v1/tokens", HttpMethod.POST).toString()).contains("basic");
    assertThat(operation("/api/v1/me", HttpMethod.GET).getSecurity()).isNull();
    assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("bearer", "basic");
  }

  @Test
  void anUploadIsAMultipartFormWithAFile() {
    assertThat(
            operation("/api/v1/claims/{claim}/documents", HttpMethod.POST)
                .getRequestBody()
                .getContent()
                .getMediaTypes())
        .containsOnlyKeys("multipart/form-data");
    assertThat(schema("DocumentUpload").getProperties().get("file").getFormat())
        .isEqualTo("binary");
  }

  @Test
  void everyRequiredTextHasAnExample() {
    Set<String> silent = new TreeSet<>();
    for (Class<?> type : describedRecords()) {
      for (RecordComponent component : type.getRecordComponents()) {
        Examples.described(type, component)
            .filter(d -> d.required() && d.example().isEmpty() && d.format().isEmpty())
            .filter(d -> component.getType() == String.class)
            .ifPresent(d -> silent.add(type.getSimpleName() + "." + component.getName()));
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void thePageForPeopleTellsEveryOperation() {
    String page = new DocsPage(api).html();
    api.getPaths().getPathItems().keySet().forEach(path -> assertThat(page).contains(path));
    assertThat(page).doesNotContain("<script").contains("id=\"thing-Claim\"");
  }

  private static Schema schema(String name) {
    return api.getComponents().getSchemas().get(name);
  }

  private static Operation operation(String path, HttpMethod verb) {
    return api.getPaths().getPathItems().get(path).getOperations().get(verb);
  }

  /** Records of the module that a schema describes. */
  private static List<Class<?>> describedRecords() {
    return Api.RESOURCES.stream()
        .flatMap(r -> ApiDescription.served(r).stream())
        .flatMap(
            m ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(m.getGenericReturnType()),
                    Arrays.stream(m.getGenericParameterTypes())))
        .flatMap(ApiDescriptionTest::recordsIn)
        .distinct()
        .collect(Collectors.toList());
  }

  private static java.util.stream.Stream<Class<?>> recordsIn(java.lang.reflect.Type type) {
    if (type instanceof java.lang.reflect.ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).flatMap(ApiDescriptionTest::recordsIn);
    }
    Class<?> plain = (Class<?>) type;
    if (!plain.isRecord()) {
      return java.util.stream.Stream.of();
    }
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(plain),
        Arrays.stream(plain.getRecordComponents()).flatMap(c -> recordsIn(c.getGenericType())));
  }
}

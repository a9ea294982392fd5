package coop.claims.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.web.shared.Created;
import coop.claims.web.shared.MergePatch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every resource. */
class ApiTest {

  /** Nothing they act on has a version: files add, and a password is known or not. */
  private static final Set<String> WITHOUT_VERSION =
      Set.of(
          "bookAccruals",
          "previewMasterData",
          "takeMasterData",
          "takeExchangeRates",
          "makeFirstPasswords",
          "choosePassword",
          "tryCatalogueDraft");

  static List<Method> operations() {
    return Api.RESOURCES.stream()
        .flatMap(resource -> ApiDescription.served(resource).stream())
        .toList();
  }

  @Test
  void everyResourceAndProviderOfTheModuleIsServed() throws IOException {
    Set<Class<?>> annotated =
        classesOfTheModule()
            .filter(c -> c.isAnnotationPresent(Path.class) || c.isAnnotationPresent(Provider.class))
            .collect(Collectors.toSet());
    assertThat(new Api().getClasses()).containsExactlyInAnyOrderElementsOf(annotated);
  }

  @Test
  void noTwoOperationsShareAName() {
    assertThat(operations().stream().map(Method::getName)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationSaysWhatItDoes(Method operation) {
    assertThat(operation.getAnnotation(Operation.class).summary()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatChangesOrStepsNamesTheVersion(Method operation) {
    boolean reads = Operations.verb(operation).orElseThrow().equals("GET");
    boolean makes = operation.getReturnType() == Created.class;
    if (!reads && !makes && !WITHOUT_VERSION.contains(operation.getName())) {
      assertThat(Arrays.stream(operation.getParameters()))
          .anyMatch(
              p ->
                  p.isAnnotationPresent(HeaderParam.class)
                      && p.getAnnotation(HeaderParam.class).value().equals(HttpHeaders.IF_MATCH));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyPatchIsAMergePatch(Method operation) {
    if (Operations.verb(operation).orElseThrow().equals("PATCH")) {
      assertThat(operation.getAnnotation(Consumes.class).value())
          .containsExactly(MergePatch.MEDIA_TYPE);
    }
  }

  private static Stream<Class<?>> classesOfTheModule() throws IOException {
    URI root = URI.create(Api.class.getResource("Api.class").toString()).resolve("../../../../");
    java.nio.file.Path classes = java.nio.file.Path.of(root);
    try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .toList()
          .stream()
          .map(ApiTest::load);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiTest.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }
}

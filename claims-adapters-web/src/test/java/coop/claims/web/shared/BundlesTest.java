package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text in every language, as it stands in the folder. */
class BundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/coop/claims/web/text");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  static List<String> bases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[a-z]+\\.properties"))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  static List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    for (String base : bases()) {
      for (String language : Texts.LANGUAGES) {
        files.add(base + "/" + language);
      }
    }
    return files;
  }

  @Test
  void theTextsLookThroughEveryBundleInTheFolder() throws IOException {
    assertThat(Texts.BUNDLES)
        .containsExactlyInAnyOrderElementsOf(
            bases().stream().map(base -> "coop.claims.web.text." + base).toList());
  }

  @Test
  void noKeyStandsInTwoBundles() throws IOException {
    Map<String, String> owners = new TreeMap<>();
    for (String base : bases()) {
      for (String key : load(base, "en").keySet()) {
        assertThat(owners.put(key, base)).as(key).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyLanguageHasTheKeysOfEnglish(String file) throws IOException {
    assertThat(load(file).keySet())
        .containsExactlyInAnyOrderElementsOf(load(base(file), "en").keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyLanguageHasThePlaceholdersOfEnglish(String file) throws IOException {
    Map<String, String> english = load(base(file), "en");
    load(file)
        .forEach(
            (key, text) ->
                assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(english.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void noTextHasAStraightApostropheOrIsEmpty(String file) throws IOException {
    load(file).forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTextCanBeFormatted(String file) throws IOException {
    Locale locale = new Locale(file.substring(file.indexOf('/') + 1));
    load(file)
        .forEach(
            (key, text) -> {
              for (int number : List.of(0, 1, 2, 5)) {
                Object[] arguments = new Object[10];
                java.util.Arrays.fill(arguments, number);
                assertThat(new MessageFormat(text, locale).format(arguments))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{", "}");
              }
            });
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String base(String file) {
    return file.substring(0, file.indexOf('/'));
  }

  private static Map<String, String> load(String file) throws IOException {
    return load(base(file), file.substring(file.indexOf('/') + 1));
  }

  /** Also notices a key that stands twice in one file. */
  private static Map<String, String> load(String base, String language) throws IOException {
    Path file =
        FOLDER.resolve(base + (language.equals("en") ? "" : "_" + language) + ".properties");
    Map<String, String> texts = new TreeMap<>();
    java.util.Properties properties =
        new java.util.Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object value) {
            assertThat(texts.put(key.toString(), value.toString())).as(key.toString()).isNull();
            return super.put(key, value);
          }
        };
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return texts;
  }
}

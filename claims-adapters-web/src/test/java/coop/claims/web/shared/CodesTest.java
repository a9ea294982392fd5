package coop.claims.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import coop.claims.domain.claim.Transition;
import coop.claims.domain.program.Cap;
import coop.claims.domain.rule.Cures;
import coop.claims.domain.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

/** Whatever a module can refuse, find or record has words, and no words are left over. */
class CodesTest {

  private static final List<String> PREFIXES =
      List.of("refusal.", "violation.", "finding.", "history.");

  /** Codes of what would put a finding right; their words stand under the code itself. */
  private static final String CURE = "cure.";

  /** A dotted code as a literal, for example "claim.deadline-passed". */
  private static final Pattern DOTTED =
      Pattern.compile("(\\w+\\()?\\s*\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");

  /** What a refusal is made of, with or without a dot. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:Refusal\\.rule\\(|Kind\\.(?:%s),|Violation\\.of\\([^,]+,)\\s*\"([a-z.-]+)\""
              .formatted(
                  Arrays.stream(Refusal.Kind.values())
                      .map(Enum::name)
                      .collect(Collectors.joining("|"))));

  /** A rule of a decision's receipt, in the class that applies them. */
  private static final Pattern APPLIED =
      Pattern.compile("(?:add\\(|AppliedRule\\(|->|\\?)\\s*\"([a-z-]+\\.[a-z-]+)\"");

  private static final String CLAUSE = "clause.";

  private static final Pattern OF_REST = Pattern.compile("\"(request\\.[a-z-]+)\"");

  private static final Path DOMAIN = Path.of("../claims-domain/src/main/java/coop/claims/domain");

  private final Texts texts = Texts.in(Locale.ENGLISH);

  @Test
  void everyCodeOfTheDomainHasWords() {
    Set<String> wordless =
        domainCodes().stream()
            .filter(code -> PREFIXES.stream().noneMatch(prefix -> texts.has(prefix + code)))
            .filter(code -> !code.startsWith(CURE) || !texts.has(code))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(wordless).isEmpty();
  }

  @Test
  void everyRefusalOfEveryModuleHasWords() {
    Map<String, String> wordless = new TreeMap<>();
    for (String module : List.of("domain", "adapters-persistence", "adapters-web", "app")) {
      sources(module)
          .flatMap(source -> REFUSED.matcher(source).results())
          .map(found -> found.group(1))
          .filter(
              code ->
                  List.of("refusal.", "violation.").stream()
                      .noneMatch(prefix -> texts.has(prefix + code)))
          .forEach(code -> wordless.put(code, module));
    }
    assertThat(wordless).isEmpty();
  }

  @Test
  void everyCodeOfTheRestInterfaceHasWords() {
    Set<String> wordless =
        sources("adapters-web")
            .flatMap(source -> OF_REST.matcher(source).results())
            .map(found -> found.group(1))
            .filter(code -> !texts.has("refusal." + code) && !texts.has("violation." + code))
            .filter(keyOfAScreen -> !texts.has(keyOfAScreen))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(wordless).isEmpty();
  }

  @Test
  void everyStepOfAClaimHasWordsInTheHistory() {
    assertThat(Arrays.stream(Transition.values()).map(Transition::event))
        .allMatch(event -> texts.has("history." + event));
  }

  @Test
  void theWordsOfACodeThatNobodyUsesAreNoticed() {
    String everything =
        Stream.of("domain", "adapters-persistence", "adapters-web", "app")
            .flatMap(CodesTest::sources)
            .collect(Collectors.joining());
    Set<String> unused =
        texts.keys().stream()
            .filter(key -> PREFIXES.stream().anyMatch(key::startsWith))
            .map(key -> key.substring(key.indexOf('.') + 1))
            .filter(code -> !everything.contains("\"" + code + "\""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  @Test
  void everyCureOfAFindingHasWordsAndNoOther() {
    assertThat(texts.keys().stream().filter(key -> key.startsWith(CURE)).toList())
        .containsExactlyInAnyOrderElementsOf(Cures.all());
  }

  @Test
  void everyRuleOfAReceiptHasWordsForItsClauseAndNoOther() {
    Set<String> applied =
        APPLIED
            .matcher(read(DOMAIN.resolve("rule/AppliedRules.java")))
            .results()
            .map(found -> CLAUSE + found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(applied).contains(CLAUSE + "proof.missing", CLAUSE + "claim.over-remaining");
    Arrays.stream(Cap.Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(kind -> applied.add(CLAUSE + "cap." + kind));

    assertThat(texts.keys().stream().filter(key -> key.startsWith(CLAUSE)).toList())
        .containsExactlyInAnyOrderElementsOf(applied);
  }

  @Test
  void theScanFindsCodes() {
    assertThat(domainCodes())
        .contains("claim.deadline-passed", "fund.not-enough", "proof.missing", "claim.created");
  }

  private static Set<String> domainCodes() {
    return sources("domain")
        .flatMap(source -> DOTTED.matcher(source).results())
        .filter(found -> !"record(".equals(found.group(1)))
        .map(found -> found.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> sources(String module) {
    try (Stream<Path> files = Files.walk(Path.of("../claims-" + module + "/src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(CodesTest::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

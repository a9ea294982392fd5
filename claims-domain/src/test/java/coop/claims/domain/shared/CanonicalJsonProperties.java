package coop.claims.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.erdtman.jcs.JsonCanonicalizer;

/** Against another implementation of the standard. */
class CanonicalJsonProperties {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyObjectIsWrittenAsTheStandardSays(@ForAll("objects") Map<String, Object> object)
      throws IOException {
    String ours = CanonicalJson.write(object);

    assertThat(ours).isEqualTo(new JsonCanonicalizer(escaped(object)).getEncodedString());
  }

  @Example
  void namesSortByUtf16CodeUnitsAndNotByCodePoints() {
    Map<String, String> object = Map.of("\ufb33", "bmp", "\ud83d\ude00", "astral", "\r", "cr");

    assertThat(CanonicalJson.write(object))
        .isEqualTo("{\"\\r\":\"cr\",\"\ud83d\ude00\":\"astral\",\"\ufb33\":\"bmp\"}");
  }

  @Example
  void theOrderOfInsertionDoesNotMatter() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("a", "1");
    one.put("b", null);
    Map<String, String> other = new LinkedHashMap<>();
    other.put("b", null);
    other.put("a", "1");

    assertThat(CanonicalJson.write(one))
        .isEqualTo(CanonicalJson.write(other))
        .isEqualTo("{\"a\":\"1\",\"b\":null}");
  }

  @Example
  void onlyStringsNullsAndObjectsAreHistory() {
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("n", 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("l", List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    Arbitrary<String> texts = texts();
    Arbitrary<Object> leaf = texts.injectNull(0.1).map(t -> (Object) t);
    Arbitrary<Object> inner = Arbitraries.maps(texts, leaf).ofMaxSize(4).map(m -> (Object) m);
    return Arbitraries.maps(texts, Arbitraries.frequencyOf(Tuple.of(4, leaf), Tuple.of(1, inner)))
        .ofMaxSize(8)
        .map(HashMap::new);
  }

  /** Controls, quotes, plain text, the whole basic plane less surrogates, and beyond it. */
  private static Arbitrary<String> texts() {
    Arbitrary<Integer> codePoints =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x1f),
            Arbitraries.of((int) '"', (int) '\\', (int) '/', 0x7f, 0x2028, 0x2029, 0xfeff),
            Arbitraries.integers().between(0x20, 0x7e),
            Arbitraries.integers().between(0x80, 0xd7ff),
            Arbitraries.integers().between(0xe000, 0xffff),
            Arbitraries.integers().between(0x1_0000, 0x10_ffff));
    return codePoints
        .list()
        .ofMaxSize(12)
        .map(
            points -> {
              StringBuilder text = new StringBuilder();
              points.forEach(text::appendCodePoint);
              return text.toString();
            });
  }

  /** The same object as JSON of another shape: every character escaped by its number. */
  private static String escaped(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map<?, ?> object) {
      StringBuilder out = new StringBuilder("{ ");
      String separator = "";
      for (Map.Entry<?, ?> member : object.entrySet()) {
        out.append(separator).append(escaped(member.getKey())).append(" : ");
        out.append(escaped(member.getValue()));
        separator = " , ";
      }
      return out.append(" }").toString();
    }
    StringBuilder out = new StringBuilder("\"");
    ((String) value).chars().forEach(c -> out.append(String.format("\\u%04X", c)));
    return out.append('"').toString();
  }
}

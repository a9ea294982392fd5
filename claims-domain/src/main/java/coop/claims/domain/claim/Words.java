package coop.claims.domain.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as they are compared when somebody looks for something: word by word, without marks on
 * letters and in lower case, so that {@code Élan} is found by {@code elan}. Storage cuts words in
 * the same way.
 */
public final class Words {

  /** Longer words are cut off there. */
  public static final int LONGEST = 60;

  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

  /** Neither letter nor digit, in ranges rather than by a table that differs between systems. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\x{0}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{60}\\x{7b}-\\x{a9}\\x{ab}-\\x{b4}"
              + "\\x{b6}-\\x{b9}\\x{bb}-\\x{bf}\\x{d7}\\x{f7}\\x{2b9}-\\x{2df}\\x{2000}-\\x{2bff}"
              + "\\x{2e00}-\\x{2e7f}\\x{3000}-\\x{303f}\\x{fe00}-\\x{fe6f}\\x{fff0}-\\x{ffff}"
              + "\\x{1f000}-\\x{1faff}\\x{e0000}-\\x{e01ef}]");

  /** Letters of which normalizing does not take the mark away. */
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'þ', "th"));

  private Words() {}

  /**
   * A word where it stands in its text.
   *
   * @param plain as it is compared
   * @param start index of its first character
   * @param end index after its last
   */
  public record Word(String plain, int start, int end) {}

  /** Different words as they are compared, in the order they come. */
  public static List<String> of(String text) {
    return in(text).stream().map(Word::plain).distinct().toList();
  }

  /** Every word with its place. */
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      for (String piece : pieces(character)) {
        if (piece == null) {
          add(words, plain, start, at);
        } else {
          start = plain.length() == 0 ? at : start;
          plain.append(piece);
        }
      }
      at = next;
    }
    add(words, plain, start, at);
    return words;
  }

  private static void add(List<Word> words, StringBuilder plain, int start, int end) {
    if (plain.length() > 0) {
      int length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
      words.add(new Word(plain.substring(0, plain.offsetByCodePoints(0, length)), start, end));
      plain.setLength(0);
    }
  }

  /** What one character is compared as; null where a word ends. */
  private static List<String> pieces(int character) {
    String bare =
        MARKS
            .matcher(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD))
            .replaceAll("");
    List<String> pieces = new ArrayList<>();
    bare.codePoints()
        .map(Character::toLowerCase)
        .forEach(
            c -> {
              String one = Character.toString(c);
              Matcher between = BETWEEN.matcher(one);
              pieces.add(between.matches() ? null : PLAIN.getOrDefault(c, one));
            });
    return pieces;
  }

  /** A number without what stands between its letters and digits; empty when nothing is left. */
  public static String ofNumber(String text) {
    StringBuilder plain = new StringBuilder();
    MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .codePoints()
        .map(Character::toLowerCase)
        .filter(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
        .limit(LONGEST)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /**
   * How many letters apart two words are: one is wrong, missing or too many, or two neighbours are
   * swapped.
   */
  public static int distance(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] far = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      far[i][0] = i;
    }
    for (int j = 0; j <= b.length; j++) {
      far[0][j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        int changed = far[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        far[i][j] = Math.min(changed, Math.min(far[i - 1][j], far[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        if (swapped) {
          far[i][j] = Math.min(far[i][j], far[i - 2][j - 2] + 1);
        }
      }
    }
    return far[a.length][b.length];
  }
}

package coop.claims.domain.claim;

import coop.claims.domain.shared.Refusal;
import coop.claims.domain.shared.Refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words each has to be found; as {@link Words} compares them
 * @param number all of it as a claim's or invoice's number, without what stands between
 */
public record SearchTerms(List<String> words, String number) {

  /** In UTF-16 code units. */
  public static final int LONGEST = 200;

  public static final int MOST_WORDS = 8;

  /** Of a claim's number, typed in part. */
  private static final int SHORTEST_NUMBER = 4;

  private static final int SHORTEST_WITHOUT_DIGIT = 6;
  private static final int NUMBER = 9;

  /** Words shorter than this are not taken for mistyped. */
  private static final int SHORTEST_MISTYPED = 4;

  /** Words from this length on may have two letters wrong. */
  private static final int LONG = 5;

  public SearchTerms {
    words = List.copyOf(words);
  }

  /**
   * Reads what was typed.
   *
   * @throws coop.claims.domain.shared.RefusalException {@code input.invalid} at {@code q}: {@code
   *     search.too-long}, {@code search.too-many-words}, {@code search.nothing} without letter or
   *     digit, {@code field.control-characters}
   */
  public static SearchTerms parse(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > LONGEST) {
      throw refusal("search.too-long", LONGEST);
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw refusal("field.control-characters");
    }
    SearchTerms terms = of(text);
    if (terms.words().isEmpty()) {
      throw refusal("search.nothing");
    }
    if (terms.words().size() > MOST_WORDS) {
      throw refusal("search.too-many-words", MOST_WORDS);
    }
    return terms;
  }

  /** For a filter: the first words of many, and nothing where {@link #parse} refuses otherwise. */
  public static SearchTerms lenient(String typed) {
    String text = typed == null ? "" : typed.strip();
    boolean fits = text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    SearchTerms all = of(fits ? text : "");
    return new SearchTerms(all.words().stream().limit(MOST_WORDS).toList(), all.number());
  }

  private static SearchTerms of(String text) {
    return new SearchTerms(Words.of(text), Words.ofNumber(text));
  }

  private static RuntimeException refusal(String code, Object... arguments) {
    return Refusal.invalid(List.of(Violation.of("q", code, arguments))).asException();
  }

  /** The claim's number, typed whole. */
  public Optional<String> claimNumber() {
    return ClaimNumber.parse(number);
  }

  /**
   * The beginning of a claim's number or, mistyped, all of it: digits and letters as numbers have
   * them, in lower case. A word of letters alone is one only when it is long.
   */
  public Optional<String> numberLike() {
    String like = number.replace('o', '0').replace('i', '1').replace('l', '1');
    int shortest =
        number.chars().anyMatch(Character::isDigit) ? SHORTEST_NUMBER : SHORTEST_WITHOUT_DIGIT;
    boolean may = like.length() >= shortest && like.length() <= NUMBER + 1 && like.indexOf('u') < 0;
    return may ? Optional.of(like) : Optional.empty();
  }

  /** All words joined as one number of an invoice, when that is another word than each. */
  public Optional<String> invoiceNumber() {
    boolean other =
        words.size() > 1
            && number.length() >= SHORTEST_NUMBER
            && number.chars().anyMatch(Character::isDigit);
    return other ? Optional.of(number) : Optional.empty();
  }

  /** Whether a claim's number is the one that was meant, one or two characters being wrong. */
  public static boolean isNumberMeant(String typed, String number) {
    return Math.abs(typed.length() - number.length()) <= 1
        && Words.distance(typed, number.toLowerCase(Locale.ROOT)) <= 2;
  }

  /** How many letters of that word may be wrong; 0 for none. */
  public static int lettersWrong(String word) {
    int length = word.codePointCount(0, word.length());
    boolean letters = word.codePoints().noneMatch(Character::isDigit);
    if (!letters || length < SHORTEST_MISTYPED) {
      return 0;
    }
    return length < LONG ? 1 : 2;
  }

  /**
   * Of known words those that were meant by a mistyped one: the nearest alone.
   *
   * @param known within reach, in any order
   * @param most how many
   */
  public static List<String> meant(String typed, List<String> known, int most) {
    int nearest = Integer.MAX_VALUE;
    List<String> meant = new ArrayList<>();
    for (String word : known.stream().distinct().sorted().toList()) {
      int allowed = Math.min(lettersWrong(word), Math.max(1, lettersWrong(typed)));
      int far = Words.distance(typed, word);
      if (far == 0 || far > allowed || far > nearest) {
        continue;
      }
      if (far < nearest) {
        nearest = far;
        meant.clear();
      }
      meant.add(word);
    }
    return meant.subList(0, Math.min(most, meant.size()));
  }
}

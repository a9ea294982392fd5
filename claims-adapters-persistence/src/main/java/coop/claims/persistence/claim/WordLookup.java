package coop.claims.persistence.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.SearchTerms;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words there are among the claims of an actor, whatever claims have them. */
final class WordLookup {

  /** Different words that begin alike. */
  private static final int MOST_BEGINNINGS = 20;

  /** Where counting a word's claims stops. */
  private static final int MANY = 500;

  private static final int MOST_NEAR = 200;

  private final Sql sql;

  WordLookup(Sql sql) {
    this.sql = sql;
  }

  /** The first different words that begin so: the index is entered once for each. */
  List<String> beginning(Actor actor, String beginning) {
    Query first = next(actor, beginning).where("k.word >= ?", beginning).add(ONE);
    Query following = next(actor, beginning).where("k.word > b.word").add(ONE);
    Query words =
        new Query("with recursive b (word, at) as ((")
            .add(first)
            .add(") union all select n.word, b.at + 1 from b cross join lateral (")
            .add(following)
            .add(") n where b.at < " + MOST_BEGINNINGS + ") select word from b");
    return sql.list(words, row -> row.text("word"));
  }

  private static final String ONE = "order by k.word limit 1";

  private static Query next(Actor actor, String beginning) {
    return ClaimWords.owned(new Query("select k.word, 1 as at from claim_word k"), actor)
        .where("k.word < ?", ClaimWords.after(beginning));
  }

  /** The set whose words the fewest claims have. */
  List<String> rarest(Actor actor, List<List<String>> sets) {
    List<String> all = sets.stream().flatMap(List::stream).distinct().toList();
    Query some =
        ClaimWords.owned(new Query("select from claim_word k"), actor).where("k.word = d.word");
    Map<String, Long> counts = new HashMap<>();
    sql.list(
        new Query("select d.word, (select count(*) from (")
            .add(some)
            .add("limit " + MANY + ") x) as claims from")
            .add("unnest(?::text[]) d (word)", (Object) all.toArray(String[]::new)),
        row -> counts.put(row.text("word"), row.longNumber("claims")));
    Comparator<List<String>> byClaims =
        Comparator.comparing(set -> set.stream().mapToLong(w -> counts.getOrDefault(w, 0L)).sum());
    return sets.stream().min(byClaims).orElseThrow();
  }

  /**
   * Words without digits that a mistyped one may be meant for; a partner's of its own claims. To
   * the database two swapped letters are two edits, so it looks one edit farther.
   */
  List<String> near(Actor actor, String typed) {
    int length = typed.codePointCount(0, typed.length());
    int wrong = SearchTerms.lettersWrong(typed);
    int edits = wrong + 1;
    Query words =
        actor.isPartner()
            ? ClaimWords.owned(new Query("select distinct k.word from claim_word k"), actor)
                .where("k.word !~ '[0-9#~]'")
            : new Query("select k.word from known_word k");
    words
        .where("length(k.word) between ? and ?", length - wrong - 1, length + wrong)
        .where("levenshtein_less_equal(k.word, ?, ?) <= ?", typed, edits, edits);
    Query nearest =
        new Query("select w.word from (")
            .add(words)
            .add(") w order by levenshtein_less_equal(w.word, ?, ?), w.word", typed, edits)
            .add("limit " + MOST_NEAR);
    return new ArrayList<>(sql.list(nearest, row -> row.text("word")));
  }
}

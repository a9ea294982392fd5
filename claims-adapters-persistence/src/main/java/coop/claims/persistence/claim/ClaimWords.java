package coop.claims.persistence.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.SearchTerms;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The words of claims, table claim_word: one row for each word of a claim, so that an index finds
 * them. Comparing text is leakproof, so row-level security lets a partner use the index as well.
 */
public final class ClaimWords {

  /** Fewer claims than this are named one by one; more are met on the way through the list. */
  private static final int FEW = 500;

  /** Before a claim's number. */
  static final String NUMBER = "#";

  /** Behind every word that begins so. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Sql sql;

  public ClaimWords(Sql sql) {
    this.sql = sql;
  }

  /** What comes after every word that begins so. */
  static String after(String beginning) {
    return beginning + LAST;
  }

  /** Narrows to the words of claims a partner owns; not at all for others. */
  static Query owned(Query query, Actor actor) {
    return actor.isPartner() ? query.where("k.organisation_id = ?", actor.organisationId()) : query;
  }

  /**
   * Narrows a list to claims with words that begin so, or with such a number. Rare words are looked
   * up first, so that a list is never read through in vain.
   *
   * @param claims rows of the table claim, called {@code c}
   * @param text null for all; without any letter or digit it finds nothing
   */
  public Query narrow(Query claims, Actor actor, String text) {
    if (text == null || text.isBlank()) {
      return claims;
    }
    SearchTerms terms = SearchTerms.lenient(text);
    Optional<String> number = terms.claimNumber();
    if (number.isPresent()) {
      return claims.where("c.number = ?", number.get());
    }
    Set<UUID> numbered = new HashSet<>();
    terms.numberLike().ifPresent(n -> numbered.addAll(having(actor, NUMBER + n)));
    terms.invoiceNumber().ifPresent(n -> numbered.addAll(having(actor, n)));
    Optional<Set<UUID>> few = withRareWord(actor, terms.words());
    few.ifPresent(numbered::addAll);
    Query named = new Query("c.id = any(?)", (Object) numbered.toArray(UUID[]::new));
    return claims.where(few.isPresent() ? named : withAll(named, actor, terms.words()));
  }

  /** Met on the way through the list: an offset keeps the database from gathering them first. */
  private static Query withAll(Query named, Actor actor, List<String> words) {
    Query either = new Query("(").add(named).add("or (");
    String and = "";
    for (String word : words) {
      Query some =
          owned(new Query("select from claim_word k"), actor)
              .where("k.claim_id = c.id")
              .where("k.word >= ? and k.word < ?", word, after(word));
      either.add(and + " exists (").add(some).add("offset 0)");
      and = "and";
    }
    return either.add("))");
  }

  /** The claims with all the words; empty when each word alone is common. */
  private Optional<Set<UUID>> withRareWord(Actor actor, List<String> words) {
    Set<UUID> few = words.isEmpty() ? Set.of() : null;
    List<String> common = new ArrayList<>();
    for (String word : longestFirst(words)) {
      if (few != null && few.isEmpty()) {
        break;
      }
      List<UUID> claims = having(actor, word);
      if (claims.size() == FEW) {
        common.add(word);
      } else if (few == null) {
        few = new HashSet<>(claims);
      } else {
        few.retainAll(claims);
      }
    }
    if (few != null && !few.isEmpty()) {
      for (String word : common) {
        few.retainAll(having(actor, word, few));
      }
    }
    return Optional.ofNullable(few);
  }

  /** The longer a word, the fewer have it. */
  private static List<String> longestFirst(List<String> words) {
    return words.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** Claims that have a word that begins so, no more than a few hundred. */
  private List<UUID> having(Actor actor, String beginning) {
    return ids(
        owned(new Query("select k.claim_id from claim_word k"), actor)
            .where("k.word >= ? and k.word < ?", beginning, after(beginning))
            .add("limit " + FEW));
  }

  private List<UUID> having(Actor actor, String beginning, Set<UUID> among) {
    return ids(
        owned(new Query("select k.claim_id from claim_word k"), actor)
            .where("k.word >= ? and k.word < ?", beginning, after(beginning))
            .where("k.claim_id = any(?)", (Object) among.toArray(UUID[]::new)));
  }

  private List<UUID> ids(Query query) {
    return sql.list(query, row -> row.uuid("claim_id"));
  }
}

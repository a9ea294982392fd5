package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimSearch.Rank;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import java.util.List;
import java.util.Set;

/**
 * Claims by their words, which are kept in the transaction that changes a claim. The adapter
 * narrows to what the actor may view, as {@link ClaimReading} does.
 */
public interface ClaimIndex {

  /**
   * The claims that fit, best first, each once and with its best rank. A worse rank is looked at
   * only while there are fewer than asked for.
   *
   * @param most 1 or more
   */
  List<Entry> find(Actor actor, SearchTerms terms, int most);

  /**
   * @param words with which it was found, besides those that were typed
   * @param papers its invoices
   */
  record Entry(ClaimLine line, Rank rank, Set<String> words, List<Paper> papers) {
    public Entry {
      words = Set.copyOf(words);
      papers = List.copyOf(papers);
    }
  }

  /** What of an invoice is looked at. */
  record Paper(String vendor, String number) {}
}

package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.shared.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * One field for everything people remember of a claim: its number with or without dashes, its name,
 * the vendor or the number of an invoice, the partner. It finds what the actor may view and nothing
 * else, whatever was mistyped.
 */
public interface ClaimSearch {

  /** More is never answered: a longer list is read by nobody. */
  int MOST = 50;

  /**
   * Refused {@code input.invalid} at {@code q} when there is nothing to look for; see {@link
   * SearchTerms#parse}.
   */
  Outcome<Found> search(Actor actor, String typed);

  /** How well a claim fits, best first; within one, the newest claim first. */
  enum Rank {
    /** Its number was typed whole. */
    NUMBER,
    /** Its number begins so. */
    NUMBER_BEGINS,
    /** It has all the words. */
    WORDS,
    /** It has words that begin so. */
    BEGINNINGS,
    /** It has words or a number like these, a letter or two being wrong. */
    SIMILAR
  }

  /** Where something was found. */
  enum Field {
    NUMBER,
    NAME,
    VENDOR,
    INVOICE,
    PARTNER
  }

  /**
   * @param hits best first
   * @param more whether others fit as well
   */
  record Found(List<Hit> hits, boolean more) {
    public Found {
      hits = List.copyOf(hits);
    }

    /** The claim whose number was typed whole; null if none. */
    public UUID exact() {
      return hits.isEmpty() || hits.get(0).rank() != Rank.NUMBER ? null : hits.get(0).line().id();
    }
  }

  /** A claim, and why it was found. */
  record Hit(ClaimLine line, Rank rank, List<Match> matches) {
    public Hit {
      matches = List.copyOf(matches);
    }
  }

  /** A text in which something was found, cut where that begins and ends. */
  record Match(Field field, List<Piece> pieces) {
    public Match {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * @param found whether it is what was looked for
   */
  record Piece(String text, boolean found) {}
}

package coop.claims.domain.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimIndex.Entry;
import coop.claims.domain.claim.ClaimIndex.Paper;
import coop.claims.domain.shared.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Serves whoever looks for a claim. */
public final class ClaimSearchService implements ClaimSearch {

  private final ClaimIndex index;

  public ClaimSearchService(ClaimIndex index) {
    this.index = index;
  }

  @Override
  public Outcome<Found> search(Actor actor, String typed) {
    return Outcome.of(
        () -> {
          SearchTerms terms = SearchTerms.parse(typed);
          List<Entry> found = index.find(actor, terms, MOST + 1);
          return new Found(
              found.stream().limit(MOST).map(entry -> hit(entry, terms)).toList(),
              found.size() > MOST);
        });
  }

  private static Hit hit(Entry entry, SearchTerms terms) {
    Predicate<String> isFound =
        word -> entry.words().contains(word) || terms.words().stream().anyMatch(word::startsWith);
    List<Match> matches = new ArrayList<>();
    if (isNumberFound(entry, terms)) {
      String number = ClaimNumber.display(entry.line().number());
      matches.add(new Match(Field.NUMBER, List.of(new Piece(number, true))));
    }
    match(Field.NAME, entry.line().name(), isFound).ifPresent(matches::add);
    for (Paper paper : entry.papers()) {
      match(Field.VENDOR, paper.vendor(), isFound)
          .filter(m -> !matches.contains(m))
          .ifPresent(matches::add);
      invoice(paper.number(), isFound).filter(m -> !matches.contains(m)).ifPresent(matches::add);
    }
    match(Field.PARTNER, entry.line().organisationName(), isFound).ifPresent(matches::add);
    return new Hit(entry.line(), entry.rank(), matches);
  }

  private static boolean isNumberFound(Entry entry, SearchTerms terms) {
    return switch (entry.rank()) {
      case NUMBER, NUMBER_BEGINS -> true;
      case WORDS, BEGINNINGS -> false;
      case SIMILAR ->
          terms
              .numberLike()
              .filter(typed -> SearchTerms.isNumberMeant(typed, entry.line().number()))
              .isPresent();
    };
  }

  private static Optional<Match> invoice(String number, Predicate<String> isFound) {
    return isFound.test(Words.ofNumber(number))
        ? Optional.of(new Match(Field.INVOICE, List.of(new Piece(number, true))))
        : match(Field.INVOICE, number, isFound);
  }

  private static Optional<Match> match(Field field, String text, Predicate<String> isFound) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Words.Word word : Words.in(text)) {
      if (isFound.test(word.plain())) {
        if (word.start() > done) {
          pieces.add(new Piece(text.substring(done, word.start()), false));
        }
        pieces.add(new Piece(text.substring(word.start(), word.end()), true));
        done = word.end();
      }
    }
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    if (done < text.length()) {
      pieces.add(new Piece(text.substring(done), false));
    }
    return Optional.of(new Match(field, pieces));
  }
}

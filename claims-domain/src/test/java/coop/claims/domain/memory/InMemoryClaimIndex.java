package coop.claims.domain.memory;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimIndex;
import coop.claims.domain.claim.ClaimSearch.Rank;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.SearchTerms;
import coop.claims.domain.claim.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link ClaimIndex} in memory: it looks at every claim. */
final class InMemoryClaimIndex implements ClaimIndex {

  private static final int MOST_MEANT = 5;

  private final ClaimLines lines;
  private final InMemoryClaims claims;

  InMemoryClaimIndex(ClaimLines lines, InMemoryClaims claims) {
    this.lines = lines;
    this.claims = claims;
  }

  @Override
  public List<Entry> find(Actor actor, SearchTerms terms, int most) {
    List<ClaimLine> visible = lines.visibleTo(actor).toList();
    Set<String> known =
        visible.stream().flatMap(l -> words(l).stream()).collect(Collectors.toSet());
    Comparator<Entry> bestFirst = Comparator.comparing(Entry::rank);
    return visible.stream()
        .flatMap(l -> entry(l, terms, known).stream())
        .sorted(bestFirst.thenComparing(e -> e.line().id().toString(), Comparator.reverseOrder()))
        .limit(most)
        .toList();
  }

  /** As a filter of a list has it: each word begins a word, or all of it begins the number. */
  boolean matches(ClaimLine line, String text) {
    SearchTerms terms = SearchTerms.lenient(text);
    return !terms.words().isEmpty()
        && rank(line, terms).filter(rank -> rank.compareTo(Rank.BEGINNINGS) <= 0).isPresent();
  }

  private Optional<Entry> entry(ClaimLine line, SearchTerms terms, Set<String> known) {
    Set<String> found = new HashSet<>();
    return rank(line, terms)
        .or(() -> similar(line, terms, known, found))
        .map(rank -> new Entry(line, rank, found, papers(line)));
  }

  private Optional<Rank> rank(ClaimLine line, SearchTerms terms) {
    Set<String> words = words(line);
    String number = line.number().toLowerCase(Locale.ROOT);
    if (terms.claimNumber().filter(line.number()::equals).isPresent()) {
      return Optional.of(Rank.NUMBER);
    }
    if (terms.numberLike().filter(number::startsWith).isPresent()) {
      return Optional.of(Rank.NUMBER_BEGINS);
    }
    if (words.containsAll(terms.words())
        || terms.invoiceNumber().filter(words::contains).isPresent()) {
      return Optional.of(Rank.WORDS);
    }
    boolean begin =
        terms.words().stream().allMatch(t -> begins(words, t))
            || terms.invoiceNumber().filter(t -> begins(words, t)).isPresent();
    return begin ? Optional.of(Rank.BEGINNINGS) : Optional.empty();
  }

  private static boolean begins(Set<String> words, String term) {
    return words.stream().anyMatch(word -> word.startsWith(term));
  }

  private Optional<Rank> similar(
      ClaimLine line, SearchTerms terms, Set<String> known, Set<String> found) {
    if (terms
        .numberLike()
        .filter(typed -> SearchTerms.isNumberMeant(typed, line.number()))
        .isPresent()) {
      return Optional.of(Rank.SIMILAR);
    }
    Set<String> words = words(line);
    for (String term : terms.words()) {
      List<String> meant =
          SearchTerms.lettersWrong(term) == 0
              ? List.of()
              : SearchTerms.meant(term, List.copyOf(known), MOST_MEANT);
      List<String> here = meant.stream().filter(words::contains).toList();
      if (here.isEmpty() && !begins(words, term)) {
        return Optional.empty();
      }
      found.addAll(here);
    }
    return Optional.of(Rank.SIMILAR);
  }

  private Set<String> words(ClaimLine line) {
    Set<String> words = new HashSet<>(Words.of(line.name()));
    words.addAll(Words.of(line.organisationName()));
    for (Paper paper : papers(line)) {
      words.addAll(Words.of(paper.vendor()));
      words.addAll(Words.of(paper.number()));
      Stream.of(Words.ofNumber(paper.number())).filter(n -> !n.isEmpty()).forEach(words::add);
    }
    return words;
  }

  private List<Paper> papers(ClaimLine line) {
    return new ArrayList<>(
        claims.snapshot(line.id()).orElseThrow().content().invoices().stream()
            .map(i -> new Paper(i.vendor(), i.number()))
            .toList());
  }
}

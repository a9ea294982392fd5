package coop.claims.persistence.claim;

import coop.claims.domain.account.Actor;
import coop.claims.domain.claim.ClaimIndex;
import coop.claims.domain.claim.ClaimSearch.Rank;
import coop.claims.domain.claim.ClaimViews.ClaimLine;
import coop.claims.domain.claim.SearchTerms;
import coop.claims.persistence.shared.Query;
import coop.claims.persistence.shared.Sql;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * {@link ClaimIndex} over the table claim_word. A claim's id tells when it was made, so the newest
 * claims with a word stand at the end of its entries, and as many as are shown are read.
 */
public final class PostgresClaimIndex implements ClaimIndex {

  private static final int MOST_MEANT = 5;

  /** Numbers that begin alike, looked at for a mistyped one. */
  private static final int MOST_NUMBERS = 100;

  /** Of a number: what stays right when one of the others is wrong. */
  private static final int HEAD = 4;

  private static final int TAIL = 5;

  private final Sql sql;
  private final WordLookup words;

  public PostgresClaimIndex(EntityManager em) {
    this.sql = new Sql(em);
    this.words = new WordLookup(sql);
  }

  @Override
  public List<Entry> find(Actor actor, SearchTerms terms, int most) {
    Search search = new Search(actor, most);
    byNumber(search, terms);
    byWords(search, terms);
    if (search.isOpen()) {
      bySimilarNumber(search, terms);
      bySimilarWords(search, terms);
    }
    return entries(search);
  }

  private static void byNumber(Search search, SearchTerms terms) {
    terms
        .claimNumber()
        .ifPresent(n -> search.add(Rank.NUMBER, List.of(List.of(ClaimWords.NUMBER + lower(n)))));
    terms
        .numberLike()
        .ifPresent(n -> search.addBeginning(Rank.NUMBER_BEGINS, ClaimWords.NUMBER + n));
  }

  private static String lower(String number) {
    return number.toLowerCase(java.util.Locale.ROOT);
  }

  private void byWords(Search search, SearchTerms terms) {
    search.add(Rank.WORDS, terms.words().stream().map(List::of).toList());
    terms.invoiceNumber().ifPresent(n -> search.add(Rank.WORDS, List.of(List.of(n))));
    if (search.isOpen()) {
      search.add(
          Rank.BEGINNINGS,
          terms.words().stream().map(term -> words.beginning(search.actor, term)).toList());
      terms.invoiceNumber().ifPresent(n -> search.addBeginning(Rank.BEGINNINGS, n));
    }
  }

  private void bySimilarNumber(Search search, SearchTerms terms) {
    String typed = terms.numberLike().filter(n -> n.length() >= HEAD + TAIL - 1).orElse(null);
    if (typed == null) {
      return;
    }
    String head = ClaimWords.NUMBER + typed.substring(0, HEAD);
    String tail = "~" + typed.substring(typed.length() - TAIL);
    Query near =
        ClaimWords.owned(
                new Query("select c.number from claim_word k join claim c on c.id = k.claim_id"),
                search.actor)
            .where("(k.word = ? or k.word >= ? and k.word < ?)", tail, head, ClaimWords.after(head))
            .add("limit " + MOST_NUMBERS);
    List<String> meant =
        sql.list(near, row -> row.text("number")).stream()
            .filter(number -> SearchTerms.isNumberMeant(typed, number))
            .map(number -> ClaimWords.NUMBER + lower(number))
            .toList();
    search.add(Rank.SIMILAR, List.of(meant));
  }

  private void bySimilarWords(Search search, SearchTerms terms) {
    List<List<String>> sets = new ArrayList<>();
    Set<String> mistyped = new LinkedHashSet<>();
    for (String term : terms.words()) {
      List<String> meant =
          SearchTerms.lettersWrong(term) == 0
              ? List.of()
              : SearchTerms.meant(term, words.near(search.actor, term), MOST_MEANT);
      mistyped.addAll(meant);
      sets.add(
          Stream.concat(words.beginning(search.actor, term).stream(), meant.stream()).toList());
    }
    if (!mistyped.isEmpty()) {
      search.add(Rank.SIMILAR, sets);
      search.meant.addAll(mistyped);
    }
  }

  private List<Entry> entries(Search search) {
    UUID[] ids = search.found.keySet().toArray(UUID[]::new);
    Map<UUID, ClaimLine> lines = new HashMap<>();
    Map<UUID, List<Paper>> papers = new HashMap<>();
    if (ids.length > 0) {
      sql.list(
              "select "
                  + ClaimLines.COLUMNS
                  + " from claim c "
                  + ClaimLines.JOINS
                  + " where c.id = any(?)",
              ClaimLines::read,
              (Object) ids)
          .forEach(line -> lines.put(line.id(), line));
      sql.list(
          "select claim_id, vendor, number from invoice where claim_id = any(?)"
              + " order by claim_id, position",
          row ->
              papers
                  .computeIfAbsent(row.uuid("claim_id"), id -> new ArrayList<>())
                  .add(new Paper(row.text("vendor"), row.text("number"))),
          (Object) ids);
    }
    return search.found.entrySet().stream()
        .filter(found -> lines.containsKey(found.getKey()))
        .map(
            found ->
                new Entry(
                    lines.get(found.getKey()),
                    found.getValue(),
                    search.meant,
                    papers.getOrDefault(found.getKey(), List.of())))
        .toList();
  }

  /** One search, and what it has found so far. */
  private final class Search {

    private final Actor actor;
    private final int most;
    private final Map<UUID, Rank> found = new LinkedHashMap<>();
    private final Set<String> meant = new LinkedHashSet<>();

    Search(Actor actor, int most) {
      this.actor = actor;
      this.most = most;
    }

    boolean isOpen() {
      return found.size() < most;
    }

    void addBeginning(Rank rank, String beginning) {
      if (isOpen()) {
        add(rank, List.of(words.beginning(actor, beginning)));
      }
    }

    /** Claims with one word of each set, newest first. The rarest set leads the way. */
    void add(Rank rank, List<List<String>> sets) {
      if (!isOpen() || sets.stream().anyMatch(List::isEmpty)) {
        return;
      }
      List<String> rarest = sets.size() == 1 ? sets.get(0) : words.rarest(actor, sets);
      Query each =
          ClaimLines.visibleTo(
              actor, "select c.id from claim_word k join claim c on c.id = k.claim_id");
      ClaimWords.owned(each, actor)
          .where("k.word = d.word")
          .where("k.claim_id <> all(?)", (Object) found.keySet().toArray(UUID[]::new));
      for (List<String> set : sets) {
        if (set != rarest) {
          each.where(
              "exists (select from claim_word e where e.claim_id = k.claim_id"
                  + " and e.organisation_id = k.organisation_id and e.word = any(?))",
              (Object) set.toArray(String[]::new));
        }
      }
      int left = most - found.size();
      Query newest =
          new Query(
                  "select distinct m.id from unnest(?::text[]) d (word) cross join lateral (",
                  (Object) rarest.toArray(String[]::new))
              .add(each)
              .add("order by k.claim_id desc limit " + left + ") m")
              .add("order by m.id desc limit " + left);
      sql.list(newest, row -> row.uuid("id")).forEach(id -> found.putIfAbsent(id, rank));
    }
  }
}

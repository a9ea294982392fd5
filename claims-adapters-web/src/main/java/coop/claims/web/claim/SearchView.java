package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimSearch;
import coop.claims.domain.claim.ClaimSearch.Field;
import coop.claims.domain.claim.ClaimSearch.Found;
import coop.claims.domain.claim.ClaimSearch.Hit;
import coop.claims.domain.claim.ClaimSearch.Match;
import coop.claims.domain.claim.ClaimSearch.Piece;
import coop.claims.domain.claim.ClaimSearch.Rank;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Refusal;
import coop.claims.web.page.Address;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the search field at the top finds, at {@code /search?q=}. */
@Named("search")
@RequestScoped
public class SearchView {

  private static final int LONGEST_SHOWN = 200;

  @Inject ClaimSearch claims;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private Outcome<Found> answer;

  /** Somebody who types a whole number wants that claim. */
  public void open() {
    if (!Frame.seesClaims(context.actor())) {
      throw Refusal.forbidden().asException();
    }
    if (!getText().isBlank() && answer() instanceof Outcome.Done<Found> done) {
      if (done.value().exact() != null) {
        posting.go(Address.of("/claim").with("id", done.value().exact()).toString());
      }
    }
  }

  private Outcome<Found> answer() {
    if (answer == null) {
      answer = claims.search(context.actor(), getText());
    }
    return answer;
  }

  /** As it was typed. */
  public String getText() {
    String text = request.getParameter("q");
    return text == null ? "" : text;
  }

  /** The same as it can be shown. */
  public String getShown() {
    String text = getText().replaceAll("\\p{Cntrl}", " ").strip();
    return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
  }

  public boolean isAsked() {
    return !getText().isBlank();
  }

  /** Why it was not looked for; null when it was. */
  public String getRefused() {
    return isAsked()
        ? answer()
            .fold(found -> null, refusal -> wording.texts().violation(refusal.violations().get(0)))
        : null;
  }

  public List<Hit> getHits() {
    return isAsked() ? answer().fold(Found::hits, refusal -> List.of()) : List.of();
  }

  public boolean isMore() {
    return isAsked() && answer().fold(Found::more, refusal -> false);
  }

  /** {@code 3 claims for “autumn”}. */
  public String getSummary() {
    return wording.format(isMore() ? "search.more" : "search.found", getHits().size(), getShown());
  }

  /** Whether it was found by words that are only like those typed. */
  public boolean isSimilar(Hit hit) {
    return hit.rank() == Rank.SIMILAR;
  }

  /** Its name, with what was found in it. */
  public List<Piece> name(Hit hit) {
    return hit.matches().stream()
        .filter(match -> match.field() == Field.NAME)
        .findFirst()
        .map(Match::pieces)
        .orElseGet(() -> List.of(new Piece(hit.line().name(), false)));
  }

  /** Where else something was found. */
  public List<Match> others(Hit hit) {
    return hit.matches().stream().filter(match -> match.field() != Field.NAME).toList();
  }

  /** What a text is that something was found in. */
  public String field(Match match) {
    return wording.get("search.field." + match.field());
  }

  public boolean isVendor() {
    return context.actor().isVendor();
  }
}

package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimNumber;
import coop.claims.domain.claim.PolicyReplays;
import coop.claims.domain.claim.PolicyReplays.Replayed;
import coop.claims.domain.claim.PolicyReplays.Total;
import coop.claims.domain.program.Period;
import coop.claims.domain.program.ProgramDocuments;
import coop.claims.domain.program.ProgramDocuments.Sheet;
import coop.claims.domain.shared.Page;
import coop.claims.web.claim.ReplayReading.Sum;
import coop.claims.web.page.Frame;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * What the draft of a program would have made of decided claims, at {@code
 * /replay?code=<program>&period=<period>}; without a period it asks for one.
 */
@Named("replayView")
@RequestScoped
public class ReplayView {

  @Inject PolicyReplays replays;
  @Inject ProgramDocuments documents;
  @Inject CallContext context;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private String code;
  private String period;
  private Sheet sheet;
  private Page<Replayed> page;
  private Sum sum;

  public void load() {
    sheet = documents.program(context.actor(), code).orThrow();
    if (isRun()) {
      page =
          Listed.at(
              request.getParameter("cursor"),
              at -> replays.page(context.actor(), code, period, at));
      sum =
          new ReplayReading(replays, code, period)
              .sum(context.actor(), ReplayReading.MOST_ADDED)
              .orThrow();
    }
  }

  /** Whether there is a draft to try; without one the page says how to begin it. */
  public boolean isTryable() {
    return sheet.draft() != null;
  }

  /** Whether a period was chosen. */
  public boolean isRun() {
    return isTryable() && period != null && !period.isBlank();
  }

  /** Those that a version in force has: nothing was claimed for others. */
  public List<Period> getPeriods() {
    return sheet.periods();
  }

  public Page<Replayed> getPage() {
    return page;
  }

  /** By currency. */
  public List<Total> getTotals() {
    return sum.totals().all();
  }

  /** Whether the totals are of all claims. */
  public boolean isWhole() {
    return sum.whole();
  }

  public int getMostAdded() {
    return ReplayReading.MOST_ADDED;
  }

  public String number(Replayed replayed) {
    return ClaimNumber.display(replayed.number());
  }

  /** Whether the claims' own pages open for this person. */
  public boolean isClaimsShown() {
    return Frame.seesClaims(context.actor());
  }

  public String getTitle() {
    return wording.format("replay.title", wording.text(sheet.name()));
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }
}

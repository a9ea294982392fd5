package coop.claims.web.fund;

import coop.claims.domain.fund.Discrepancy;
import coop.claims.domain.fund.LedgerCheck;
import coop.claims.domain.fund.LedgerCheck.CaseLine;
import coop.claims.domain.fund.LedgerCheck.Run;
import coop.claims.domain.shared.Money;
import coop.claims.domain.shared.Page;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What the ledgers' own check found, at {@code /operations/ledger}. */
@Named("ledger")
@RequestScoped
public class LedgerView {

  private static final String ADDRESS = "/operations/ledger";

  @Inject LedgerCheck check;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private List<Run> runs;
  private Page<CaseLine> cases;

  /** Refused to everybody but operators and finance. */
  public void open() {
    getRuns();
  }

  /** The last ones, newest first. */
  public List<Run> getRuns() {
    if (runs == null) {
      runs = check.runs(context.actor()).orThrow();
    }
    return runs;
  }

  /** Open and closed, newest first. */
  public Page<CaseLine> getCases() {
    if (cases == null) {
      cases =
          Listed.at(request.getParameter("cursor"), at -> check.cases(context.actor(), false, at));
    }
    return cases;
  }

  public String count(long number) {
    return wording.texts().number(BigDecimal.valueOf(number));
  }

  /** What was compared, of which account and which claim. */
  public String what(Discrepancy d) {
    String kind = wording.name(d.kind());
    return d.account() == null ? kind : kind + ": " + wording.name(d.account());
  }

  /** At the scale of the currency, or as many decimals as it has. */
  public String amount(BigDecimal amount, CaseLine line) {
    int scale = Math.max(amount.scale(), Money.scaleOf(line.currency()));
    return wording.texts().number(amount.setScale(scale))
        + "\u00a0"
        + line.currency().getCurrencyCode();
  }

  /** Whether the person may close it now: nobody closes a case twice. */
  public boolean mayClose(CaseLine line) {
    var found = line.ledgerCase();
    return !found.isClosed()
        && (found.first() == null || !found.first().by().equals(context.actor().userId()));
  }

  /** The case is named by the form, not by its row: rows move when one is opened. */
  public void close() {
    UUID id = posting.typed().id("case", request.getParameter("case"));
    if (id == null) {
      return;
    }
    Long version = posting.version();
    String note = request.getParameter("note");
    posting
        .run("close", () -> check.close(context.actor(), id, version, note))
        .ifPresent(
            done ->
                posting.done(
                    ADDRESS, done.version() == 3 ? "ledger.was-closed" : "ledger.was-seen"));
  }
}

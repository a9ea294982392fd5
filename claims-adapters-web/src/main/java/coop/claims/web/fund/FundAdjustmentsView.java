package coop.claims.web.fund;

import coop.claims.domain.account.Role;
import coop.claims.domain.fund.Adjustment.State;
import coop.claims.domain.fund.AdjustmentReason;
import coop.claims.domain.fund.FundAccounts.FundView;
import coop.claims.domain.fund.FundAdjustments;
import coop.claims.domain.fund.FundAdjustments.AdjustmentLine;
import coop.claims.domain.fund.FundAdjustments.NewAdjustment;
import coop.claims.domain.shared.Outcome;
import coop.claims.domain.shared.Page;
import coop.claims.domain.shared.Receipt;
import coop.claims.web.page.Listed;
import coop.claims.web.page.Posting;
import coop.claims.web.page.Typed;
import coop.claims.web.page.Wording;
import coop.claims.web.shared.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Corrections of the fund on the page, for finance. */
@Named("adjustments")
@RequestScoped
public class FundAdjustmentsView {

  @Inject FundsView page;
  @Inject FundAdjustments adjustments;
  @Inject CallContext context;
  @Inject Posting posting;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private String amount;
  private String reason;
  private String note;
  private Page<AdjustmentLine> list;

  public boolean isShown() {
    FundView fund = page.getFund();
    return context.actor().holds(Role.FINANCE, fund.locationId(), fund.programCode());
  }

  /** Newest first. */
  public Page<AdjustmentLine> getPage() {
    if (list == null) {
      list =
          Listed.at(
              request.getParameter("adjustments"),
              at -> adjustments.adjustments(context.actor(), page.getFund().id(), at));
    }
    return list;
  }

  /** Whether the person may decide on it: somebody else proposed it. */
  public boolean mayDecide(AdjustmentLine line) {
    return line.adjustment().state() == State.PROPOSED
        && !line.adjustment().proposedBy().equals(context.actor().userId());
  }

  public List<SelectItem> getReasons() {
    return Arrays.stream(AdjustmentReason.values())
        .map(r -> new SelectItem(r.name(), wording.name(r)))
        .toList();
  }

  public String getCurrency() {
    return page.getFund().earned().currency().getCurrencyCode();
  }

  public void adjust() {
    Typed typed = posting.typed();
    BigDecimal by = typed.amount("amount", amount, Currency.getInstance(getCurrency()));
    AdjustmentReason why = typed.one("reason", reason, AdjustmentReason.class);
    typed.expect("note", note);
    if (!posting.readable(typed)) {
      return;
    }
    posting
        .run(
            "adjust",
            () ->
                adjustments.adjust(
                    context.actor(), page.getFund().id(), new NewAdjustment(by, why, note)))
        .ifPresent(
            made ->
                posting.done(
                    here(), made.version() == 1 ? "adjust.was-proposed" : "adjust.was-booked"));
  }

  public void confirm() {
    decide(
        "confirm",
        "adjust.was-booked",
        (id, version) -> adjustments.confirm(context.actor(), page.getFund().id(), id, version));
  }

  public void decline() {
    decide(
        "decline",
        "adjust.was-declined",
        (id, version) -> adjustments.decline(context.actor(), page.getFund().id(), id, version));
  }

  /** The adjustment is named by the form, not by its row: rows move when one is added. */
  private void decide(
      String action, String told, BiFunction<UUID, Long, Outcome<Receipt>> decision) {
    UUID adjustment = posting.typed().id("adjustment", request.getParameter("adjustment"));
    if (adjustment == null) {
      return;
    }
    Long version = posting.version();
    posting
        .run(action, () -> decision.apply(adjustment, version))
        .ifPresent(done -> posting.done(here(), told));
  }

  private String here() {
    return "/fund?id=" + page.getFund().id() + "#adjustments";
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}

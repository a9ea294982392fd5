package coop.claims.domain.rule;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What would put each finding right. */
public final class Cures {

  private static final Map<String, String> BY_RULE =
      Map.ofEntries(
          Map.entry("claim.window-not-open", "cure.wait"),
          Map.entry("claim.no-cost", "cure.add-cost"),
          Map.entry("claim.nothing-claimed", "cure.add-cost"),
          Map.entry("claim.over-remaining", "cure.lower-amount"),
          Map.entry("claim.pre-approval-missing", "cure.fill-in"),
          Map.entry("claim.no-part-used", "cure.answer"),
          Map.entry("invoice.file-missing", "cure.upload"),
          Map.entry("invoice.after-deadline", "cure.remove-cost"),
          Map.entry("invoice.before-period", "cure.explain"),
          Map.entry("invoice.duplicate", "cure.explain"),
          Map.entry("invoice.repeated", "cure.explain"),
          Map.entry("invoice.duplicate-unseen", "cure.explain"),
          Map.entry("cost.no-lines", "cure.add-lines"),
          Map.entry("cost.over-percent", "cure.lower-amount"),
          Map.entry("line.expense-not-eligible", "cure.other-expense"),
          Map.entry("line.needs-statement", "cure.other-paper"),
          Map.entry("line.needs-invoice", "cure.other-paper"),
          Map.entry("statement.not-certified", "cure.certify"),
          Map.entry("statement.outside-period", "cure.explain"),
          Map.entry("statement.rate-too-high", "cure.lower-amount"),
          Map.entry("statement.rate-unknown", "cure.explain"),
          Map.entry("proof.missing", "cure.upload"),
          Map.entry("proof.none-of", "cure.one-of"),
          Map.entry("document.note-missing", "cure.note"),
          Map.entry("document.no-slot", "cure.slot"),
          Map.entry("metric.missing", "cure.fill-in"),
          Map.entry("question.unanswered", "cure.answer"),
          Map.entry("core.not-confirmed", "cure.confirm"),
          Map.entry("activity.outside-period", "cure.change-dates"),
          Map.entry("activity.not-for-program", "cure.other-activity"),
          Map.entry("feedback.unanswered", "cure.answer-feedback"),
          Map.entry("document-request.open", "cure.await-colleague"),
          Map.entry("cap.percent-of-earned", "cure.lower-amount"),
          Map.entry("cap.amount", "cure.lower-amount"),
          Map.entry("cap.greater-of", "cure.lower-amount"),
          Map.entry("cap.per-person", "cure.lower-amount"),
          Map.entry("cap.total", "cure.lower-amount"),
          Map.entry("cap.headcount", "cure.fewer-people"),
          Map.entry("cap.rate-unknown", "cure.explain"));

  private Cures() {}

  /** Null when nothing would: a deadline that has passed stays passed. */
  static String of(String rule) {
    return BY_RULE.get(rule);
  }

  /** All codes there are. */
  public static Set<String> all() {
    return new TreeSet<>(BY_RULE.values());
  }
}

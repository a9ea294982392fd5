package coop.claims.domain.program;

import coop.claims.domain.program.DocumentDiff.Step;
import coop.claims.domain.shared.CanonicalJson;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Figure;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Nothing;
import coop.claims.domain.shared.Piece.Series;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says each difference in the program manager's words: by the pattern of its place, with the codes
 * of the things on the way there, then the old value and the new one.
 */
final class DiffWords {

  private static final String NONE = "–";

  /** Codes of the texts by pattern of the place. A switch has one text for on and one for off. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("name", "name"),
          Map.entry("family", "family"),
          Map.entry("calendar/zone", "zone"),
          Map.entry("calendar/opens", "opens"),
          Map.entry("calendar/closes", "closes"),
          Map.entry("calendar/country", "holidays"),
          Map.entry("calendar/region", "region"),
          Map.entry("calendar/extraDays[]", "extra-day"),
          Map.entry("calendar/removedDays[]", "removed-day"),
          Map.entry("terms/reviewBusinessDays", "review-days"),
          Map.entry("terms/disputeBusinessDays", "dispute-days"),
          Map.entry("terms/responseBusinessDays", "response-days"),
          Map.entry("terms/disputeWindowDays", "dispute-window"),
          Map.entry("terms/paymentBusinessDays", "payment-days"),
          Map.entry("terms/taxInvoiceRequired", "tax-invoice"),
          Map.entry("terms/taxReimbursed", "tax-reimbursed"),
          Map.entry("terms/usersMayDispute", "users-dispute"),
          Map.entry("entities[]", "entity"),
          Map.entry("entities[]/name", "entity-name"),
          Map.entry("entities[]/currency", "entity-currency"),
          Map.entry("entities[]/priority", "entity-priority"),
          Map.entry("periods[]", "period"),
          Map.entry("periods[]/earningStart", "period-earning-start"),
          Map.entry("periods[]/earningEnd", "period-earning-end"),
          Map.entry("periods[]/usageStart", "period-usage-start"),
          Map.entry("periods[]/usageEnd", "period-usage-end"),
          Map.entry("periods[]/claimOpen", "period-opening"),
          Map.entry("periods[]/claimDeadline", "period-deadline"),
          Map.entry("periods[]/resubmissionCutOff", "period-cut-off"),
          Map.entry("threshold", "threshold"),
          Map.entry("coopSharePercent", "share"),
          Map.entry("reimbursementPercent", "reimbursement"),
          Map.entry("countries[]", "country"),
          Map.entry("countries[]/taxInvoiceRequired", "country-tax-invoice"),
          Map.entry("countries[]/preApprovalRequired", "country-pre-approval"),
          Map.entry("catalogue/expenseTypes[]", "expense"),
          Map.entry("catalogue/expenseTypes[]/name", "expense-name"),
          Map.entry("catalogue/expenseTypes[]/source", "expense-source"),
          Map.entry("catalogue/activities[]", "activity"),
          Map.entry("catalogue/activities[]/name", "activity-name"),
          Map.entry("catalogue/activities[]/category", "activity-category"),
          Map.entry("catalogue/activities[]/active", "activity-active"),
          Map.entry("catalogue/activities[]/requiresPreApproval", "activity-pre-approval"),
          Map.entry("catalogue/activities[]/reimbursementPercent", "activity-reimbursement"),
          Map.entry("catalogue/activities[]/compositeOf[]", "activity-part"),
          Map.entry("catalogue/activities[]/expenseTypes[]", "activity-expense"),
          Map.entry("catalogue/activities[]/requirements[]", "requirement"),
          Map.entry("catalogue/activities[]/requirements[]/text", "requirement-text"),
          Map.entry("catalogue/activities[]/requirements[]/mandatory", "requirement-mandatory"),
          Map.entry("catalogue/activities[]/requirements[]/minimumFiles", "requirement-files"),
          Map.entry("catalogue/activities[]/requirements[]/mediaTypes[]", "requirement-type"),
          Map.entry("catalogue/activities[]/questions[]", "question"),
          Map.entry("catalogue/activities[]/questions[]/text", "question-text"),
          Map.entry("catalogue/activities[]/questions[]/mandatory", "question-mandatory"),
          Map.entry("catalogue/activities[]/caps[]", "cap"),
          Map.entry("catalogue/activities[]/caps[]/text", "cap-text"),
          Map.entry("catalogue/activities[]/caps[]/percent", "cap-percent"),
          Map.entry("catalogue/activities[]/caps[]/amount", "cap-amount"),
          Map.entry("catalogue/activities[]/caps[]/count", "cap-count"),
          Map.entry("catalogue/caps[]", "program-cap"),
          Map.entry("catalogue/caps[]/text", "program-cap-text"),
          Map.entry("catalogue/caps[]/percent", "program-cap-percent"),
          Map.entry("catalogue/caps[]/amount", "program-cap-amount"),
          Map.entry("catalogue/caps[]/count", "program-cap-count"),
          Map.entry("catalogue/maximumHourlyRate", "hourly-rate"));

  /** Told as one value, whatever is in them. */
  private static final Set<String> WHOLE =
      Set.of(
          "threshold",
          "catalogue/activities[]/caps[]/amount",
          "catalogue/caps[]/amount",
          "catalogue/maximumHourlyRate");

  /** Lists of things that have no name but a sentence. */
  private static final Set<String> CALLED_BY_TEXT = Set.of("requirements", "questions", "caps");

  private final List<Change> changes = new ArrayList<>();

  List<Change> changes() {
    return List.copyOf(changes);
  }

  boolean isWhole(List<Step> path) {
    return WHOLE.contains(pattern(path));
  }

  void texts(List<Step> path, LocalizedText before, LocalizedText after) {
    String code = CODES.getOrDefault(pattern(path), "other-text");
    for (String language : LocalizedText.LANGUAGES) {
      String old = before.isMissing(language) ? NONE : before.in(language);
      String now = after.isMissing(language) ? NONE : after.in(language);
      if (!old.equals(now)) {
        List<Object> arguments = new ArrayList<>(about(path, code.equals("other-text")));
        arguments.add(old);
        arguments.add(now);
        arguments.add(language);
        changes.add(new Change(code, arguments));
      }
    }
  }

  void changed(List<Step> path, Piece before, Piece after) {
    String code = CODES.get(pattern(path));
    boolean known = code != null;
    List<Object> arguments = new ArrayList<>(about(path, !known));
    if (known && after instanceof Flag flag) {
      changes.add(new Change(code + (flag.value() ? "-on" : "-off"), arguments));
      return;
    }
    arguments.add(told(before));
    arguments.add(told(after));
    changes.add(new Change(known ? code : "other", arguments));
  }

  void added(List<Step> path, Piece piece) {
    cameOrWent(path, piece, "added");
  }

  void removed(List<Step> path, Piece piece) {
    cameOrWent(path, piece, "removed");
  }

  private void cameOrWent(List<Step> path, Piece piece, String what) {
    String code = CODES.get(pattern(path));
    boolean known = code != null;
    List<Object> arguments = new ArrayList<>(about(path, !known));
    if (known) {
      arguments.set(arguments.size() - 1, name(path.get(path.size() - 1), piece));
    }
    changes.add(new Change((known ? code : "other") + "-" + what, arguments));
  }

  /** The codes of the things on the way; for what has no words, the whole way as one text. */
  private static List<Object> about(List<Step> path, boolean whole) {
    if (whole) {
      return List.of(
          path.stream()
              .map(step -> step.field() + (step.item() == null ? "" : " " + step.item()))
              .collect(Collectors.joining(" › ")));
    }
    List<Object> items = new ArrayList<>();
    for (Step step : path) {
      if (step.item() != null) {
        boolean byText = CALLED_BY_TEXT.contains(step.field());
        items.add(byText ? name(step, step.thing()) : step.item());
      }
    }
    return items;
  }

  /** What people call it: by its sentence or its name; a day as a date, all else by its code. */
  private static Object name(Step step, Piece piece) {
    if (piece instanceof Text text) {
      return told(text);
    }
    if (piece instanceof Thing thing) {
      Piece text = thing.fields().get(CALLED_BY_TEXT.contains(step.field()) ? "text" : "name");
      if (text != null && DocumentDiff.isText(text)) {
        return DocumentDiff.localized(text);
      }
      if (text instanceof Text plain) {
        return plain.text();
      }
    }
    return step.item();
  }

  private static String pattern(List<Step> path) {
    return path.stream()
        .map(step -> step.item() == null ? step.field() : step.field() + "[]")
        .collect(Collectors.joining("/"));
  }

  private static Object told(Piece piece) {
    if (piece == null || piece instanceof Nothing) {
      return NONE;
    }
    if (piece instanceof Text text) {
      try {
        return LocalDate.parse(text.text());
      } catch (DateTimeException noDate) {
        return text.text();
      }
    }
    if (piece instanceof Figure figure) {
      return figure.digits();
    }
    if (piece instanceof Thing thing
        && thing.fields().get("amount") instanceof Text amount
        && thing.fields().get("currency") instanceof Text currency) {
      return amount.text() + " " + currency.text();
    }
    if (piece instanceof Series series
        && series.pieces().stream().allMatch(Text.class::isInstance)) {
      return series.pieces().stream()
          .map(each -> ((Text) each).text())
          .collect(Collectors.joining(", "));
    }
    return CanonicalJson.value(piece);
  }
}

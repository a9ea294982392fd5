package coop.claims.domain.program;

import coop.claims.domain.program.Change.Field;
import coop.claims.domain.program.DocumentDiff.Step;
import coop.claims.domain.shared.LocalizedText;
import coop.claims.domain.shared.Piece;
import coop.claims.domain.shared.Piece.Flag;
import coop.claims.domain.shared.Piece.Text;
import coop.claims.domain.shared.Piece.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says each difference in the program manager's words: by the pattern of its place, with the codes
 * of the things on the way there, then the old value and the new one.
 */
final class DiffWords {

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

  /** Told by the name of the field, and whole, whatever is in them. */
  private static final Map<String, Field> FIELDS =
      Map.of(
          "condition", Field.CONDITION,
          "kind", Field.KIND,
          "scope", Field.SCOPE,
          "type", Field.TYPE,
          "valueType", Field.VALUE_TYPE,
          "group", Field.GROUP,
          "role", Field.ROLE,
          "expenseTypes", Field.EXPENSE_TYPES,
          "choices", Field.CHOICES,
          "overrides", Field.OVERRIDES);

  private static final String ACTIVITY = "catalogue/activities[]/";
  private static final String PROGRAM_CAP = "catalogue/caps[]/";

  /** Lists whose new things are told with all they say, since others decide by it. */
  private static final Set<String> TOLD_WHOLE =
      Set.of("countries", "caps", "requirements", "questions", "activities");

  private final List<Change> changes = new ArrayList<>();

  List<Change> changes() {
    return List.copyOf(changes);
  }

  boolean isWhole(List<Step> path) {
    String pattern = pattern(path);
    return WHOLE.contains(pattern) || field(pattern).isPresent();
  }

  /** Whether a new thing of that list is told with all it says. */
  boolean isToldWhole(List<Step> path) {
    return TOLD_WHOLE.contains(path.get(path.size() - 1).field());
  }

  /** The same things in another order. */
  void reordered(List<Step> path) {
    String pattern = pattern(path);
    if (pattern.startsWith(ACTIVITY)) {
      changes.add(new Change("activity-order", about(path, false).subList(0, 1)));
    } else if (pattern.startsWith("catalogue/")) {
      changes.add(new Change("order", List.of()));
    }
  }

  /** Of a place without a sentence of its own: which field of a thing in the catalogue it is. */
  private static Optional<Field> field(String pattern) {
    String name = pattern.substring(pattern.lastIndexOf('/') + 1);
    String owner = pattern.substring(0, Math.max(0, pattern.lastIndexOf('/')));
    boolean part = owner.startsWith(ACTIVITY) || owner.equals("catalogue/caps[]");
    boolean ofActivity = owner.equals("catalogue/activities[]") && name.equals("condition");
    return part || ofActivity ? Optional.ofNullable(FIELDS.get(name)) : Optional.empty();
  }

  void texts(List<Step> path, LocalizedText before, LocalizedText after) {
    String code = CODES.getOrDefault(pattern(path), "other-text");
    for (String language : LocalizedText.LANGUAGES) {
      String old = before.isMissing(language) ? DiffValues.NONE : before.in(language);
      String now = after.isMissing(language) ? DiffValues.NONE : after.in(language);
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
    String pattern = pattern(path);
    Optional<Field> named = field(pattern);
    if (named.isPresent()) {
      changed(path, named.get(), before, after);
      return;
    }
    String code = CODES.get(pattern);
    boolean known = code != null;
    List<Object> arguments = new ArrayList<>(about(path, !known));
    if (known && after instanceof Flag flag) {
      changes.add(new Change(code + (flag.value() ? "-on" : "-off"), arguments));
      return;
    }
    arguments.add(DiffValues.told(pattern, before));
    arguments.add(DiffValues.told(pattern, after));
    changes.add(new Change(known ? code : "other", arguments));
  }

  private void changed(List<Step> path, Field field, Piece before, Piece after) {
    String pattern = pattern(path);
    List<Object> arguments = new ArrayList<>(about(path, false));
    String code =
        pattern.startsWith(PROGRAM_CAP)
            ? "program-cap-field"
            : arguments.size() > 1 ? "part-field" : "activity-field";
    arguments.add(field);
    arguments.add(DiffValues.told(pattern, before));
    arguments.add(DiffValues.told(pattern, after));
    changes.add(new Change(code, arguments));
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
      return DiffValues.told("", text);
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
}

package coop.claims.web.claim;

import coop.claims.domain.claim.ClaimViews.HistoryLine;
import coop.claims.domain.claim.InvoiceChange;
import coop.claims.domain.claim.InvoiceChange.Written;
import coop.claims.domain.shared.Money;
import coop.claims.web.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what was changed on an invoice, under the names its fields have on the page. */
final class InvoiceChangeWords {

  private static final String NOTHING = "–";

  private final Texts texts;

  InvoiceChangeWords(Texts texts) {
    this.texts = texts;
  }

  /** One sentence for each field; none for an event that tells of no change. */
  List<String> of(HistoryLine line) {
    String changed = line.data().get(InvoiceChange.CHANGED);
    return changed == null || changed.isEmpty()
        ? List.of()
        : Stream.of(changed.split(",")).map(field -> sentence(line, field)).toList();
  }

  private String sentence(HistoryLine line, String field) {
    if (field.equals(InvoiceChange.LINES)) {
      return texts.get("trail.changed.lines");
    }
    String key = "invoice." + field;
    String name = texts.has(key) ? texts.get(key) : field;
    return told(line, field)
        .map(w -> texts.get("trail.changed", name, shown(w.before()), shown(w.after())))
        .orElseGet(() -> texts.get("trail.changed.erased", name));
  }

  /** Old and new value; empty where somebody's words have been erased. */
  private Optional<Written> told(HistoryLine line, String field) {
    String after = line.data().get(field);
    if (after != null) {
      String before = line.data().getOrDefault(field + InvoiceChange.BEFORE, "");
      return Optional.of(new Written(field, value(before), value(after)));
    }
    return InvoiceChange.written(line.text()).stream()
        .filter(w -> w.field().equals(field))
        .findFirst();
  }

  /** A day or an amount as the reader writes it; anything else as it is. */
  private String value(String written) {
    try {
      String[] parts = written.split(" ");
      return parts.length == 2
          ? texts.money(Money.of(parts[0], parts[1]))
          : texts.date(LocalDate.parse(written));
    } catch (DateTimeParseException | IllegalArgumentException neither) {
      return written;
    }
  }

  private static String shown(String words) {
    return words.isEmpty() ? NOTHING : words;
  }
}
